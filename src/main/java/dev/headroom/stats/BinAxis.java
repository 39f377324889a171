package dev.headroom.stats;

/**
 * Bins for numbers of either sign, narrow in proportion to the number, but of one width near 0: bin 0 is that of 0, n that of the n-th size
 * of positive numbers, -n that of negative ones. They come straight from a double's exponent and its leading binary digits, as in
 * HdrHistogram (Tene 2012).
 *
 * <p>A size x counts as x + max(x, t), t the threshold: below the threshold that is x + t, whose leading digits rise evenly with x, and
 * beyond it is 2 x. Numbers beyond 2^40 thresholds are told apart no further. For the error of an estimate coarser bins of 1/64 do, which
 * are made of several; coarse bin 0 is that of 0 as well.
 */
public enum BinAxis {
    /** Bins of 1/256 of their value, or of 2^-10 below 1/4. */
    USUAL(8, 0x1p-2),
    /** Bins of 1/512, or of 2^-11 below 1/4, for numbers that keep to a few values in a narrow range. */
    FINE(9, 0x1p-2),
    /** Bins of 1/256, or of 2^-16 below 1/256. */
    SHARE(8, 0x1p-8);

    private static final int OCTAVES = 41;
    private static final int COARSE_DIGITS = 6;

    private final double threshold;
    private final int belowBin; // binary digits of a double below those that name its bin
    private final int before; // what the digits of size 0 name
    private final int last;
    private final int coarseDigits; // binary digits by which a bin is told from others of its coarse bin

    BinAxis(int digits, double threshold) {
        this.threshold = threshold;
        this.belowBin = 52 - digits;
        this.before = (int) (Double.doubleToRawLongBits(threshold) >>> belowBin);
        this.last = OCTAVES << digits;
        this.coarseDigits = digits - COARSE_DIGITS;
    }

    /** The bin of a number; infinity and NaN, which have none, fall into the last ones. */
    int binOf(double x) {
        double size = Math.abs(x);
        double place = size + Math.max(size, threshold);
        int bin = Math.min((int) (Double.doubleToRawLongBits(place) >>> belowBin) - before, last);
        int sign = (int) (Double.doubleToRawLongBits(x) >> 63);
        return (bin ^ sign) - sign;
    }

    /** The coarse bin that a bin is part of. */
    int coarseOf(int bin) {
        int size = (Math.abs(bin) + (1 << coarseDigits) - 1) >> coarseDigits;
        return bin < 0 ? -size : size;
    }

    /** The bin after the last one of a coarse bin. */
    int coarseEnd(int coarse) {
        return coarse >= 0 ? (coarse << coarseDigits) + 1 : (coarse + 1) << coarseDigits;
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

    /** The smallest size in the bin of positive numbers. */
    private double size(int bin) {
        double place = Double.longBitsToDouble((long) (bin + before) << belowBin);
        return place < 2 * threshold ? place - threshold : place / 2;
    }
}
