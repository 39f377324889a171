package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recurring events are a Poisson stream from plan start on, of which each lasts as long as it is drawn: their number is that of M/G/infinity. */
class RisksTruthTest {
    private static final int MONTHS = 18;

    private static PlayedBatch batch(long seed, String... risks) {
        return new PlayedBatch(PlanText.read("""
                        version: 1
                        name: risks
                        start: 2026-01
                        end: 2027-06
                        regions:
                          - region: east
                            demand: {baselineMw: 10, aiShare: 0.5}
                            capacity: {existing: {ai: 10, general: 10}}
                          - region: west
                            demand: {baselineMw: 10, aiShare: 0.5}
                            capacity: {existing: {ai: 10, general: 10}}
                          - region: north
                            demand: {baselineMw: 10, aiShare: 0.5}
                            capacity: {existing: {ai: 10, general: 10}}
                        risks:
                          - {name: %s}
                        """.formatted(String.join("}\n  - {name: ", risks))), seed);
    }

    private static double capacity(PlayedBatch batch, int region, int pool, int t, int lane) {
        return batch.balance.usable[region][pool][t][lane] / 10;
    }

    private static double demand(PlayedBatch batch, int region, int pool, int t, int lane) {
        return (pool == 0 ? batch.demand.ai(region) : batch.demand.general(region))[t][lane] / 5;
    }

