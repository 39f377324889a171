package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bins lie side by side, are as narrow as they say, and hold the numbers between their ends. */
class BinAxisPropertyTest {
    /** Share of a number, and width near 0, that a bin is at most wide. */
    private static double[] widths(BinAxis axis) {
        return switch (axis) {
            case USUAL, SIGNED -> new double[] {0.005, 0.001};
            case FINE -> new double[] {0.0025, 0.0005};
            case SHARE -> new double[] {0.005, 0.00002};
        };
    }

    @ParameterizedTest
    @EnumSource
    void binsOfPositiveNumbersFollowOneAnotherAndAreNarrow(BinAxis axis) {
        double[] widths = widths(axis);
        assertThat(axis.binOf(0)).isZero();
        assertThat(axis.binOf(-0.0)).isZero();
        assertThat(axis.low(0)).isZero();
        assertThat(axis.high(0)).isZero();
        assertThat(axis.low(1)).isLessThanOrEqualTo(widths[1]);
        for (int bin = 1; bin < axis.last(); bin++) {
            double low = axis.low(bin);
            assertThat(axis.binOf(low)).isEqualTo(bin);
            assertThat(axis.binOf(low * (1 - 1e-12))).isEqualTo(bin - 1);
            assertThat(axis.high(bin)).isEqualTo(axis.low(bin + 1));
            assertThat(axis.high(bin) - low).isPositive().isLessThanOrEqualTo(Math.max(widths[0] * low, widths[1]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBeyondTheLastBinHasTheOneThatStandsForInfinity(BinAxis axis) {
        double end = axis.low(axis.last());
        assertThat(axis.binOf(Math.nextDown(end))).isEqualTo(axis.last() - 1);
        for (double beyond : new double[] {end, 2 * end, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertThat(axis.binOf(beyond)).as("%s", beyond).isEqualTo(axis.last());
        }
        assertThat(end).isGreaterThan(axis == BinAxis.SHARE ? 1e9 : 6e10);
        assertThat(axis.last()).as("bins wait as short numbers").isLessThan(Short.MAX_VALUE);
    }

    /** Of all sizes, some 0 or tiny, some infinite. */
    private static double[] numbers(BinAxis axis, Random random) {
        var numbers = new double[128];
        Arrays.setAll(numbers, i -> switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> axis.low(1) * random.nextDouble();
            case 2 -> axis.low(random.nextInt(axis.last()));
            case 3 -> random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble();
            default -> StrictMath.pow(10, -6 + 18 * random.nextDouble());
        });
        if (axis == BinAxis.SIGNED) {
            Arrays.setAll(numbers, i -> random.nextBoolean() ? -numbers[i] : numbers[i]);
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource
    void aNumberIsBetweenTheEndsOfItsBin(BinAxis axis) {
        var random = new Random(1);
        for (int k = 0; k < 200; k++) {
            for (double number : numbers(axis, random)) {
                int bin = axis.binOf(number);
                if (bin == 0) {
                    assertThat(Math.abs(number)).isLessThan(axis.low(1));
                } else if (bin > 0 && bin < axis.last()) {
                    assertThat(number).isGreaterThanOrEqualTo(axis.low(bin)).isLessThan(axis.high(bin));
                } else if (bin < 0 && bin > -axis.last()) {
                    assertThat(number).isGreaterThan(axis.low(bin)).isLessThanOrEqualTo(axis.high(bin));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnsBinsAreThoseOfItsNumbers(BinAxis axis) {
        var random = new Random(2);
        var bins = new short[140];
        for (int k = 0; k < 200; k++) {
            double[] column = numbers(axis, random);
            int count = random.nextInt(column.length + 1);
            Arrays.fill(bins, (short) -7);
            axis.binsOf(column, count, bins, 5);
            for (int i = 0; i < count; i++) {
                assertThat((int) bins[5 + i]).isEqualTo(axis.binOf(column[i]));
            }
            assertThat(bins[4]).isEqualTo((short) -7);
            assertThat(bins[5 + count]).isEqualTo((short) -7);
            if (axis == BinAxis.SIGNED) {
                continue;
            }
            int[] beyond = Arrays.stream(column, 0, count)
                    .mapToInt(axis::binOf)
                    .filter(bin -> bin > 0)
                    .toArray();
            assertThat(axis.binsBeyondZero(column, count, bins, 5)).isEqualTo(beyond.length);
            for (int i = 0; i < beyond.length; i++) {
                assertThat((int) bins[5 + i]).isEqualTo(beyond[i]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SIGNED")
    void negativeNumbersAreMirrored(BinAxis axis) {
        for (int bin = 1; bin < axis.last(); bin++) {
            double inside = (axis.low(bin) + axis.high(bin)) / 2;
            assertThat(axis.binOf(-inside)).isEqualTo(-bin);
            assertThat(axis.low(-bin)).isEqualTo(-axis.high(bin));
            assertThat(axis.high(-bin)).isEqualTo(-axis.low(bin));
        }
        assertThat(axis.binOf(Double.NEGATIVE_INFINITY)).isEqualTo(-axis.last());
    }

    @ParameterizedTest
    @EnumSource
    void coarseBinsAreMadeOfWholeOnes(BinAxis axis) {
        int parts = 1 << axis.coarseDigits();
        for (int bin = 1 - axis.last(); bin < axis.last(); bin++) {
            int coarse = axis.coarseOf(bin);
            assertThat(axis.firstOf(coarse)).isBetween(bin - parts + 1, bin);
            assertThat(axis.firstOf(coarse + 1)).isEqualTo(axis.firstOf(coarse) + parts);
        }
        double[] widths = widths(axis);
        for (int coarse = 1; axis.firstOf(coarse + 1) < axis.last(); coarse++) {
            double low = axis.low(axis.firstOf(coarse));
            double width = axis.low(axis.firstOf(coarse + 1)) - low;
            assertThat(width).isLessThanOrEqualTo(parts * Math.max(widths[0] * low, widths[1]));
        }
    }
}
