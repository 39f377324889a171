package dev.headroom.stats;

import java.util.Arrays;

/** Counts, most of which are small and many 0, in few bytes: seven bits a byte, low ones first; behind a 0 how many more follow. */
final class PackedCounts {
    private static final int MOST_BYTES = 10; // of a count and the length of a run of zeros

    private PackedCounts() {}

    static byte[] of(int[] counts) {
        var bytes = new byte[MOST_BYTES + 5 * counts.length];
        int size = put(bytes, 0, counts.length);
        for (int slot = 0; slot < counts.length; ) {
            size = put(bytes, size, counts[slot]);
            if (counts[slot++] == 0) {
                int from = slot;
                while (slot < counts.length && counts[slot] == 0) {
                    slot++;
                }
                size = put(bytes, size, slot - from);
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static int put(byte[] bytes, int at, int number) {
        int place = at;
        int rest = number;
        while (rest > 127) {
            bytes[place++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[place++] = (byte) rest;
        return place;
    }

    /** @throws RuntimeException where they are not what {@link #of} gives */
    static int[] read(byte[] bytes) {
        var reader = new Reader(bytes);
        var counts = new int[reader.next()];
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = reader.next();
            if (counts[slot] == 0) {
                slot += reader.next();
            }
        }
        return counts;
    }

    private static final class Reader {
        private final byte[] bytes;
        private int place;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int next() {
            int number = 0;
            int shift = 0;
            byte next = bytes[place++];
            while (next < 0) {
                number |= (next & 127) << shift;
                shift += 7;
                next = bytes[place++];
            }
            return number | next << shift;
        }
    }
}
