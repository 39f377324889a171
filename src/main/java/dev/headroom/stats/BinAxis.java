package dev.headroom.stats;

/**
 * Bins for numbers, narrow in proportion to the number, but not narrower than a least width near 0: bin 0 is that of 0, n that of the n-th
 * size of positive numbers, -n that of negative ones. They come straight from the exponent and the leading binary digits of the size plus
 * an offset, as in HdrHistogram (Tene 2012), by operations that a processor does for many numbers at once.
 *
 * <p>Numbers beyond 2^36 count as infinite. For the error of an estimate coarser bins of about 1/64 do, which are made of several.
 */
public enum BinAxis {
    /** Numbers from 0, to 0.5% of their value or 0.001. */
    USUAL(8, 0x1p-4, false),
    /** Numbers from 0 that keep to a few values in a narrow range, to 0.25% of their value or 0.0005. */
    FINE(9, 0x1p-4, false),
    /** Numbers of either sign, to 0.5% of their size or 0.001. */
    SIGNED(8, 0x1p-4, true),
    /** Shares of a whole, to 0.5% of their value or 0.00002. */
    SHARE(8, 0x1p-10, false);

    private static final int OCTAVES = 40;
    private static final int COARSE_DIGITS = 6;

    private final boolean signed;
    private final double offset;
    private final int belowBin; // binary digits of a double below those that name its bin
    private final int before; // what the digits of size 0 name
    private final int last;
    private final int coarseDigits; // binary digits by which a bin is told from others of its coarse bin

    BinAxis(int digits, double offset, boolean signed) {
        this.signed = signed;
        this.offset = offset;
        this.belowBin = 52 - digits;
        this.before = (int) (Double.doubleToRawLongBits(offset) >>> belowBin);
        this.last = OCTAVES << digits;
        this.coarseDigits = digits - COARSE_DIGITS;
    }

    /** The bin of a number of the axis; infinity, what is no number and what is too large have the last one. */
    int binOf(double x) {
        int size = sizeOf(Math.abs(x));
        return x < 0 ? -size : size;
    }

    private int sizeOf(double size) {
        return Math.min((int) (Double.doubleToRawLongBits(size + offset) >>> belowBin) - before, last);
    }

    /**
     * The bins of the first {@code count} numbers of a column.
     *
     * @param to filled from place {@code at} on
     */
    void binsOf(double[] column, int count, short[] to, int at) {
        int shift = belowBin;
        int zero = before;
        int most = last;
        double more = offset;
        if (signed) {
            for (int i = 0; i < count; i++) {
                double x = column[i];
                int size = (int) (Double.doubleToRawLongBits(Math.abs(x) + more) >>> shift) - zero;
                int sign = (int) (Double.doubleToRawLongBits(x) >> 63);
                to[at + i] = (short) ((Math.min(size, most) ^ sign) - sign);
            }
        } else {
            for (int i = 0; i < count; i++) {
                int size = (int) (Double.doubleToRawLongBits(column[i] + more) >>> shift) - zero;
                to[at + i] = (short) Math.min(size, most);
            }
        }
    }

    /**
     * The same for the numbers of a column from 0 on that do not fall into bin 0.
     *
     * @return how many there are
     */
    int binsBeyondZero(double[] column, int count, short[] to, int at) {
        int shift = belowBin;
        int zero = before;
        int most = last;
        double more = offset;
        int place = at;
        for (int i = 0; i < count; i++) {
            int size = (int) (Double.doubleToRawLongBits(column[i] + more) >>> shift) - zero;
            to[place] = (short) Math.min(size, most);
            place += -size >>> 31;
        }
        return place - at;
    }

    /** How many binary digits tell the bins of a coarse bin apart. */
    int coarseDigits() {
        return coarseDigits;
    }

    /** The coarse bin that a bin is part of. */
    int coarseOf(int bin) {
        return bin >> coarseDigits;
    }

    /** The first bin of a coarse bin; that of the next one comes after its last. */
    int firstOf(int coarse) {
        return coarse << coarseDigits;
    }

    /** The last bin of positive numbers, which stands for infinity. */
    int last() {
        return last;
    }

    /** The least number of a bin. */
    double low(int bin) {
        return bin == 0 ? 0 : bin > 0 ? size(bin) : -size(-bin + 1);
    }

    /** The largest number of a bin, or where the next one begins. */
    double high(int bin) {
        return bin == 0 ? 0 : bin > 0 ? size(bin + 1) : -size(-bin);
    }

    /** The smallest size in the bin of positive numbers. */
    private double size(int bin) {
        return Double.longBitsToDouble((long) (bin + before) << belowBin) - offset;
    }
}
