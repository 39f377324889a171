package dev.headroom.engine;

import java.util.Arrays;
import java.util.Set;

/** The monthly values of one cell, for all lanes of a batch. Refilled for each batch and, for regions, from region to region. */
final class CellSeries {
    private final double[][][] values; // [quantity][month][lane]
    private final int[] followed; // indices of quantities of parts that make up that of the whole

    /** @param quantities to follow; the others stay 0 */
    CellSeries(int months, Set<Quantity> quantities) {
        this.values = new double[Quantity.COUNT][months][Lanes.WIDTH];
        this.followed = quantities.stream()
                .mapToInt(Quantity::index)
                .filter(q -> q <= Quantity.SHORT.index())
                .toArray();
    }

    /** [month][lane] */
    double[][] of(Quantity quantity) {
        return values[quantity.index()];
    }

    void clear() {
        for (int q : followed) {
            for (double[] row : values[q]) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** Becomes the sum of the two pools of a region. */
    void setSum(CellSeries ai, CellSeries general, int count) {
        combine(ai, general, true, count);
    }

    /** Takes in a region: of all regions only the one is to lose a zone where that hurts most. */
    void addRegion(CellSeries region, int count) {
        combine(this, region, false, count);
    }

    /** Adds two parts, month by month; the whole is short where a part is. */
    private void combine(CellSeries one, CellSeries other, boolean lossesAdd, int count) {
        for (int q : followed) {
            boolean adds = q < Quantity.SUMMED && (lossesAdd || q != Quantity.N1_LOSS.index());
            for (int t = 0; t < values[q].length; t++) {
                double[] whole = values[q][t];
                double[] x = one.values[q][t];
                double[] y = other.values[q][t];
                if (adds) {
                    for (int lane = 0; lane < count; lane++) {
                        whole[lane] = x[lane] + y[lane];
                    }
                } else {
                    for (int lane = 0; lane < count; lane++) {
                        whole[lane] = Math.max(x[lane], y[lane]);
                    }
                }
            }
        }
    }

    /** Finds the maximal runs of short months. */
    void findEpisodes(int count) {
        double[][] isShort = of(Quantity.SHORT);
        double[][] begins = of(Quantity.EPISODE);
        double[][] lengths = of(Quantity.EPISODE_MONTHS);
        int months = isShort.length;
        for (int t = months - 1; t >= 0; t--) {
            for (int lane = 0; lane < count; lane++) {
                double rest = t + 1 < months ? lengths[t + 1][lane] : 0;
                lengths[t][lane] = isShort[t][lane] * (1 + rest);
            }
        }
        for (int t = months - 1; t >= 0; t--) {
            for (int lane = 0; lane < count; lane++) {
                double before = t > 0 ? isShort[t - 1][lane] : 0;
                begins[t][lane] = isShort[t][lane] * (1 - before);
                lengths[t][lane] *= 1 - before;
            }
        }
    }
}
