package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The standard normal distribution: its cumulative function and the inverse of it, with the same bits on every machine.
 *
 * <p>Upper tails lose nothing if asked for from below: P(Z > z) is {@code cumulative(-z)}, to full relative accuracy.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as their authors published them
public final class NormalCurve {
    private static final double CENTRAL = 0.425;
    private static final double NEAR = 0.67448975;
    private static final double FAR = 5.656854249492380195206754896838;
    private static final double NOTHING_BELOW = 38.6;
    private static final double ONE_OVER_ROOT_OF_TWO_PI = 0.398942280401432677939946059934;

    private NormalCurve() {}

    /**
     * The z below which a standard normal falls with probability {@code u}: algorithm AS 241, PPND16 (Wichura 1988), relative
     * accuracy about 1e-16.
     *
     * @param u probability; 0 and 1 give the infinities, 0.5 exactly 0
     * @return z, or NaN where u is outside [0, 1]
     */
    public static double inverse(double u) {
        double q = u - 0.5;
        return q >= -CENTRAL && q <= CENTRAL ? central(q) : tail(u);
    }

    /** Replaces the first {@code count} probabilities of a column by their z, as {@link #inverse(double)} does. */
    public static void inverse(double[] column, int count) {
        for (int i = 0; i < count; i++) {
            double q = column[i] - 0.5;
            column[i] = q >= -CENTRAL && q <= CENTRAL ? central(q) : tail(column[i]);
        }
    }

    private static double central(double q) {
        double r = 0.180625 - q * q;
        double above = 2509.0809287301226727;
        above = above * r + 33430.575583588128105;
        above = above * r + 67265.770927008700853;
        above = above * r + 45921.953931549871457;
        above = above * r + 13731.693765509461125;
        above = above * r + 1971.5909503065514427;
        above = above * r + 133.14166789178437745;
        above = above * r + 3.3871328727963666080;
        double below = 5226.4952788528545610;
        below = below * r + 28729.085735721942674;
        below = below * r + 39307.895800092710610;
        below = below * r + 21213.794301586595867;
        below = below * r + 5394.1960214247511077;
        below = below * r + 687.18700749205790830;
        below = below * r + 42.313330701600911252;
        below = below * r + 1.0;
        return q * above / below;
    }

    private static double tail(double u) {
        if (!(u > 0 && u < 1)) {
            return u == 0 ? Double.NEGATIVE_INFINITY : u == 1 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double root = Math.sqrt(-FastMath.log(u < 0.5 ? u : 1 - u));
        double z = root <= 5 ? middleTail(root - 1.6) : farTail(root - 5);
        return u < 0.5 ? -z : z;
    }

    private static double middleTail(double r) {
        double above = 7.74545014278341407640e-4;
        above = above * r + 2.27238449892691845833e-2;
        above = above * r + 2.41780725177450611770e-1;
        above = above * r + 1.27045825245236838258;
        above = above * r + 3.64784832476320460504;
        above = above * r + 5.76949722146069140550;
        above = above * r + 4.63033784615654529590;
        above = above * r + 1.42343711074968357734;
        double below = 1.05075007164441684324e-9;
        below = below * r + 5.47593808499534494600e-4;
        below = below * r + 1.51986665636164571966e-2;
        below = below * r + 1.48103976427480074590e-1;
        below = below * r + 6.89767334985100004550e-1;
        below = below * r + 1.67638483018380384940;
        below = below * r + 2.05319162663775882187;
        below = below * r + 1.0;
        return above / below;
    }

    private static double farTail(double r) {
        double above = 2.01033439929228813265e-7;
        above = above * r + 2.71155556874348757815e-5;
        above = above * r + 1.24266094738807843860e-3;
        above = above * r + 2.65321895265761230930e-2;
        above = above * r + 2.96560571828504891230e-1;
        above = above * r + 1.78482653991729133580;
        above = above * r + 5.46378491116411436990;
        above = above * r + 6.65790464350110377720;
        double below = 2.04426310338993978564e-15;
        below = below * r + 1.42151175831644588870e-7;
        below = below * r + 1.84631831751005468180e-5;
        below = below * r + 7.86869131145613259100e-4;
        below = below * r + 1.48753612908506148525e-2;
        below = below * r + 1.36929880922735805310e-1;
        below = below * r + 5.99832206555887937690e-1;
        below = below * r + 1.0;
        return above / below;
    }

    /**
     * The probability that a standard normal is at most {@code z}: the rational approximations of Cody (1969), to full relative
     * accuracy in the lower tail.
     *
     * @param z any number, infinities included
     */
    public static double cumulative(double z) {
        if (z >= -NEAR && z <= NEAR) {
            return 0.5 + z * nearRatio(z * z);
        }
        return z <= 0 ? below(-z) : 1 - below(z);
    }

    /** -ln P(Z > z), the hazard that has built up at z: what a standard exponential is at the coordinate z. */
    static double cumulativeHazard(double z) {
        return z > 0 ? -FastMath.log(cumulative(-z)) : -FastMath.log1p(-cumulative(z));
    }

    /** P(Z < -y) for y > NEAR. */
    private static double below(double y) {
        if (y > NOTHING_BELOW) {
            return 0;
        }
        double square = y * y;
        double rounding = Math.fma(y, y, -square);
        double bell = FastMath.exp(-0.5 * square) * (1 - 0.5 * rounding);
        return bell * (y < FAR ? middleRatio(y) : farRatio(y));
    }

    private static double nearRatio(double r) {
        double above = 0.065682337918207449113;
        above = above * r + 2.2352520354606839287;
        above = above * r + 161.02823106855587881;
        above = above * r + 1067.6894854603709582;
        above = above * r + 18154.981253343561249;
        double below = 1.0;
        below = below * r + 47.20258190468824187;
        below = below * r + 976.09855173777669322;
        below = below * r + 10260.932208618978205;
        below = below * r + 45507.789335026729956;
        return above / below;
    }

    private static double middleRatio(double y) {
        double above = 1.0765576773720192317e-8;
        above = above * y + 0.39894151208813466764;
        above = above * y + 8.8831497943883759412;
        above = above * y + 93.506656132177855979;
        above = above * y + 597.27027639480026226;
        above = above * y + 2494.5375852903726711;
        above = above * y + 6848.1904505362823326;
        above = above * y + 11602.651437647350124;
        above = above * y + 9842.7148383839780218;
        double below = 1.0;
        below = below * y + 22.266688044328115691;
        below = below * y + 235.38790178262499861;
        below = below * y + 1519.377599407554805;
        below = below * y + 6485.558298266760755;
        below = below * y + 18615.571640885098091;
        below = below * y + 34900.952721145977266;
        below = below * y + 38912.003286093271411;
        below = below * y + 19685.429676859990727;
        return above / below;
    }

    private static double farRatio(double y) {
        double r = 1 / (y * y);
        double above = 0.02307344176494017303;
        above = above * r + 0.21589853405795699;
        above = above * r + 0.1274011611602473639;
        above = above * r + 0.022235277870649807;
        above = above * r + 0.001421619193227893466;
        above = above * r + 2.9112874951168792e-5;
        double below = 1.0;
        below = below * r + 1.28426009614491121;
        below = below * r + 0.468238212480865118;
        below = below * r + 0.0659881378689285515;
        below = below * r + 0.00378239633202758244;
        below = below * r + 7.29751555083966205e-5;
        return (ONE_OVER_ROOT_OF_TWO_PI - r * above / below) / y;
    }
}
