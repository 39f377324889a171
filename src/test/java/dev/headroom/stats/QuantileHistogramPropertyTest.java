package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileHistogramPropertyTest {
    private static final int PARTS = 12;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theStateIsTheSameWhateverTheOrderOfMerging(int seed) throws IOException {
        boolean keepsBinMeans = seed % 2 == 0;
        var order = new ArrayList<>(IntStream.range(0, PARTS).boxed().toList());
        var expected = bytes(merged(order, seed, keepsBinMeans));
        for (int i = 0; i < 10; i++) {
            Collections.rotate(order, 1 + i);
            Collections.swap(order, i, (i * 5 + seed) % PARTS);
            assertThat(bytes(merged(order, seed, keepsBinMeans))).isEqualTo(expected);
        }
    }

    @Test
    void mergingIsRecordingEverythingInOne() throws IOException {
        var whole = new QuantileHistogram(true);
        for (int part = 0; part < PARTS; part++) {
            whole.record(numbers(300 + part), 500);
        }
        var order = IntStream.range(0, PARTS).boxed().toList();
        assertThat(bytes(merged(order, 3, true))).isEqualTo(bytes(whole));
    }

    private static QuantileHistogram merged(List<Integer> order, int seed, boolean keepsBinMeans) {
        var merged = new QuantileHistogram(keepsBinMeans);
        for (int part : order) {
            var histogram = new QuantileHistogram(keepsBinMeans);
            histogram.record(numbers(100 * seed + part), 500);
            merged.merge(histogram);
        }
        return merged;
    }

    /** Numbers of both signs and many sizes, with zeros of both signs, infinities and atoms among them. */
    private static double[] numbers(int seed) {
        var random = new Well19937c(seed);
        double[] atoms = {0.0, -0.0, Double.POSITIVE_INFINITY, 12.5, -3, 1e15};
        var numbers = new double[500];
        Arrays.setAll(
                numbers,
                i -> i % 5 == 0
                        ? atoms[random.nextInt(atoms.length)]
                        : random.nextGaussian() * StrictMath.pow(10, 12 * random.nextDouble() - 6));
        return numbers;
    }

    private static byte[] bytes(QuantileHistogram histogram) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(histogram);
        }
        return bytes.toByteArray();
    }

    @Test
    void aHistogramTravels() throws Exception {
        var histogram = new QuantileHistogram(true);
        histogram.record(numbers(1), 500);
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes(histogram)))) {
            var arrived = (QuantileHistogram) in.readObject();
            assertThat(arrived.quantile(0.3)).isEqualTo(histogram.quantile(0.3));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void quantilesRise(boolean keepsBinMeans) {
        var histogram = new QuantileHistogram(keepsBinMeans);
        histogram.record(numbers(77), 500);
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 1000; i++) {
            assertThat(histogram.quantile(i / 1000.0)).isGreaterThanOrEqualTo(before);
            before = histogram.quantile(i / 1000.0);
        }
    }

    @Test
    void histogramsOfDifferentKindsDoNotMerge() {
        var histogram = new QuantileHistogram(true);
        assertThatThrownBy(() -> histogram.merge(new QuantileHistogram(false)))
                .hasMessage("histograms of different kinds do not merge");
    }

    @Test
    void fineBinsAreEightTimesFiner() {
        var coarse = new QuantileHistogram(false);
        var fine = QuantileHistogram.fine();
        double[] atoms = {20, 20.4, 20.4, 20.4, 30};
        coarse.record(atoms, 5);
        fine.record(atoms, 5);
        assertThat(coarse.quantile(0.5)).isCloseTo(20.4, within(20.4 / 128));
        assertThat(fine.quantile(0.5)).isCloseTo(20.4, within(20.4 / 1024));
        assertThatThrownBy(() -> fine.merge(coarse)).hasMessage("histograms of different kinds do not merge");
    }

    @Test
    void notANumberIsRefusedBesideInfinityToo() {
        var histogram = new QuantileHistogram(false);
        assertThatThrownBy(() -> histogram.record(new double[] {1, Double.POSITIVE_INFINITY, Double.NaN}, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theErrorOfAQuantileAtAnAtomCoversTheBinThatHidesIt() {
        var histogram = new QuantileHistogram(false);
        var numbers = new double[1000];
        java.util.Arrays.setAll(numbers, i -> i < 100 ? 3 + i / 50.0 : i < 900 ? 8.7627 : 9 + i / 500.0);
        histogram.record(numbers, 1000);
        Estimate median = Estimate.quantile(histogram, 0.5);
        assertThat(median.value()).isCloseTo(8.7627, within(8.7627 / 128));
        assertThat(median.low95()).isLessThanOrEqualTo(8.7627);
        assertThat(median.high95()).isGreaterThanOrEqualTo(8.7627);
        assertThat(median.standardError()).isGreaterThan(0.01);
    }
}
