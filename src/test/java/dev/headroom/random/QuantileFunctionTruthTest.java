package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.probdist.ContinuousDistribution;
import umontreal.ssj.probdist.ExponentialDist;
import umontreal.ssj.probdist.LognormalDist;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.probdist.TriangularDist;
import umontreal.ssj.probdist.TruncatedDist;
import umontreal.ssj.probdist.UniformDist;
import umontreal.ssj.probdist.WeibullDist;

/** Every quantile function against another library's cumulative function, in probability, from either end. */
class QuantileFunctionTruthTest {

    @Test
    void familiesAgreeWithSsj() {
        assertAgrees(new UniformQuantile(-3, 7), new UniformDist(-3, 7));
        assertAgrees(new TriangularQuantile(1, 2, 6), new TriangularDist(1, 6, 2));
        assertAgrees(new TriangularQuantile(1, 1, 6), new TriangularDist(1, 6, 1));
        assertAgrees(new TriangularQuantile(1, 6, 6), new TriangularDist(1, 6, 6));
        assertAgrees(new NormalQuantile(3, 2), new NormalDist(3, 2));
        assertAgrees(new LognormalQuantile(0.5, 0.8), new LognormalDist(0.5, 0.8));
        assertAgrees(new WeibullQuantile(1.7, 20), new WeibullDist(1.7, 1 / 20.0, 0));
        assertAgrees(new WeibullQuantile(0.4, 3), new WeibullDist(0.4, 1 / 3.0, 0));
        assertAgrees(new ExponentialQuantile(5), new ExponentialDist(0.2));
        assertAgrees(new TruncatedNormalQuantile(10, 4, 0, 30), new TruncatedDist(new NormalDist(10, 4), 0, 30));
    }

    private static void assertAgrees(QuantileFunction quantile, ContinuousDistribution oracle) {
        assertAgrees(quantile, oracle::cdf, oracle::barF, 1e-9);
    }

