package dev.headroom.stats;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

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

    /** What histograms have recorded since their last strand ended, which ends another one. */
    public static PackedHistograms endStrand(List<Histogram> histograms) {
        var out = new BinWriter();
        for (Histogram histogram : histograms) {
            histogram.endStrand(out);
        }
        return out.finish();
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

    /** How many histograms there are. */
    public int size() {
        return starts.length;
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(starts.length);
        for (int start : starts) {
            out.writeInt(start);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static PackedHistograms readFrom(DataInput in) throws IOException {
        var starts = new int[in.readInt()];
        for (int h = 0; h < starts.length; h++) {
            starts[h] = in.readInt();
        }
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new PackedHistograms(bytes, starts);
    }
}
