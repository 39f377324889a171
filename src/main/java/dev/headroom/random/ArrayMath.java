package dev.headroom.random;

/**
 * Exponential, logistic function and logarithms of whole arrays, several times as fast as one number at a time and with the same
 * bits on every machine. What comes out for a number depends on that number alone, not on its place or its neighbours.
 *
 * <p>Every function reads {@code from[0 .. count)} and fills {@code to[0 .. count)}, which may be the same array; arrays that
 * are shorter are an error.
 */
public final class ArrayMath {
    // The inner loops are chains of + - * / and fma on numbers that stand side by side: that is what the compiler of
    // JDK 17 turns
    // into vector instructions. Shifts of bits, rounding, calls and branches would keep it from doing so; they have
    // loops of their
    // own. A fma must be written as such, or the loop's vectorised body and its remainder might round differently.

    /** Up to here polynomials serve. */
    private static final double NEAR = 8;

    private static final long ROOT_OF_HALF = Double.doubleToRawLongBits(0.7071067811865476);
    private static final int EXPONENT_SHIFT = 52;
    private static final double LN_2_HIGH =
            0.6931471804855391; // 33 bits, so that its product with an exponent is exact
    private static final double LN_2_LOW = 7.440617110012397e-11;

    private ArrayMath() {}

    /**
     * e^x, to a relative accuracy of 4e-15 for |x| up to 8 and of 2.3e-16 beyond; 1 for 0, NaN for NaN.
     *
     * <p>Up to 8, e^(x/32) - 1 by a polynomial of degree 10 and then five squarings, the first two as (1 + q)^2 - 1.
     */
    public static void exp(double[] from, double[] to, int count) {
        if (allNear(from, count)) {
            nearExp(from, to, count);
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = exp(from[i]);
            }
        }
    }

    /** The same of one number. */
    static double exp(double x) {
        return isNear(x) ? nearExp(x) : StrictMath.exp(x);
    }

    /** 1/(1 + e^-x), to a relative accuracy of 4e-15; 1/2 for 0, 0 and 1 for the infinities, NaN for NaN. */
    public static void logistic(double[] from, double[] to, int count) {
        if (allNear(from, count)) {
            nearLogistic(from, to, count);
        } else {
            for (int i = 0; i < count; i++) {
                to[i] = 1 / (1 + (isNear(from[i]) ? nearExp(-from[i]) : StrictMath.exp(-from[i])));
            }
        }
    }

    private static boolean isNear(double x) {
        return x >= -NEAR && x <= NEAR;
    }

    private static boolean allNear(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(x[i]) <= NEAR)) {
                return false;
            }
        }
        return true;
    }

    private static void nearExp(double[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = nearExp(from[i]);
        }
    }

    private static void nearLogistic(double[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = 1 / (1 + nearExp(-from[i]));
        }
    }

    private static double nearExp(double x) {
        double r = x * 0.03125;
        double p = 2.758669229104366e-07;
        p = Math.fma(p, r, 2.7592569930959876e-06);
        p = Math.fma(p, r, 2.4801573530729414e-05);
        p = Math.fma(p, r, 0.00019841253314374944);
        p = Math.fma(p, r, 0.0013888888891279828);
        p = Math.fma(p, r, 0.008333333336202819);
        p = Math.fma(p, r, 0.04166666666666555);
        p = Math.fma(p, r, 0.16666666666665322);
        p = Math.fma(p, r, 0.5);
        double q = Math.fma(r * r, p, r); // e^r - 1
        q = Math.fma(q, q, q + q);
        q = Math.fma(q, q, q + q);
        double power = 1 + q;
        power = power * power;
        power = power * power;
        return power * power;
    }

    /**
     * ln x, to a relative accuracy of 3e-16; minus infinity for 0, NaN below.
     *
     * <p>x = 2^k m with m from root 1/2 to root 2; ln m by s = (m - 1)/(m + 1), arranged as in fdlibm's log (Sun Microsystems
     * 1993).
     */
    public static void log(double[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            to[i] = isPlain(from[i]) ? plainLog(from[i]) : StrictMath.log(from[i]);
        }
    }

    /** ln(1 + x), to a relative accuracy of 5e-16; 0 for either zero, minus infinity for -1, NaN below. */
    public static void log1p(double[] from, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            double x = from[i];
            to[i] = isAboveMinusOne(x) ? plainLog(1 + x) + restOfOnePlus(x) : StrictMath.log1p(x);
        }
    }

    private static boolean isPlain(double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
    }

    private static boolean isAboveMinusOne(double x) {
        return x > -1 && x <= Double.MAX_VALUE;
    }

    /** What rounding takes from 1 + x (Knuth 1969), as a share of it: ln(1 + x) is the log of the rounded sum and this. */
    private static double restOfOnePlus(double x) {
        double sum = 1 + x;
        double one = sum - x;
        return ((1 - one) + (x - (sum - one))) / sum;
    }

    private static double plainLog(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = exponent(bits);
        return logOfProduct(withoutExponent(bits, exponent), (double) exponent);
    }

    private static long exponent(long bits) {
        return (bits - ROOT_OF_HALF) >> EXPONENT_SHIFT;
    }

    private static double withoutExponent(long bits, long exponent) {
        return Double.longBitsToDouble(bits - (exponent << EXPONENT_SHIFT));
    }

    /** ln(2^exponent mantissa). */
    private static double logOfProduct(double mantissa, double exponent) {
        double f = mantissa - 1;
        double s = f / (2 + f);
        double w = s * s;
        double halfSquare = 0.5 * f * f;
        double p = 0.14616449685043406;
        p = Math.fma(p, w, 0.15331721600556042);
        p = Math.fma(p, w, 0.18182889125261723);
        p = Math.fma(p, w, 0.2222221113479508);
        p = Math.fma(p, w, 0.28571428625975487);
        p = Math.fma(p, w, 0.39999999999899505);
        p = Math.fma(p, w, 0.666666666666667);
        double small = Math.fma(s, Math.fma(w, p, halfSquare), exponent * LN_2_LOW);
        return Math.fma(exponent, LN_2_HIGH, f - (halfSquare - small));
    }
}
