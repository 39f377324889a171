package dev.headroom.random;

import org.apache.commons.math3.util.FastMath;

/**
 * The standard normal distribution: its cumulative function and the inverse of it, with the same bits on every machine.
 *
 * <p>Upper tails lose nothing if asked for from below: P(Z > z) is {@code cumulative(-z)}, to full relative accuracy.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as their authors published them
public final class NormalCurve {
    private static final double NEAR = 0.67448975;
    private static final double FAR = 5.656854249492380195206754896838;
    private static final double NOTHING_BELOW = 38.6;
    private static final double ONE_OVER_ROOT_OF_TWO_PI = 0.398942280401432677939946059934;

    private NormalCurve() {}

    /**
     * The z below which a standard normal falls with probability {@code u}, as {@link InverseNormal} works it out.
     *
     * @param u probability; 0 and 1 give the infinities, 0.5 exactly 0
     * @return z, or NaN where u is outside [0, 1]
     */
    public static double inverse(double u) {
        return InverseNormal.at(u);
    }

    /** Replaces the first {@code count} probabilities of a column by their z, as {@link #inverse(double)} does. */
    public static void inverse(double[] column, int count) {
        new InverseNormal().replace(column, count);
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
