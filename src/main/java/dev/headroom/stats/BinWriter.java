package dev.headroom.stats;

import java.util.Arrays;

/**
 * Writes down a strand's histograms one after the other, in coarse bins and only from the first to the last that has numbers: a mutable
 * buffer. {@link BinReader} reads them.
 */
final class BinWriter {
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int[] starts = new int[256]; // [histogram] where it begins
    private int histograms;
    private int zeros; // bins without numbers that are not written down yet

    /** The next histogram, from the counts of the bins of an axis. */
    void write(char[] counts, int first, long infinite, BinAxis axis) {
        int end = counts.length;
        int slot = 0;
        while (slot < end && counts[slot] == 0) {
            slot++;
        }
        while (end > slot && counts[end - 1] == 0) {
            end--;
        }
        int coarse = axis.coarseOf(first + slot);
        begin(infinite, coarse, slot < end);
        while (slot < end) {
            int next = Math.min(end, axis.coarseEnd(coarse) - first);
            int count = 0;
            for (; slot < next; slot++) {
                count += counts[slot];
            }
            put(count);
            coarse++;
        }
        end();
    }

    /**
     * Begins a histogram.
     *
     * @param first coarse bin that is put first
     * @param any whether there are bins at all
     */
    void begin(long infinite, int first, boolean any) {
        if (histograms == starts.length) {
            starts = Arrays.copyOf(starts, 2 * histograms);
        }
        starts[histograms++] = size;
        zeros = 0;
        putVariable(infinite);
        putVariable(any ? ((long) first << 1 ^ first >> 31) + 1 : 0);
    }

    /** The count of the next coarse bin. */
    void put(long count) {
        if (count == 0) {
            zeros++;
        } else {
            if (zeros > 0) {
                putVariable(1);
                putVariable(zeros);
                zeros = 0;
            }
            putVariable(count + 1);
        }
    }

    void end() {
        putVariable(0);
    }

    PackedHistograms finish() {
        return new PackedHistograms(Arrays.copyOf(bytes, size), Arrays.copyOf(starts, histograms));
    }

    /** Seven bits a byte, low ones first; the last byte has its top bit clear. */
    private void putVariable(long number) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long rest = number;
        while (rest > 127) {
            bytes[size++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }
}
