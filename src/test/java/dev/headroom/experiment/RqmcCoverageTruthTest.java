package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.stats.Estimate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Intervals from 32 randomisations cover at their rate, after a fixed number of replications and where a run ends because they are narrow.
 * Goals are near the widths that intervals have at the second look, where chance decides most.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RqmcCoverageTruthTest {
    private static final int SEEDS = 300;
    private static final long MOST = 1 << 17;
    private static final double RATE = 0.95;
    private static final Map<String, Double> TRUTHS = LognormalMonth.truths();
    private static final Map<String, Double> GOALS = Map.of(
            "demandMean", 0.055,
            "demandP50", 0.33,
            "unservedMwMonths", 3.0,
            "shortfallProbability", 2.4,
            "shortfallP95", 4.5,
            "cvar95Mw", 3.4);

    private final Map<String, Tally> fixed = tallies();
    private final Map<String, Tally> stopped = tallies();

    private static Map<String, Tally> tallies() {
        var tallies = new LinkedHashMap<String, Tally>();
        TRUTHS.forEach((metric, truth) -> tallies.put(metric, new Tally(truth)));
        return tallies;
    }

    /** A run's first look is at 4,096 replications; then it goes on as if only the metric at hand were asked for. */
    @BeforeAll
    void playAllSeeds() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var first = new HashMap<String, Estimate>();
            var stops = new HashMap<String, Estimate>();
            LognormalMonth.play("rqmc", MOST, seed, GOALS, (metric, look) -> {
                first.putIfAbsent(metric, look.estimate());
                if (look.reached()) {
                    stops.putIfAbsent(metric, look.estimate());
                }
            });
            fixed.forEach((metric, tally) -> tally.add(Objects.requireNonNull(first.get(metric))));
            stopped.forEach((metric, tally) -> tally.add(Objects.requireNonNull(stops.get(metric))));
        }
    }

    @Test
    void intervals_cover_at_a_fixed_number_of_replications() {
        assertCoverage(fixed);
    }

    @Test
    void intervals_cover_where_runs_stop() {
        assertCoverage(stopped);
    }

    @Test
    void standard_errors_are_the_spread_over_seeds() {
        double chance = 4 / Math.sqrt(2.0 * SEEDS); // relative, of a spread
        assertThat(fixed)
                .allSatisfy((metric, tally) ->
                        assertThat(tally.errorOverSpread()).as(metric).isBetween(1 - chance, 1 + chance));
    }

    private static void assertCoverage(Map<String, Tally> tallies) {
        Collection<Tally> all = tallies.values();
        double ofAll = all.stream().mapToDouble(Tally::coverage).average().orElseThrow();
        double chance = Math.sqrt(RATE * (1 - RATE) / SEEDS);
        double chanceOfAll = chance / Math.sqrt(all.size());
        assertThat(ofAll).as("coverage of all").isBetween(RATE - 3 * chanceOfAll, RATE + 3 * chanceOfAll);
        assertThat(tallies)
                .allSatisfy((metric, tally) ->
                        assertThat(tally.coverage()).as(metric).isBetween(RATE - 4 * chance, RATE + 4 * chance));
    }

    /** What a metric's estimates were worth; mutable. */
    private static final class Tally {
        private final double truth;
        private int count;
        private int covered;
        private double squaredDeviations;
        private double squaredErrors;

        Tally(double truth) {
            this.truth = truth;
        }

        void add(Estimate estimate) {
            count++;
            covered += estimate.low95() <= truth && truth <= estimate.high95() ? 1 : 0;
            squaredDeviations += (estimate.value() - truth) * (estimate.value() - truth);
            squaredErrors += estimate.standardError() * estimate.standardError();
        }

        double coverage() {
            return (double) covered / count;
        }

        double errorOverSpread() {
            return Math.sqrt(squaredErrors / squaredDeviations);
        }

        @Override
        public String toString() {
            return String.format("coverage %.3f, error over spread %.3f", coverage(), errorOverSpread());
        }
    }
}
