package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    @Test
    void columnsOfAnyLengthAreInvertedAsTheirNumbersAre() {
        var random = new PhiloxCoordinates(9);
        for (int count = 0; count < 600; count += 37) {
            var column = new double[count];
            random.uniforms(1, count, 0, count, column);
            if (count > 200) {
                column[count - 1] = 0;
                column[count - 2] = 1;
                column[count - 3] = Double.NaN;
                column[count - 4] = -1;
                column[count - 5] = 1e-300;
            }
            double[] expected = Arrays.stream(column).map(NormalCurve::inverse).toArray();
            NormalCurve.inverse(column, count);
            assertThat(column).containsExactly(expected);
        }
    }

    @Test
    void inverseIsExactToADoubleWhereItIsKnownToMoreDigits() {
        double[][] known = {
            {1e-300, -37.0470962993612},
            {1e-20, -9.262340089798407},
            {1.2e-11, -6.679352656501522},
            {1.6e-11, -6.637060652465211},
            {1.1641532182693481e-10, -6.3379577545537895},
            {1e-06, -4.753424308822899},
            {0.001, -3.0902323061678136},
            {0.0124, -2.2445038731653932},
            {0.0126, -2.2383229891846312},
            {0.05, -1.6448536269514726},
            {0.075, -1.439531470938456},
            {0.2, -0.8416212335729142},
            {0.4, -0.2533471031357997},
            {0.4999, -0.00025066283008800747}
        };
        for (var pair : known) {
            assertThat(NormalCurve.inverse(pair[0]))
                    .as("u %s", pair[0])
                    .isCloseTo(pair[1], within(1e-15 * Math.abs(pair[1])));
        }
    }

    /** Neighbours among numbers of 32 bits keep their order, also where one ratio ends and the next begins. */
    @Test
    void inverseRises() {
        double[] near = {0x1p-33, 0x1p-20, 0.0125, 0.1, 0.5, 0.9, 0.9875, 1 - 0x1p-20, 1 - 0x1p-33};
        for (double middle : near) {
            long cell = (long) (middle * 0x1p32);
            double before = Double.NEGATIVE_INFINITY;
            for (long i = Math.max(0, cell - 2000); i < Math.min(1L << 32, cell + 2000); i++) {
                double z = NormalCurve.inverse((i + 0.5) * 0x1p-32);
                assertThat(z).isGreaterThan(before);
                before = z;
            }
        }
    }

    private static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
