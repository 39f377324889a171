package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.Period;
import java.util.Arrays;

/**
 * Which months are short in which lanes, for each cell, and what follows from it: short months, episodes, whether a period is short at all.
 * A lane is a bit, so that a whole is short where one of its parts is by one operation. Refilled for each batch.
 */
final class ShortMonths {
    private static final int WORDS = Lanes.WIDTH / Long.SIZE;

    private final CapacityModel model;
    private final ResultLayout layout;
    private final long[][][] isShort; // [region, then all, x pool, then total][month][word of lanes]
    private final long[] lanes = new long[WORDS]; // scratch
    private final long[][] shortBy; // [month][word of lanes] short then or before, of the cell at hand

    ShortMonths(CapacityModel model) {
        this.model = model;
        this.layout = ResultLayout.of(model);
        this.isShort = new long[(layout.regions() + 1) * ResultLayout.POOLS][model.months()][WORDS];
        this.shortBy = new long[model.months()][WORDS];
    }

    /** Whether a pool of a region is short: its shortfall exceeds the tolerance, all in MW. */
    static boolean isShort(double shortfall, double tolerance, double demand) {
        return shortfall > tolerance + 1e-9 * demand;
    }

    /** Notes the lanes in which a pool of a region is short. */
    void find(int r, int pool, int t, CellMonth cell, double[] tolerance, int count) {
        long[] words = isShort[r * ResultLayout.POOLS + pool][t];
        Arrays.fill(words, 0);
        if (cell.lacks) {
            for (int lane = 0; lane < count; lane++) {
                boolean over = isShort(cell.shortfall[lane], tolerance[lane], cell.demand[lane]);
                words[lane / Long.SIZE] |= (over ? 1L : 0L) << lane;
            }
        }
    }

    /** Adds all that follows, once all months of all regions are in place. */
    void record(StrandResult result) {
        unite();
        for (int cell = 0; cell < isShort.length; cell++) {
            record(result, isShort[cell], cell * layout.periods());
        }
    }

    /** Sums are short where a part is. */
    private void unite() {
        int all = layout.regions() * ResultLayout.POOLS;
        for (int t = 0; t < model.months(); t++) {
            for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                Arrays.fill(isShort[all + pool][t], 0);
            }
            for (int r = 0; r < layout.regions(); r++) {
                int first = r * ResultLayout.POOLS;
                for (int w = 0; w < WORDS; w++) {
                    isShort[first + ResultLayout.TOTAL][t][w] = isShort[first][t][w] | isShort[first + 1][t][w];
                    for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                        isShort[all + pool][t][w] |= isShort[first + pool][t][w];
                    }
                }
            }
        }
    }

    private void record(StrandResult result, long[][] months, int at) {
        Arrays.fill(lanes, 0);
        for (int t = 0; t < months.length; t++) {
            int sums = (at + t) * Quantity.COUNT;
            long here = count(months[t]);
            if (here > 0) {
                result.cells.add(sums + Quantity.SHORT.index(), (double) here);
                long begun = begin(months, t);
                if (begun > 0) {
                    result.cells.add(sums + Quantity.EPISODE.index(), (double) begun);
                    result.cells.add(sums + Quantity.EPISODE_MONTHS.index(), (double) lengths(months, t));
                }
            }
            for (int w = 0; w < WORDS; w++) {
                shortBy[t][w] = months[t][w] | (t == 0 ? 0 : shortBy[t - 1][w]);
            }
        }
        if (count(shortBy[months.length - 1]) == 0) {
            return;
        }
        Period[] periods = model.periods();
        for (int k = 0; k < periods.length; k++) {
            Arrays.fill(lanes, 0);
            for (int t = periods[k].first(); t <= periods[k].last(); t++) {
                for (int w = 0; w < WORDS; w++) {
                    lanes[w] |= months[t][w];
                }
            }
            result.everShort[at + k] += count(lanes);
            result.shortByEnd[at + k] += count(shortBy[periods[k].last()]);
        }
    }

    /** Marks the lanes in which an episode begins, and counts them. */
    private long begin(long[][] months, int t) {
        for (int w = 0; w < WORDS; w++) {
            lanes[w] = months[t][w] & ~(t == 0 ? 0 : months[t - 1][w]);
        }
        return count(lanes);
    }

    /** Months of all episodes that begin in month {@code t}, in the lanes that are marked. */
    private long lengths(long[][] months, int t) {
        long length = 0;
        long alive = count(lanes);
        for (int s = t; alive > 0; s++) {
            length += alive;
            if (s + 1 == months.length) {
                break;
            }
            for (int w = 0; w < WORDS; w++) {
                lanes[w] &= months[s + 1][w];
            }
            alive = count(lanes);
        }
        return length;
    }

    private static long count(long[] words) {
        long bits = 0;
        for (long word : words) {
            bits += Long.bitCount(word);
        }
        return bits;
    }
}