    /** Integral of a survival function from 0 to {@code t}, by Simpson's rule; it bends at whole and half months only. */
    private static double integral(DoubleUnaryOperator survival, double t) {
        int steps = (int) Math.round(t * 40);
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double x = i / 40.0;
            sum += survival.applyAsDouble(x)
                    + 4 * survival.applyAsDouble(x + 1 / 80.0)
                    + survival.applyAsDouble(x + 1 / 40.0 - 1e-12);
        }
        return sum / 240;
    }

    private static DoubleUnaryOperator survival(String duration) {
        return switch (duration) {
            case "5.5" -> s -> s < 5.5 ? 1 : 0;
            case "{uniform: {min: 2, max: 10}}" -> s -> s < 2 ? 1 : s > 10 ? 0 : (10 - s) / 8;
            case "{exponential: {mean: 4}}" -> s -> Math.exp(-s / 4);
            case "{discrete: {values: [0.5, 9], weights: [3, 1]}}" -> s -> s < 0.5 ? 1 : s < 9 ? 0.25 : 0;
            default -> throw new IllegalArgumentException(duration);
        };
    }

    /** Each active event halves capacity, so that what is usable tells how many are active: Poisson with mean rate x integral of P(duration > s). */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.2; 5.5",
                "0.4; 5.5",
                "3; {uniform: {min: 2, max: 10}}",
                "2; {exponential: {mean: 4}}",
                "6; {discrete: {values: [0.5, 9], weights: [3, 1]}}"
            })
    void theNumberOfActiveEventsIsPoisson(double perYear, String duration) {
        PlayedBatch batch = batch(
                3,
                "storm, regions: all, perYear: %s, durationMonths: %s, capacityFactor: 0.5"
                        .formatted(perYear, duration));
        int[] months = {0, 1, 4, 6, 17};
        var numbers = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int t : months) {
            numbers.add((b, lane) -> -Math.log(capacity(b, 0, 1, t, lane)) / Math.log(2));
            numbers.add((b, lane) -> capacity(b, 0, 0, t, lane) < 1 ? 1 : 0);
        }
        List<Sample> samples = Sample.ofAll(batch, 60, numbers);
        for (int k = 0; k < months.length; k++) {
            double mean = perYear / 12 * integral(survival(duration), months[k]);
            Sample number = samples.get(2 * k);
            number.assertMean("number in month " + months[k], mean);
            double fourth = mean + 3 * mean * mean; // central moment of a Poisson number
            double error = Math.sqrt(Math.max(0, fourth - mean * mean) / number.size());
            Sample.assertClose("variance in month " + months[k], number.variance(), mean, error + 1e-15);
            samples.get(2 * k + 1).assertMean("P(active) in month " + months[k], 1 - Math.exp(-mean));
        }
    }

    /** Effects are drawn anew for each event: the mean of a product over a Poisson number of them is exp(mean number (mean factor - 1)). */
    @Test
    void activeEventsMultiplyEachWithItsOwnDraw() {
        PlayedBatch batch = batch(
                5,
                "storm, regions: all, perYear: 4, durationMonths: 6, capacityFactor: {uniform: {min: 0.2, max: 1}}, demandFactor:"
                        + " {uniform: {min: 1, max: 1.4}}");
        List<Sample> samples = Sample.ofAll(
                batch,
                60,
                List.of(
                        (b, lane) -> capacity(b, 0, 0, 10, lane),
                        (b, lane) -> demand(b, 0, 0, 10, lane),
                        (b, lane) -> capacity(b, 0, 0, 10, lane) * capacity(b, 0, 0, 10, lane),
                        (b, lane) -> capacity(b, 0, 0, 3, lane)));
        samples.get(0).assertMean("capacity", Math.exp(2 * (0.6 - 1)));
        samples.get(1).assertMean("demand", Math.exp(2 * (1.2 - 1)));
        double square = 0.6 * 0.6 + 0.8 * 0.8 / 12;
        samples.get(2).assertMean("square of capacity", Math.exp(2 * (square - 1)));
        samples.get(3).assertMean("capacity early", Math.exp(1 * (0.6 - 1)));
    }

    /** Two streams are independent of each other; an event strikes all its regions at the same time with the same force, and no others. */
    @Test
    void anEventStrikesAllItsRegionsAtOnce() {
        PlayedBatch batch = batch(
                9,
                "one, regions: [east, west], perYear: 2, durationMonths: 5, capacityFactor: {uniform: {min: 0.2, max: 0.9}}",
                "two, regions: [north], perYear: 2, durationMonths: 5, capacityFactor: {uniform: {min: 0.2, max: 0.9}}");
        var both = new double[2];
        for (int b = 0; b < 40; b++) {
            batch.play((long) b * Lanes.WIDTH, Lanes.WIDTH);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                for (int t = 0; t < MONTHS; t++) {
                    assertThat(capacity(batch, 1, 0, t, lane)).isEqualTo(capacity(batch, 0, 0, t, lane));
                }
                both[0] += capacity(batch, 0, 0, 9, lane) < 1 ? 1 : 0;
                both[1] += capacity(batch, 0, 0, 9, lane) < 1 && capacity(batch, 2, 0, 9, lane) < 1 ? 1 : 0;
            }
        }
        double active = 1 - Math.exp(-2 / 12.0 * 5);
        int futures = 40 * Lanes.WIDTH;
        Sample.assertClose("one", both[0] / futures, active, Math.sqrt(active * (1 - active) / futures));
        double two = active * active;
        Sample.assertClose("both", both[1] / futures, two, Math.sqrt(two * (1 - two) / futures));
    }

    /** What strikes both demand and capacity strikes them together, in the pools that it names. */
    @Test
    void onlyThePoolsThatAreNamedAreStruck() {
        PlayedBatch batch = batch(
                9,
                "boom, regions: [east], pools: [ai], perYear: 3, durationMonths: 4, demandFactor: 1.5, capacityFactor: 0.5",
                "bust, regions: [west], pools: [general], perYear: 3, durationMonths: 4, demandFactor: 0.5");
        batch.play(0, Lanes.WIDTH);
        int struck = 0;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            for (int t = 0; t < MONTHS; t++) {
                double active = -Math.log(capacity(batch, 0, 0, t, lane)) / Math.log(2);
                assertThat(demand(batch, 0, 0, t, lane)).isCloseTo(Math.pow(1.5, active), within());
                assertThat(demand(batch, 0, 1, t, lane)).isCloseTo(1, within());
                assertThat(capacity(batch, 0, 1, t, lane)).isCloseTo(1, within());
                assertThat(demand(batch, 1, 0, t, lane)).isCloseTo(1, within());
                assertThat(capacity(batch, 1, 1, t, lane)).isCloseTo(1, within());
                struck += demand(batch, 1, 1, t, lane) < 0.9 ? 1 : 0;
            }
        }
        assertThat(struck).isGreaterThan(100);
    }

    private static Offset<Double> within() {
        return Assertions.within(1e-9);
    }

    /** A date with a probability; one before the start counts for what remains of it; the rate of a stream may itself be uncertain. */
    @Test
    void datedEventsComeWithTheirProbability() {
        PlayedBatch batch = batch(
                15,
                "law, regions: [east], date: 2026-04, probability: 0.3, durationMonths: {uniform: {min: 0, max: 10}}, capacityFactor: 0.5",
                "war, regions: [west], date: 2025-10, durationMonths: {uniform: {min: 0, max: 10}}, capacityFactor: 0.5",
                "storm, regions: [north], perYear: {discrete: {values: [0, 3], weights: [1, 1]}}, durationMonths: 4,"
                        + " capacityFactor: 0.5");
        var active = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int r = 0; r < 3; r++) {
            for (int t = 0; t < MONTHS; t++) {
                int region = r;
                int month = t;
                active.add((b, lane) -> capacity(b, region, 0, month, lane) < 1 ? 1 : 0);
            }
        }
        List<Sample> samples = Sample.ofAll(batch, 60, active);
        for (int t = 0; t < MONTHS; t++) {
            double lawLasts = t < 3 ? 0 : Math.max(0, 1 - (t - 3) / 10.0);
            double warLasts = Math.max(0, 1 - (t + 3) / 10.0);
            double storm = 0.5 * (1 - Math.exp(-3 / 12.0 * Math.min(t, 4)));
            samples.get(t).assertMean("law in month " + t, 0.3 * lawLasts);
            samples.get(MONTHS + t).assertMean("war in month " + t, warLasts);
            samples.get(2 * MONTHS + t).assertMean("storm in month " + t, storm);
        }
    }
}
