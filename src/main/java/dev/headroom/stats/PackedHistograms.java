package dev.headroom.stats;

import java.io.Serializable;

/**
 * A strand's histograms in a byte or two a bin: coarse bins, for they only serve to tell how strands differ, and only those that were hit.
 * They merge exactly, in any order.
 */
public final class PackedHistograms implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private final int[] starts; // [histogram]

    PackedHistograms(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** What both have recorded together. */
    public PackedHistograms merge(PackedHistograms other) {
        if (other.starts.length != starts.length) {
            throw new IllegalArgumentException(other.starts.length + " histograms do not merge with " + starts.length);
        }
        var out = new BinWriter();
        for (int h = 0; h < starts.length; h++) {
            merge(reader(h), other.reader(h), out);
        }
        return out.finish();
    }

    private static void merge(BinReader one, BinReader other, BinWriter out) {
        boolean more = one.advance();
        boolean otherMore = other.advance();
        out.begin(one.infinite() + other.infinite());
        while (more || otherMore) {
            if (more && (!otherMore || one.bin() <= other.bin())) {
                out.put(one.bin(), one.count());
                more = one.advance();
            } else {
                out.put(other.bin(), other.count());
                otherMore = other.advance();
            }
        }
        out.end();
    }

    BinReader reader(int histogram) {
        return new BinReader(bytes, starts[histogram]);
    }
}
