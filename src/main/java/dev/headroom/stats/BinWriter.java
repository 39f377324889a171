package dev.headroom.stats;

import java.util.Arrays;

/** Writes histograms down one after the other, only the bins that have numbers: a mutable buffer. {@link BinReader} reads them. */
final class BinWriter {
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private int[] starts = new int[64]; // [histogram] where it begins
    private int histograms;
    private int before; // the last bin written
    private boolean empty;

    void begin(double min, double max, long infinite) {
        if (histograms == starts.length) {
            starts = Arrays.copyOf(starts, 2 * histograms);
        }
        starts[histograms++] = size;
        empty = min > max && infinite == 0;
        before = 0;
        if (!empty) {
            putVariable(infinite + 1);
            putFixed(Double.doubleToRawLongBits(min));
            putFixed(Double.doubleToRawLongBits(max));
        }
    }

    /** Bins come by rising number, with counts of at least 1. */
    void put(int bin, long count) {
        putVariable(count);
        int step = bin - before;
        putVariable(((long) step << 1) ^ (step >> 31));
        before = bin;
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

    private void putFixed(long bits) {
        if (size + 8 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }
}
