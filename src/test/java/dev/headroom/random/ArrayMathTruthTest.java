package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ArrayMathTruthTest {
    private static final double[] EDGES = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        1,
        -1,
        Math.nextUp(-1.0),
        8,
        Math.nextUp(8.0),
        -8,
        Math.nextDown(-8.0),
        709.7,
        710,
        -745,
        -746,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private interface ArrayFunction {
        void apply(double[] from, double[] to, int count);
    }

    @Test
    void exponentialsAreThoseOfStrictMath() {
        assertThat(largestError(ArrayMath::exp, StrictMath::exp, grid(-8, 8))).isLessThan(4e-15);
        assertThat(largestError(ArrayMath::exp, StrictMath::exp, grid(-1, 1))).isLessThan(2e-15);
        assertThat(largestError(ArrayMath::exp, StrictMath::exp, grid(-40, 40))).isLessThan(4e-15);
        assertThat(largestError(ArrayMath::exp, StrictMath::exp, EDGES)).isLessThan(4e-15);
    }

    @Test
    void logisticIsThatOfStrictMath() {
        DoubleUnaryOperator truth = x -> 1 / (1 + StrictMath.exp(-x));
        assertThat(largestError(ArrayMath::logistic, truth, grid(-8, 8))).isLessThan(4e-15);
        assertThat(largestError(ArrayMath::logistic, truth, grid(-40, 40))).isLessThan(4e-15);
        assertThat(largestError(ArrayMath::logistic, truth, EDGES)).isLessThan(4e-15);
    }

    @Test
    void logarithmsAreThoseOfStrictMath() {
        assertThat(largestError(ArrayMath::log, StrictMath::log, grid(1e-9, 1))).isLessThan(3e-16);
        assertThat(largestError(ArrayMath::log, StrictMath::log, grid(0.5, 2))).isLessThan(3e-16);
        assertThat(largestError(ArrayMath::log, StrictMath::log, powers(-300, 300)))
                .isLessThan(3e-16);
        assertThat(largestError(ArrayMath::log, StrictMath::log, EDGES)).isLessThan(3e-16);
    }

    @Test
    void logarithmsOfOnePlusAreThoseOfStrictMath() {
        assertThat(largestError(ArrayMath::log1p, StrictMath::log1p, grid(-0.999999, 1)))
                .isLessThan(5e-16);
        assertThat(largestError(ArrayMath::log1p, StrictMath::log1p, powers(-300, 300)))
                .isLessThan(5e-16);
        assertThat(largestError(ArrayMath::log1p, StrictMath::log1p, minus(powers(-300, -1))))
                .isLessThan(5e-16);
        assertThat(largestError(ArrayMath::log1p, StrictMath::log1p, EDGES)).isLessThan(5e-16);
    }

    @Test
    void whatStandsStillIsExact() {
        for (double zero : new double[] {0.0, -0.0}) {
            assertThat(one(ArrayMath::exp, zero)).isEqualTo(1);
            assertThat(one(ArrayMath::logistic, zero)).isEqualTo(0.5);
            assertThat(one(ArrayMath::log1p, zero)).isZero();
        }
        assertThat(one(ArrayMath::log, 1)).isZero();
    }

    @Test
    void whatHasNoFiniteAnswerIsSaid() {
        assertThat(one(ArrayMath::exp, Double.NEGATIVE_INFINITY)).isZero();
        assertThat(one(ArrayMath::exp, 1000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(one(ArrayMath::logistic, Double.NEGATIVE_INFINITY)).isZero();
        assertThat(one(ArrayMath::logistic, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(one(ArrayMath::log, -0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(one(ArrayMath::log, -1)).isNaN();
        assertThat(one(ArrayMath::log1p, -1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(one(ArrayMath::log1p, -2)).isNaN();
        assertThat(one(ArrayMath::exp, Double.NaN)).isNaN();
        assertThat(one(ArrayMath::logistic, Double.NaN)).isNaN();
        assertThat(one(ArrayMath::log, Double.NaN)).isNaN();
        assertThat(one(ArrayMath::log1p, Double.NaN)).isNaN();
    }

    /** Largest relative error; what has no finite value must be the same. */
    private static double largestError(ArrayFunction function, DoubleUnaryOperator truth, double[] x) {
        var values = new double[x.length];
        function.apply(x, values, x.length);
        double largest = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = truth.applyAsDouble(x[i]);
            if (!(Math.abs(expected) > Double.MIN_NORMAL && Math.abs(expected) <= Double.MAX_VALUE)) {
                assertThat(values[i]).as("of " + x[i]).isCloseTo(expected, within(0.0));
            } else {
                largest = Math.max(largest, Math.abs(values[i] / expected - 1));
            }
        }
        return largest;
    }

    private static double one(ArrayFunction function, double x) {
        double[] value = {x};
        function.apply(value, value, 1);
        return value[0];
    }

    private static double[] grid(double first, double last) {
        var x = new double[200_001];
        for (int i = 0; i < x.length; i++) {
            x[i] = first + (last - first) * i / (x.length - 1);
        }
        return x;
    }

    private static double[] powers(int first, int last) {
        var x = grid(first, last);
        for (int i = 0; i < x.length; i++) {
            x[i] = StrictMath.pow(10, x[i]);
        }
        return x;
    }

    private static double[] minus(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = -x[i];
        }
        return x;
    }
}
