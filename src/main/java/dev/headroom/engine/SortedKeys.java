package dev.headroom.engine;

import java.util.Arrays;

/** A small set of whole numbers in rising order. It changes in place. */
final class SortedKeys {
    private int[] keys = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return keys[index];
    }

    void add(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        int i = size++;
        while (i > 0 && keys[i - 1] > key) {
            keys[i] = keys[i - 1];
            i--;
        }
        keys[i] = key;
    }

    void removeAt(int index) {
        System.arraycopy(keys, index + 1, keys, index, --size - index);
    }

    /** Removes all keys from {@code from}, inclusive, to {@code to}, exclusive. */
    void removeRange(int from, int to) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i] < from || keys[i] >= to) {
                keys[kept++] = keys[i];
            }
        }
        size = kept;
    }
}
