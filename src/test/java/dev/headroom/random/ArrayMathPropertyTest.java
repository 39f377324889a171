package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayMathPropertyTest {
    private static final int SIZE = 300;
    private static final int ENOUGH_TO_BE_COMPILED = 20_000;

    interface ArrayFunction {
        void apply(double[] from, double[] to, int count);
    }

    /** Each function with the numbers that suit it and one that takes the way aside. */
    record Case(ArrayFunction function, double centre, double spread, double aside) {
        double[] draw(Random random) {
            return random.doubles(SIZE, centre - spread, centre + spread).toArray();
        }
    }

    static Stream<Named<Case>> functions() {
        return Stream.of(
                Named.of("exp", new Case(ArrayMath::exp, 0, 8, 9)),
                Named.of("logistic", new Case(ArrayMath::logistic, 0, 8, -9)),
                Named.of("log", new Case(ArrayMath::log, 3, 3, 0)),
                Named.of("log1p", new Case(ArrayMath::log1p, 0, 1, -1)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aNumbersResultDependsOnNeitherPlaceNorCount(Case sut) {
        var random = new Random(1);
        double[] from = sut.draw(random);
        double[] alone = oneByOne(sut.function, from);
        var to = new double[SIZE];
        for (int k = 0; k < ENOUGH_TO_BE_COMPILED; k++) {
            sut.function.apply(from, to, SIZE);
        }
        assertThat(to).isEqualTo(alone);
        for (int count = 0; count <= SIZE; count++) {
            var shifted = new double[SIZE];
            System.arraycopy(from, SIZE - count, shifted, 0, count);
            sut.function.apply(shifted, shifted, count);
            var expected = new double[SIZE];
            System.arraycopy(alone, SIZE - count, expected, 0, count);
            assertThat(shifted).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aNumbersResultDoesNotDependOnItsNeighbours(Case sut) {
        double[] from = sut.draw(new Random(2));
        double[] alone = oneByOne(sut.function, from);
        for (int place = 0; place < SIZE; place++) {
            double[] mixed = from.clone();
            mixed[place] = sut.aside;
            sut.function.apply(mixed, mixed, SIZE);
            mixed[place] = alone[place];
            assertThat(mixed).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void largerNumbersGiveNoSmallerResults(Case sut) {
        int steps = 100_000;
        var rising = new double[steps];
        for (int i = 0; i < steps; i++) {
            rising[i] = sut.centre - sut.spread + 2 * sut.spread * (i + 0.5) / steps;
        }
        sut.function.apply(rising, rising, steps);
        assertThat(rising).isSorted();
    }

    @Test
    void logisticIsSymmetric() {
        double[] x = new Random(3).doubles(10_000, -20, 20).toArray();
        var right = new double[x.length];
        var left = new double[x.length];
        ArrayMath.logistic(x, right, x.length);
        for (int i = 0; i < x.length; i++) {
            x[i] = -x[i];
        }
        ArrayMath.logistic(x, left, x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(left[i]).isCloseTo(1 - right[i], within(1e-15));
        }
    }

    @Test
    void logarithmUndoesTheExponential() {
        double[] x = new Random(4).doubles(10_000, -8, 8).toArray();
        double[] back = x.clone();
        ArrayMath.exp(back, back, x.length);
        ArrayMath.log(back, back, x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(back[i]).isCloseTo(x[i], within(5e-15));
        }
    }

    private static double[] oneByOne(ArrayFunction function, double[] from) {
        double[] alone = from.clone();
        for (int i = 0; i < alone.length; i++) {
            double[] cell = {alone[i]};
            function.apply(cell, cell, 1);
            alone[i] = cell[0];
        }
        return alone;
    }
}
