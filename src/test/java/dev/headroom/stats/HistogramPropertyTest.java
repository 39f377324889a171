package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What histograms tell is what a sorted array tells, whoever recorded what. */
class HistogramPropertyTest {
    private static DoubleSupplier numbers(String kind, Random random) {
        return switch (kind) {
            case "lognormal" -> () -> StrictMath.exp(3 + 2 * random.nextGaussian());
            case "normal" -> () -> 5 + 20 * random.nextGaussian();
            case "shortfall" -> () -> Math.max(0, 30 * random.nextGaussian() - 10);
            case "share" -> random::nextDouble;
            case "few" -> () -> 1.7 * random.nextInt(5);
            case "five or never" -> () -> random.nextInt(30) > 0 ? 5 : Double.POSITIVE_INFINITY;
            case "completion" -> () -> random.nextInt(5) > 0 ? 3 + 9 * random.nextDouble() : Double.POSITIVE_INFINITY;
            case "constant" -> () -> Math.PI;
            default -> () -> 0;
        };
    }

    private static double[][] strands(String kind, Random random, int strands, int most) {
        DoubleSupplier numbers = numbers(kind, random);
        var all = new double[strands][];
        for (int k = 0; k < strands; k++) {
            all[k] = new double[1 + random.nextInt(most)];
            Arrays.setAll(all[k], i -> numbers.getAsDouble());
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "lognormal,USUAL",
        "lognormal,SIGNED",
        "lognormal,FINE",
        "normal,SIGNED",
        "shortfall,USUAL",
        "shortfall,FINE",
        "share,SHARE",
        "few,USUAL",
        "completion,USUAL",
        "constant,USUAL",
        "zeros,SIGNED",
        "five or never,USUAL"
    })
    void quantilesAreThoseOfTheSortedNumbers(String kind, BinAxis axis) {
        var random = new Random(1);
        for (int k = 0; k < 20; k++) {
            var recorded = RecordedNumbers.of(axis, strands(kind, random, 4, k < 10 ? 5000 : 3));
            double[] sorted = recorded.sorted();
            Distribution distribution = recorded.distribution();
            for (int i = 0; i <= 200; i++) {
                double p = i / 200.0;
                double x = sorted[Math.max(0, (int) Math.ceil(p * sorted.length - 1e-6) - 1)];
                double part = axis == BinAxis.FINE ? 0.0025 : 0.005;
                double width = axis == BinAxis.SHARE ? 0.00002 : 0.2 * part;
                boolean isOne = kind.equals("constant") || kind.equals("five or never");
                if (Double.isInfinite(x) || isOne) {
                    assertThat(distribution.quantile(p)).isEqualTo(x);
                } else {
                    assertThat(Math.abs(distribution.quantile(p) - x))
                            .as("%s-quantile %s", p, x)
                            .isLessThanOrEqualTo(Math.max(part * Math.abs(x), width));
                }
            }
        }
    }

    /** Whatever part of a strand, or single number, went to whichever worker. */
    @ParameterizedTest
    @ValueSource(
            strings = {"lognormal", "normal", "shortfall", "few", "completion", "constant", "zeros", "five or never"})
    void anySplitAndAnyOrderTellsTheSame(String kind) {
        var random = new Random(2);
        for (int k = 0; k < 60; k++) {
            double[][] strands = strands(kind, random, 3, k < 20 ? 1500 : k < 40 ? 40 : 1);
            List<Double> expected = RecordedNumbers.of(BinAxis.SIGNED, strands).told();
            assertThat(RecordedNumbers.inParts(BinAxis.SIGNED, random, strands).told())
                    .isEqualTo(expected);
        }
    }

    private static HistogramTable table(BinAxis... axes) {
        return new HistogramTable(List.of(axes), 1024);
    }

    private static PooledHistogram emptied(HistogramTable table) {
        var pool = new PooledHistogram(BinAxis.USUAL);
        table.emptyInto(List.of(pool));
        return pool;
    }

