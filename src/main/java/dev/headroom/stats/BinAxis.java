package dev.headroom.stats;

/**
 * Bins of a fixed relative width for numbers of either sign: bin 0 is that of 0, n that of the n-th size of positive numbers, -n that of
 * negative ones. They come straight from a double's exponent and its leading binary digits, as in HdrHistogram (Tene 2012).
 *
 * <p>Numbers nearer to 0 than 2^-10 count as 0; numbers beyond 2^40 are told apart no further. For the error of an estimate coarser bins of
 * 1/64 do, which are made of several: coarse bin 0 is that of 0 as well.
 */
public enum BinAxis {
    /** Bins of 1/256 of their value. */
    USUAL(8),
    /** Bins of 1/1024, for numbers that keep to a few values in a narrow range. */
    FINE(10);

    private static final int LEAST_EXPONENT = -10;
    private static final int OCTAVES = 50;
    private static final int COARSE_DIGITS = 6;

    private final int belowBin; // binary digits of a double below those that name its bin
    private final int coarseDigits; // binary digits by which a bin is told from others of its coarse bin
    private final long unsigned; // of the digits that name a bin, without the sign
    private final long beforeFirst;
    private final int last;

    BinAxis(int digits) {
        this.belowBin = 52 - digits;
        this.coarseDigits = digits - COARSE_DIGITS;
        this.unsigned = Long.MAX_VALUE >>> belowBin;
        this.beforeFirst = ((long) (Double.MAX_EXPONENT + LEAST_EXPONENT) << digits) - 1;
        this.last = OCTAVES << digits;
    }

    /** The bin of a number; infinity and NaN, which have none, fall into the last ones. */
    int binOf(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int size = (int) (((bits >>> belowBin) & unsigned) - beforeFirst);
        int bin = Math.min(Math.max(size, 0), last);
        int sign = (int) (bits >> 63);
        return (bin ^ sign) - sign;
    }

    /** The coarse bin that a bin is part of. */
    int coarseOf(int bin) {
        int size = Math.abs(bin) + (1 << coarseDigits) - 1 >> coarseDigits;
        return bin < 0 ? -size : size;
    }

    /** The bin after the last one of a coarse bin. */
    int coarseEnd(int coarse) {
        return coarse >= 0 ? (coarse << coarseDigits) + 1 : (coarse + 1 << coarseDigits);
    }

    /** The last bin of positive numbers, in which no number is counted. */
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

    /** The smallest size in the bin of positive numbers; for the bin after the last, infinity. */
    private double size(int bin) {
        return bin > last ? Double.POSITIVE_INFINITY : Double.longBitsToDouble((bin + beforeFirst) << belowBin);
    }
}