    /** The tails of the oracle at the value must be those of z, relative to the smaller one. */
    private static void assertAgrees(
            QuantileFunction quantile, DoubleUnaryOperator below, DoubleUnaryOperator above, double tolerance) {
        for (double z = -6; z <= 6; z += 0.125) {
            double tail = NormalCurve.cumulative(-Math.abs(z));
            double value = quantile.atNormal(z);
            if (Math.abs(value) > Double.MIN_NORMAL) { // a tiny shape's small quantiles are less than any double
                double actual = (z <= 0 ? below : above).applyAsDouble(value);
                assertThat(actual).as("%s at %s", quantile, z).isCloseTo(tail, within(tolerance * tail + 1e-15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.3, 1, 2.5, 40, 1e4, 1e6})
    void gammaFollowsTheIncompleteGammaFunction(double shape) {
        var oracle = new GammaDistribution(shape, 3);
        double roundingOfShape = 1e-14 * shape;
        assertAgrees(
                TabulatedQuantile.gamma(shape, 3),
                oracle::cumulativeProbability,
                x -> org.apache.commons.math3.special.Gamma.regularizedGammaQ(shape, x / 3),
                1e-9 * Math.sqrt(1 + shape) + roundingOfShape);
    }

    @Test
    void gammaByMeanHasThatMeanAndVariation() {
        double[] moments = moments(TabulatedQuantile.gammaByMean(8, 0.5));
        assertThat(moments[0]).isCloseTo(8, within(1e-6));
        assertThat(moments[1]).isCloseTo(4, within(1e-6));
        double[] lognormal = moments(LognormalQuantile.byMean(8, 0.5));
        assertThat(lognormal[0]).isCloseTo(8, within(1e-6));
        assertThat(lognormal[1]).isCloseTo(4, within(1e-6));
    }

    /** Mean and standard deviation, by the trapezoidal rule over the normal coordinate. */
    private static double[] moments(QuantileFunction quantile) {
        double mean = 0;
        double square = 0;
        for (double z = -8; z <= 8; z += 0.01) {
            double weight = 0.01 * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
            mean += weight * quantile.atNormal(z);
            square += weight * quantile.atNormal(z) * quantile.atNormal(z);
        }
        return new double[] {mean, StrictMath.sqrt(square - mean * mean)};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.4, 1, 3.5, 60, 1000})
    void betaFollowsTheIncompleteBetaFunction(double alpha) {
        for (double beta : new double[] {0.05, 0.7, 1, 2, 80}) {
            assertLowerTail(alpha, beta);
            assertLowerTail(beta, alpha);
        }
    }

    /** Up to where a double near 1 can no longer tell how far from 1 it is; that is the mirror image's lower tail. */
    private static void assertLowerTail(double alpha, double beta) {
        var oracle = new BetaDistribution(alpha, beta);
        var quantile = TabulatedQuantile.beta(alpha, beta, 0, 1);
        var mirrored = TabulatedQuantile.beta(beta, alpha, 0, 1);
        for (double z = -6; z <= 0; z += 0.125) {
            double tail = NormalCurve.cumulative(z);
            double value = quantile.atNormal(z);
            if (value < 1 - 1e-5) {
                assertThat(oracle.cumulativeProbability(value))
                        .as("beta(%s, %s) at %s", alpha, beta, z)
                        .isCloseTo(tail, within(1e-9 * Math.sqrt(1 + Math.max(alpha, beta)) * tail));
            }
            assertThat(1 - mirrored.atNormal(-z)).isCloseTo(value, within(2e-16 + 1e-9 * value));
        }
    }

    @Test
    void pertIsItsBeta() {
        var pert = TabulatedQuantile.pert(10, 14, 30);
        var beta = TabulatedQuantile.beta(1.8, 4.2, 10, 30);
        assertThat(pert.atNormal(1)).isCloseTo(beta.atNormal(1), within(1e-9));
        assertThat(moments(pert)[0]).isCloseTo((10 + 4 * 14 + 30) / 6.0, within(1e-6));
    }

    @Test
    void aGammaOfTinyShapeIsMostlyNothing() {
        var quantile = TabulatedQuantile.gammaByMean(1, 20);
        assertThat(quantile.atNormal(-8)).isEqualTo(0.0);
        assertThat(quantile.atNormal(4)).isBetween(1.0, 1e4);
    }

    @Test
    void aTruncatedNormalFarFromItsMeanKeepsItsShape() {
        // Beyond 30 sd, the excess over the end is nearly exponential, of mean 1/30 less a little: 1/30 - 1/30^3.
        var quantile = new TruncatedNormalQuantile(0, 1, 30, Double.POSITIVE_INFINITY);
        double hazard = -StrictMath.log(0.5);
        assertThat(quantile.atNormal(0))
                .isCloseTo(30 + hazard / 30 - (hazard + hazard * hazard / 2) / 27000, within(1e-6));
        assertThatThrownBy(() -> new TruncatedNormalQuantile(0, 1, 50, 60)).hasMessageContaining("never lies in");
    }

    @Test
    void lognormalByMedianGoesThroughBothNumbers() {
        var quantile = LognormalQuantile.byMedian(24, 40);
        assertThat(quantile.atNormal(0)).isEqualTo(24);
        assertThat(quantile.atNormal(NormalCurve.inverse(0.9))).isCloseTo(40, within(1e-13));
    }

    @Test
    void aDiscreteDistributionTakesTheSmallestValueThatIsReached() {
        var quantile = new DiscreteQuantile(List.of(30.0, 10.0, 20.0, 15.0), List.of(5.0, 4.0, 1.0, 0.0));
        assertThat(quantile.atNormal(0))
                .as("cumulative weight exactly one half")
                .isEqualTo(20);
        assertThat(quantile.atNormal(NormalCurve.inverse(0.4))).isEqualTo(10);
        assertThat(quantile.atNormal(NormalCurve.inverse(0.4) + 1e-9)).isEqualTo(20);
        assertThat(quantile.atNormal(1e-9)).isEqualTo(30);
        assertThat(quantile.atNormal(9)).isEqualTo(30);
        assertThatThrownBy(() -> new DiscreteQuantile(List.of(1.0), List.of(0.0)))
                .hasMessage("weights must not all be 0");
    }

    @Test
    void aMedianThatSumsOnlyNearlyToOneHalfIsStillTheMedian() {
        var quantile = new DiscreteQuantile(List.of(1.0, 2.0, 3.0, 4.0), List.of(0.1, 0.2, 0.2, 0.5));
        assertThat(quantile.atNormal(0)).isEqualTo(3);
    }

    @Test
    void clampingMovesDrawsToTheEnds() {
        var quantile = new ClampedQuantile(new NormalQuantile(0, 1), -1, 2);
        double[] column = {-3, 0.5, 4};
        quantile.transform(column, 3);
        assertThat(column).containsExactly(-1, 0.5, 2);
        assertThat(quantile.atNormal(-3)).isEqualTo(-1);
    }
}
