package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The inverse of the standard normal distribution's cumulative function, relative error below 1e-15, the same bits for a number
 * alone and in a column. For use by one thread at a time.
 *
 * <p>The tails are those of algorithm AS 241, PPND16 (Wichura 1988). Its central ratio of degree 7, for 85% of all numbers, is
 * replaced by one of degree 11 for 97.5% of them, of the same form and fitted in 60 digits (error 2e-17, all coefficients
 * positive). In a column it is taken of every number, without a branch, which the compiler turns into vector instructions;
 * those in the tails are put aside before and put right afterwards.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients of the tails stand as their author published them
final class InverseNormal {
    private static final double CENTRAL = 0.4875;
    private static final double CENTRAL_SQUARE = 0.23765624999999999;
    private static final int CHUNK = 128;
    private static final double LOG_OF_TWO = 0.693147180559945309417232121458;
    private static final long BITS_OF_ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;
    private static final int EXPONENT_AT = 52;
    /** Lower probabilities need FastMath's logarithm. */
    private static final double RARE = 0x1p-36;

    private final double[] tails = new double[CHUNK];
    private final int[] places = new int[CHUNK];

    /** The z of one probability; see {@link NormalCurve#inverse(double)}. */
    static double at(double u) {
        double q = u - 0.5;
        return Math.abs(q) <= CENTRAL ? central(q) : tail(u);
    }

    /** Replaces the first {@code count} probabilities of a column by their z. */
    void replace(double[] column, int count) {
        for (int from = 0; from < count; from += CHUNK) {
            int to = Math.min(count, from + CHUNK);
            int found = putTailsAside(column, from, to);
            takeCentralRatio(column, from, to);
            for (int i = 0; i < found; i++) {
                column[places[i]] = tail(tails[i]);
            }
        }
    }

    /** Every number is written, and the place moves on behind those in a tail: a sign bit costs less than a branch. */
    private int putTailsAside(double[] column, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            double u = column[i];
            tails[found] = u;
            places[found] = i;
            found += (int) (Double.doubleToRawLongBits(CENTRAL - Math.abs(u - 0.5)) >>> 63);
        }
        return found;
    }

    private static void takeCentralRatio(double[] column, int from, int to) {
        for (int i = from; i < to; i++) {
            column[i] = central(column[i] - 0.5);
        }
    }

    private static double central(double q) {
        double r = CENTRAL_SQUARE - q * q;
        double above = 26518629712.57502;
        above = Math.fma(above, r, 440176594030.29395);
        above = Math.fma(above, r, 1064138607516.9586);
        above = Math.fma(above, r, 848659310763.1774);
        above = Math.fma(above, r, 294656288879.03174);
        above = Math.fma(above, r, 51199059013.59733);
        above = Math.fma(above, r, 4822908486.087336);
        above = Math.fma(above, r, 257618922.12634566);
        above = Math.fma(above, r, 7929180.449693003);
        above = Math.fma(above, r, 138014.3414735774);
        above = Math.fma(above, r, 1253.7213461139668);
        above = Math.fma(above, r, 4.597749184830656);
        double below = 60707295617.84164;
        below = Math.fma(below, r, 403529645235.104);
        below = Math.fma(below, r, 644482821370.8292);
        below = Math.fma(below, r, 395136644655.539);
        below = Math.fma(below, r, 113679532153.62614);
        below = Math.fma(below, r, 17126239500.88764);
        below = Math.fma(below, r, 1442232494.2658381);
        below = Math.fma(below, r, 70407086.93538289);
        below = Math.fma(below, r, 2013553.5934918332);
        below = Math.fma(below, r, 32980.73973388273);
        below = Math.fma(below, r, 284.7189359144812);
        below = Math.fma(below, r, 1.0);
        return q * above / below;
    }

    private static double tail(double u) {
        if (!(u > 0 && u < 1)) {
            return u == 0 ? Double.NEGATIVE_INFINITY : u == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double p = Math.min(u, 1 - u);
        double root = Math.sqrt(p >= RARE ? minusLog(p) : -FastMath.log(p));
        double z = root <= 5 ? middleTail(root - 1.6) : farTail(root - 5);
        return Math.copySign(z, u - 0.5);
    }

    /** -ln p for p below 1/2: p is m times a power of 2 with m near 1, and ln m the series of 2 artanh((m - 1) / (m + 1)). */
    private static double minusLog(double p) {
        long bits = Double.doubleToRawLongBits(p);
        int exponent = (int) ((bits - BITS_OF_ROOT_OF_HALF) >> EXPONENT_AT);
        double m = Double.longBitsToDouble(bits - ((long) exponent << EXPONENT_AT));
        double s = (m - 1) / (m + 1);
        double r = s * s;
        double series = 1.0 / 21;
        series = Math.fma(series, r, 1.0 / 19);
        series = Math.fma(series, r, 1.0 / 17);
        series = Math.fma(series, r, 1.0 / 15);
        series = Math.fma(series, r, 1.0 / 13);
        series = Math.fma(series, r, 1.0 / 11);
        series = Math.fma(series, r, 1.0 / 9);
        series = Math.fma(series, r, 1.0 / 7);
        series = Math.fma(series, r, 1.0 / 5);
        series = Math.fma(series, r, 1.0 / 3);
        series = Math.fma(series, r, 1.0);
        return Math.fma(-LOG_OF_TWO, exponent, -2 * s * series);
    }

    private static double middleTail(double r) {
        double above = 7.74545014278341407640e-4;
        above = Math.fma(above, r, 2.27238449892691845833e-2);
        above = Math.fma(above, r, 2.41780725177450611770e-1);
        above = Math.fma(above, r, 1.27045825245236838258);
        above = Math.fma(above, r, 3.64784832476320460504);
        above = Math.fma(above, r, 5.76949722146069140550);
        above = Math.fma(above, r, 4.63033784615654529590);
        above = Math.fma(above, r, 1.42343711074968357734);
        double below = 1.05075007164441684324e-9;
        below = Math.fma(below, r, 5.47593808499534494600e-4);
        below = Math.fma(below, r, 1.51986665636164571966e-2);
        below = Math.fma(below, r, 1.48103976427480074590e-1);
        below = Math.fma(below, r, 6.89767334985100004550e-1);
        below = Math.fma(below, r, 1.67638483018380384940);
        below = Math.fma(below, r, 2.05319162663775882187);
        below = Math.fma(below, r, 1.0);
        return above / below;
    }

    private static double farTail(double r) {
        double above = 2.01033439929228813265e-7;
        above = Math.fma(above, r, 2.71155556874348757815e-5);
        above = Math.fma(above, r, 1.24266094738807843860e-3);
        above = Math.fma(above, r, 2.65321895265761230930e-2);
        above = Math.fma(above, r, 2.96560571828504891230e-1);
        above = Math.fma(above, r, 1.78482653991729133580);
        above = Math.fma(above, r, 5.46378491116411436990);
        above = Math.fma(above, r, 6.65790464350110377720);
        double below = 2.04426310338993978564e-15;
        below = Math.fma(below, r, 1.42151175831644588870e-7);
        below = Math.fma(below, r, 1.84631831751005468180e-5);
        below = Math.fma(below, r, 7.86869131145613259100e-4);
        below = Math.fma(below, r, 1.48753612908506148525e-2);
        below = Math.fma(below, r, 1.36929880922735805310e-1);
        below = Math.fma(below, r, 5.99832206555887937690e-1);
        below = Math.fma(below, r, 1.0);
        return above / below;
    }
}
