package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums do not depend on any order, and are those of the numbers. */
class ExactSumsPropertyTest {
    private static final double GRID = 0x1p-42;
    private static final double LIMIT = 0x1p49;

    /** Of both signs and all sizes, with multiples of 1/8, which lie between two of 1/4, among them. */
    private static List<Double> numbers(Random random, int count) {
        var numbers = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            double size = StrictMath.pow(10, -14 + 26 * random.nextDouble());
            boolean eighth = random.nextInt(4) == 0;
            numbers.add((random.nextBoolean() ? -1 : 1) * (eighth ? Math.rint(8 * Math.min(size, 1e6)) / 8 : size));
        }
        return numbers;
    }

    private static ExactSums sumOf(List<Double> numbers) {
        var sums = new ExactSums(2);
        numbers.forEach(number -> sums.add(1, number));
        return sums;
    }

    /** Each part is summed in its own order; the parts are merged two by two until one is left. */
    private static ExactSums sumInParts(List<Double> numbers, Random random) {
        List<Double> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, random);
        List<ExactSums> parts = new ArrayList<>();
        while (!shuffled.isEmpty()) {
            List<Double> part = shuffled.subList(0, 1 + random.nextInt(Math.min(100, shuffled.size())));
            parts.add(sumOf(part));
            part.clear();
        }
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            ExactSums last = parts.remove(parts.size() - 1);
            parts.get(0).merge(last);
        }
        return parts.get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderAndAnyGroupingHasTheSameBits(int seed) {
        var random = new Random(seed);
        List<Double> numbers = numbers(random, 2000);
        long expected = Double.doubleToLongBits(sumOf(numbers).sum(1));
        for (int k = 0; k < 20; k++) {
            ExactSums parts = sumInParts(numbers, random);
            assertThat(Double.doubleToLongBits(parts.sum(1))).isEqualTo(expected);
            assertThat(parts.sum(0)).isZero();
        }
    }

    /** Each number is rounded to the fine grid, the sum of all once to a double, and nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void theSumIsThatOfTheNumbersOnTheGrid(int seed) {
        var random = new Random(seed);
        List<Double> numbers = numbers(random, 2000);
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal onGrid = BigDecimal.ZERO;
        for (double number : numbers) {
            exact = exact.add(new BigDecimal(number));
            double near = Math.rint(number * 4) / 4;
            onGrid = onGrid.add(new BigDecimal(near)).add(new BigDecimal(Math.rint((number - near) / GRID) * GRID));
        }
        assertThat(sumInParts(numbers, random).sum(1)).isEqualTo(onGrid.doubleValue());
        assertThat(onGrid.subtract(exact).abs()).isLessThan(new BigDecimal(2000 * GRID / 2));
    }

    /** Fine parts are carried over as tables merge: more than 2^11 of them would not fit. */
    @Test
    void aMillionTenthsAreCarriedOver() {
        var sums = new ExactSums(1);
        var tenth = new ExactSums(1);
        for (int i = 0; i < 16; i++) {
            tenth.add(0, 0.1);
        }
        for (int i = 0; i < 65_536; i++) {
            sums.merge(tenth);
        }
        double onGrid = Math.rint(0.1 / GRID) * GRID;
        assertThat(sums.sum(0)).isEqualTo(onGrid * (16 * 65_536));
    }

    @Test
    void asManyNumbersAsMayBeAddedBetweenMergesAreExact() {
        var sums = new ExactSums(1);
        double most = 0.125 - GRID;
        for (int i = 0; i < ExactSums.MOST; i++) {
            sums.add(0, most);
        }
        assertThat(sums.sum(0)).isEqualTo(most * ExactSums.MOST);
    }

    @Test
    void whatIsSmallerThanTheGridIsRoundedAway() {
        var sums = new ExactSums(1);
        for (int i = 0; i < 1000; i++) {
            sums.add(0, 0.49 * GRID);
        }
        assertThat(sums.sum(0)).isZero();
        sums.add(0, 0.51 * GRID);
        assertThat(sums.sum(0)).isEqualTo(GRID);
    }

    @Test
    void theLargestNumbersAreExactAndLargerOnesAreRefused() {
        var sums = new ExactSums(1);
        double most = Math.nextDown(LIMIT);
        sums.add(0, most);
        sums.add(0, 0.3);
        sums.add(0, -most);
        assertThat(sums.sum(0)).isEqualTo(0.25 + Math.rint(0.05 / GRID) * GRID);
        for (double refused :
                new double[] {LIMIT, -LIMIT, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> sums.add(0, refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(refused + " cannot be added up");
        }
    }

    @Test
    void tablesOfAnotherSizeDoNotMerge() {
        assertThatThrownBy(() -> new ExactSums(2).merge(new ExactSums(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a table of 3 cells does not merge into one of 2");
    }
}
