package dev.headroom.engine;

import java.util.Arrays;

/** The stages under way and when they end, in falling order of time: the few that end sooner are passed over at once. It changes in place. */
final class StageTimes {
    private int[] keys = new int[32];
    private double[] ends = new double[32]; // the earliest last
    private int size;

    void clear() {
        size = 0;
    }

    void add(int key, double end) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        int i = size++;
        while (i > 0 && ends[i - 1] < end) {
            keys[i] = keys[i - 1];
            ends[i] = ends[i - 1];
            i--;
        }
        keys[i] = key;
        ends[i] = end;
    }

    /** The earliest end, infinite when nothing is under way. */
    double earliest() {
        return size == 0 ? Double.POSITIVE_INFINITY : ends[size - 1];
    }

    /** Removes the stage with the smallest key among those that end by {@code time}, and gives its key; -1 when none does. */
    int takeEndedBy(double time) {
        if (size == 0 || ends[size - 1] > time) {
            return -1;
        }
        int first = size - 1;
        for (int i = size - 2; i >= 0 && ends[i] <= time; i--) {
            if (keys[i] < keys[first]) {
                first = i;
            }
        }
        int key = keys[first];
        size--;
        for (int i = first; i < size; i++) {
            keys[i] = keys[i + 1];
            ends[i] = ends[i + 1];
        }
        return key;
    }

    /** Removes all keys from {@code from}, inclusive, to {@code to}, exclusive. */
    void removeRange(int from, int to) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i] < from || keys[i] >= to) {
                keys[kept] = keys[i];
                ends[kept++] = ends[i];
            }
        }
        size = kept;
    }
}
