package dev.headroom.stats;

/** Reads one histogram that a {@link BinWriter} wrote, by rising coarse bin: mutable, for one walk. */
final class BinReader {
    private final byte[] bytes;
    private int place;
    private final long infinite;
    private boolean more;
    private int bin;
    private long count;

    BinReader(byte[] bytes, int start) {
        this.bytes = bytes;
        this.place = start;
        this.infinite = variable();
        long first = variable() - 1;
        this.more = first >= 0;
        this.bin = (int) (first >>> 1 ^ -(first & 1)) - 1;
    }

    /** Steps to the next bin that has numbers; false at the end. */
    boolean advance() {
        if (more) {
            bin++;
            long code = variable();
            if (code == 1) {
                bin += (int) variable();
                code = variable();
            }
            count = code - 1;
            more = code > 0;
        }
        return more;
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
}
