package dev.headroom.engine;

import java.util.Arrays;

/**
 * Amounts by the month to which they belong, in the order in which they came. Futures are played one after the other and readers go month by
 * month: what is noted here is written month by month too, close together in memory. It grows with a batch.
 */
final class OutcomeLog {
    private static final int FIRST_CAPACITY = 256;

    private final int[][] cells; // [month][entry] row x Lanes.WIDTH + lane
    private final double[][] amounts; // [month][entry]
    private final int[] sizes; // [month]
    private final boolean[][] written; // [month][row] whether a row holds anything but 0

    OutcomeLog(int months, int rows) {
        this.cells = new int[months][FIRST_CAPACITY];
        this.amounts = new double[months][FIRST_CAPACITY];
        this.sizes = new int[months];
        this.written = new boolean[months][rows];
    }

    void clear() {
        Arrays.fill(sizes, 0);
    }

    void add(int month, int row, int lane, double amount) {
        int entry = sizes[month]++;
        if (entry == cells[month].length) {
            grow(month);
        }
        cells[month][entry] = row * Lanes.WIDTH + lane;
        amounts[month][entry] = amount;
    }

    /** Apart from {@link #add}, which the compiler repeats wherever something is noted. */
    private void grow(int month) {
        cells[month] = Arrays.copyOf(cells[month], 2 * cells[month].length);
        amounts[month] = Arrays.copyOf(amounts[month], 2 * amounts[month].length);
    }

    /**
     * Writes a month's sums.
     *
     * @param rows [row][lane] what an earlier batch left there is overwritten
     */
    void write(int month, double[][] rows) {
        boolean[] its = written[month];
        for (int row = 0; row < rows.length; row++) {
            if (its[row]) {
                Arrays.fill(rows[row], 0);
                its[row] = false;
            }
        }
        int[] where = cells[month];
        double[] amount = amounts[month];
        for (int entry = 0; entry < sizes[month]; entry++) {
            int row = where[entry] / Lanes.WIDTH;
            rows[row][where[entry] % Lanes.WIDTH] += amount[entry];
            its[row] = true;
        }
    }
}
