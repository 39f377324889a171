package dev.headroom.engine;

import java.util.Arrays;

/** The stages under way and when they end: few at a time, so that a search through all beats a heap. It changes in place. */
final class StageTimes {
    private int[] keys = new int[32];
    private double[] ends = new double[32];
    private int size;
    private double earliest = Double.POSITIVE_INFINITY; // end of what ends first

    void clear() {
        size = 0;
        earliest = Double.POSITIVE_INFINITY;
    }

    void add(int key, double end) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        keys[size] = key;
        ends[size++] = end;
        earliest = Math.min(earliest, end);
    }

    /** The earliest end, infinite when nothing is under way. */
    double earliest() {
        return earliest;
    }

    /** Removes the stage with the smallest key among those that end by {@code time}, and gives its key; -1 when none does. */
    int takeEndedBy(double time) {
        if (earliest > time) {
            return -1;
        }
        int first = -1;
        for (int i = 0; i < size; i++) {
            if (ends[i] <= time && (first < 0 || keys[i] < keys[first])) {
                first = i;
            }
        }
        int key = keys[first];
        remove(first);
        findEarliest();
        return key;
    }

    /** Removes all keys from {@code from}, inclusive, to {@code to}, exclusive. */
    void removeRange(int from, int to) {
        for (int i = size - 1; i >= 0; i--) {
            if (keys[i] >= from && keys[i] < to) {
                remove(i);
            }
        }
        findEarliest();
    }

    private void findEarliest() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, ends[i]);
        }
        earliest = least;
    }

    private void remove(int index) {
        size--;
        keys[index] = keys[size];
        ends[index] = ends[size];
    }
}
