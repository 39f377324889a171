package dev.headroom.engine;

import java.util.Arrays;

/** The monthly values of one cell, for all lanes of a batch. Refilled for each batch and, for regions, from region to region. */
final class CellSeries {
    private final double[][][] values; // [quantity][month][lane]

    CellSeries(int months) {
        this.values = new double[Quantity.COUNT][months][Lanes.WIDTH];
    }

    /** [month][lane] */
    double[][] of(Quantity quantity) {
        return values[quantity.index()];
    }

    void clear() {
        for (double[][] quantity : values) {
            for (double[] row : quantity) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** Adds the MW of a part, month by month; the whole is short where any part is. */
    void addPart(CellSeries part, int count) {
        for (int q = 0; q < Quantity.SUMMED; q++) {
            for (int t = 0; t < values[q].length; t++) {
                Columns.add(part.values[q][t], values[q][t], count);
            }
        }
        int isShort = Quantity.SHORT.index();
        for (int t = 0; t < values[isShort].length; t++) {
            double[] whole = values[isShort][t];
            double[] its = part.values[isShort][t];
            for (int lane = 0; lane < count; lane++) {
                whole[lane] = Math.max(whole[lane], its[lane]);
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
