package dev.headroom.engine;

import java.util.Arrays;

/** Spells of months in which something is down, each in one lane, in the order in which they were added. Refilled for each batch. */
final class DownTimes {
    private int size;
    private int[] lane = new int[32]; // [spell]
    private int[] from = new int[32]; // [spell] month
    private int[] to = new int[32]; // [spell] month after the last

    void clear() {
        size = 0;
    }

    void add(int inLane, int fromMonth, int toMonth) {
        if (size == lane.length) {
            lane = Arrays.copyOf(lane, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        lane[size] = inLane;
        from[size] = fromMonth;
        to[size++] = toMonth;
    }

    int size() {
        return size;
    }

    int lane(int spell) {
        return lane[spell];
    }

    int from(int spell) {
        return from[spell];
    }

    /** The month after the last. */
    int to(int spell) {
        return to[spell];
    }
}
