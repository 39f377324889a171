package dev.headroom.stats;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Histograms in a few bytes a bin, of which only those are kept that have numbers. They merge exactly, in any order. */
public final class PackedHistograms implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private final int[] starts; // [histogram]

    PackedHistograms(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** Packs histograms, which begin anew. */
    public static PackedHistograms pack(List<Histogram> histograms) {
        var out = new BinWriter();
        for (Histogram histogram : histograms) {
            histogram.packInto(out);
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
        out.begin(
                Math.min(one.min(), other.min()), Math.max(one.max(), other.max()), one.infinite() + other.infinite());
        boolean more = one.advance();
        boolean otherMore = other.advance();
        while (more || otherMore) {
            boolean takeOne = more && (!otherMore || one.bin() <= other.bin());
            boolean takeOther = otherMore && (!more || other.bin() <= one.bin());
            out.put(takeOne ? one.bin() : other.bin(), (takeOne ? one.count() : 0) + (takeOther ? other.count() : 0));
            more = takeOne ? one.advance() : more;
            otherMore = takeOther ? other.advance() : otherMore;
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