    /** A worker may take up to 65,535 numbers, all of one bin. */
    @Test
    void asManyNumbersAsAHistogramHolds() {
        HistogramTable table = table(BinAxis.USUAL);
        var column = new double[1023];
        Arrays.fill(column, 2);
        for (int left = HistogramTable.MOST; left > 0; left -= 1023) {
            table.record(0, column, Math.min(left, 1023));
            table.endBatch();
        }
        PackedHistograms strand = table.endStrand();
        PooledHistogram pool = emptied(table);
        BinReader reader = strand.reader(0);
        assertThat(reader.advance()).isTrue();
        assertThat(reader.count()).isEqualTo(HistogramTable.MOST);
        assertThat(reader.advance()).isFalse();
        assertThat(pool.total()).isEqualTo(HistogramTable.MOST);
        assertThat(new Distribution(pool, List.of(strand), 0).quantile(0.5)).isEqualTo(2);
    }

    @Test
    void anEmptiedHistogramBeginsAnew() {
        HistogramTable table = table(BinAxis.USUAL);
        table.record(0, new double[] {1, 2, Double.POSITIVE_INFINITY}, 3);
        table.endBatch();
        table.endStrand();
        emptied(table);
        table.record(0, new double[] {7}, 1);
        table.endBatch();
        PackedHistograms strand = table.endStrand();
        PooledHistogram pool = emptied(table);
        assertThat(pool.total()).isEqualTo(1);
        assertThat(pool.finite()).isEqualTo(1);
        assertThat(strand.reader(0).infinite()).isZero();
        assertThat(new Distribution(pool, List.of(strand), 0).quantile(1)).isEqualTo(7);
    }

    /** So many that what waits to be counted is fewer than 16 batches. */
    @Test
    void aTableOfVeryManyHistogramsCountsThemAll() {
        int histograms = 10_000;
        var table = new HistogramTable(Collections.nCopies(histograms, BinAxis.USUAL), 128);
        var column = new double[128];
        for (int batch = 0; batch < 17; batch++) {
            for (int h = 0; h < histograms; h++) {
                Arrays.fill(column, h % 7 + batch);
                table.record(h, column, 128);
            }
            table.endBatch();
        }
        PackedHistograms strand = table.endStrand();
        assertThat(strand.reader(histograms - 1).advance()).isTrue();
        var pools = Stream.generate(() -> new PooledHistogram(BinAxis.USUAL))
                .limit(histograms)
                .toList();
        table.emptyInto(pools);
        for (int h = 0; h < histograms; h++) {
            assertThat(pools.get(h).total()).isEqualTo(17 * 128);
            for (int batch = 0; batch < 17; batch++) {
                assertThat(pools.get(h).opened().count(BinAxis.USUAL.binOf(h % 7 + batch)))
                        .isEqualTo(128);
            }
        }
    }

    @Test
    void whatIsTooFarBelowZeroIsRefused() {
        for (double refused : new double[] {Double.NEGATIVE_INFINITY, -1e12}) {
            HistogramTable table = table(BinAxis.SIGNED);
            table.record(0, new double[] {1, refused}, 2);
            table.endBatch();
            assertThatThrownBy(table::endStrand)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has no place in a distribution");
        }
    }

    @Test
    void unlikeHistogramsDoNotMerge() {
        assertThatThrownBy(() -> new PooledHistogram(BinAxis.USUAL).merge(new PooledHistogram(BinAxis.FINE)))
                .hasMessage("histograms of different axes do not merge");
        PackedHistograms one = table(BinAxis.USUAL).endStrand();
        PackedHistograms two = table(BinAxis.USUAL, BinAxis.FINE).endStrand();
        assertThatThrownBy(() -> one.merge(two)).hasMessage("2 histograms do not merge with 1");
    }

    @Test
    void moreNumbersThanCanBeCountedAreRefused() {
        var recorded = RecordedNumbers.of(BinAxis.USUAL, new double[HistogramTable.MOST]);
        PooledHistogram pool = recorded.pool;
        for (int k = 0; k < 15; k++) {
            pool.merge(pool);
        }
        assertThat(pool.total()).isEqualTo((long) HistogramTable.MOST << 15);
        assertThat(pool.opened().count(0)).isEqualTo((long) HistogramTable.MOST << 15);
        assertThatThrownBy(() -> pool.merge(pool)).isInstanceOf(ArithmeticException.class);
    }
}
