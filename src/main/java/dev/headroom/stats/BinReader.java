package dev.headroom.stats;

/** Reads one histogram that a {@link BinWriter} wrote, by rising bin: mutable, for one walk. */
final class BinReader {
    private final byte[] bytes;
    private int place;
    private final long infinite;
    private final double min;
    private final double max;
    private int bin;
    private long count;

    BinReader(byte[] bytes, int start) {
        this.bytes = bytes;
        this.place = start;
        long more = variable();
        if (more == 0) {
            infinite = 0;
            min = Double.POSITIVE_INFINITY;
            max = Double.NEGATIVE_INFINITY;
            place = -1;
        } else {
            infinite = more - 1;
            min = Double.longBitsToDouble(fixed());
            max = Double.longBitsToDouble(fixed());
        }
    }

    /** Steps to the next bin that has numbers; false at the end. */
    boolean advance() {
        count = place < 0 ? 0 : variable();
        if (count == 0) {
            place = -1;
            return false;
        }
        long step = variable();
        bin += (int) ((step >>> 1) ^ -(step & 1));
        return true;
    }

    int bin() {
        return bin;
    }

    long count() {
        return count;
    }

    /** How many numbers are infinite. */
    long infinite() {
        return infinite;
    }

    /** The least finite number, infinity if there is none. */
    double min() {
        return min;
    }

    /** The largest finite number, negative infinity if there is none. */
    double max() {
        return max;
    }

    private long variable() {
        long number = 0;
        int shift = 0;
        byte next = bytes[place++];
        while (next < 0) {
            number |= (long) (next & 127) << shift;
            shift += 7;
            next = bytes[place++];
        }
        return number | (long) next << shift;
    }

    private long fixed() {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            bits |= (bytes[place++] & 255L) << shift;
        }
        return bits;
    }
}
