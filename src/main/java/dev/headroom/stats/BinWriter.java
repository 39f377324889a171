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
    private int before; // bin that was written last
    private int last; // bin that was put last
    private long count; // of the bin at hand

    /** Begins a histogram. */
    void begin(long infinite) {
        if (histograms == starts.length) {
            starts = Arrays.copyOf(starts, 2 * histograms);
        }
        starts[histograms++] = size;
        before = Integer.MIN_VALUE;
        count = 0;
        putVariable(infinite);
    }

    /** The count of a bin, or of a part of it; bins come by rising number. */
    void put(int bin, long more) {
        if (bin != last) {
            putCount();
            last = bin;
        }
        count += more;
    }

    private void putCount() {
        if (count > 0) {
            if (before == Integer.MIN_VALUE) {
                putVariable((((long) last << 1) ^ (last >> 31)) + 1);
            } else if (last > before + 1) {
                putVariable(1);
                putVariable(last - before - 1);
            }
            putVariable(count + 1);
            before = last;
            count = 0;
        }
    }

    void end() {
        putCount();
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
