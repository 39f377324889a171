package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import umontreal.ssj.probdist.NormalDist;

class NormalCurveTruthTest {

    @Test
    void cumulativeAgreesWithSsjInBothTails() {
        for (double z = -37; z <= 9; z += 0.0137) {
            double oracle = NormalDist.cdf01(z);
            double relative = z < -10 ? 1e-12 : 4e-14; // SSJ's own error grows as its exponential does
            assertThat(NormalCurve.cumulative(z)).as("Phi(%s)", z).isCloseTo(oracle, within(relative * oracle));
        }
    }

    /** Reference values of erfc(-z/sqrt 2)/2 from 40-digit arithmetic. */
    @Test
    void cumulativeIsExactToADoubleWhereItIsKnownToMoreDigits() {
        double[][] known = {
            {-30, 4.906713927148187e-198},
            {-8, 6.220960574271784e-16},
            {-6.5, 4.016000583859118e-11},
            {-5.66, 7.568649751997714e-09},
            {-5.65, 8.022391850663497e-09},
            {-3, 0.0013498980316300946},
            {-1, 0.15865525393145705},
            {-0.68, 0.2482522304535705},
            {-0.67, 0.2514288950953101},
            {-0.1, 0.460172162722971},
            {0.5, 0.6914624612740131},
            {1.5, 0.9331927987311419}
        };
        for (var pair : known) {
            assertThat(NormalCurve.cumulative(pair[0])).isCloseTo(pair[1], within(1.2e-15 * pair[1]));
        }
    }

    @Test
    void inverseUndoesTheCumulativeFunction() {
        for (double z = -37; z <= 5; z += 0.0173) {
            double slack = z <= 0 ? 1e-15 * (1 + Math.abs(z)) : 2e-16 / density(z) + 1e-15;
            assertThat(NormalCurve.inverse(NormalCurve.cumulative(z)))
                    .as("z %s", z)
                    .isCloseTo(z, within(4 * slack));
        }
    }

    @Test
    void inverseAgreesWithSsj() {
        for (double u = 0.0005; u < 1; u += 0.0005) {
            assertThat(NormalCurve.inverse(u)).as("u %s", u).isCloseTo(NormalDist.inverseF01(u), within(3e-15));
        }
    }

    @Test
    void endsAndMiddleAreExact() {
        assertThat(NormalCurve.inverse(0.5)).isEqualTo(0.0);
        assertThat(NormalCurve.inverse(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NormalCurve.inverse(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(NormalCurve.inverse(-0.1)).isNaN();
        assertThat(NormalCurve.cumulative(0)).isEqualTo(0.5);
        assertThat(NormalCurve.cumulative(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
        assertThat(NormalCurve.cumulative(Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertThat(NormalCurve.cumulative(Double.NaN)).isNaN();
    }

    @Test
    void aColumnIsInvertedAsItsNumbersAre() {
        double[] column = {1e-18, 0.01, 0.3, 0.5, 0.7, 0.9999, 0.1};
        double[] before = column.clone();
        NormalCurve.inverse(column, 6);
        for (int i = 0; i < 6; i++) {
            assertThat(column[i]).isEqualTo(NormalCurve.inverse(before[i]));
        }
        assertThat(column[6]).as("beyond the count").isEqualTo(0.1);
    }

    private static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
