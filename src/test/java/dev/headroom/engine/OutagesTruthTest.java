package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones are independent two-state chains in their long run from the first month on: binomial numbers up, geometric episodes. */
class OutagesTruthTest {
    private static final int MONTHS = 12;

    /** Existing 60 MW in zones; demand of {@code mw}. */
    private static String plan(int zones, double failure, double repair, double mw) {
        return """
                version: 1
                name: zones
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                    demand: {baselineMw: %s}
                    capacity:
                      existing: {ai: 20, general: 60}
                      maxUtilisation: {ai: 0.9, general: 0.8}
                      aiServesGeneral: false
                      zones: {count: %d, failurePerMonth: %s, repairPerMonth: %s}
                """.formatted(mw, zones, failure, repair);
    }

    private static ToDoubleBiFunction<PlayedBatch, Integer> up(int t) {
        return (batch, lane) -> batch.batch.outages.up(0, 1)[t][lane];
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    /** In every month, the first included. */
    @ParameterizedTest
    @CsvSource({"4, 0.15, 0.35", "3, 0.02, 0.7", "2, 0.9, 0.8", "5, 0.3, 1"})
    void theNumberOfZonesThatAreUpIsBinomial(int zones, double failure, double repair) {
        var batch = new PlayedBatch(PlanText.read(plan(zones, failure, repair, 1)), 7);
        double up = repair / (failure + repair);
        var ofNumber = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int t = 0; t < MONTHS; t++) {
            for (int k = 0; k <= zones; k++) {
                int month = t;
                double share = (double) k / zones;
                ofNumber.add((b, lane) -> Math.abs(up(month).applyAsDouble(b, lane) - share) < 1e-12 ? 1 : 0);
            }
        }
        List<Sample> samples = Sample.ofAll(batch, 60, ofNumber);
        for (int t = 0; t < MONTHS; t++) {
            for (int k = 0; k <= zones; k++) {
                double expected = choose(zones, k) * Math.pow(up, k) * Math.pow(1 - up, zones - k);
                Sample sample = samples.get(t * (zones + 1) + k);
                double error = Math.sqrt(expected * (1 - expected) / sample.size());
                Sample.assertClose(k + " up in month " + t, sample.mean(), expected, error);
            }
        }
    }

    /** cov(t, t + k) = A (1 - A) (1 - failure - repair)^k / zones, from any month on. */
    @ParameterizedTest
    @CsvSource({"4, 0.15, 0.35", "1, 0.1, 0.2", "2, 0.9, 0.6"})
    void monthsAreCorrelatedAsAChainRemembers(int zones, double failure, double repair) {
        var batch = new PlayedBatch(PlanText.read(plan(zones, failure, repair, 1)), 11);
        double mean = repair / (failure + repair);
        var products = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int first : new int[] {0, 3}) {
            for (int k = 0; k <= 6; k++) {
                var one = up(first);
                var other = up(first + k);
                products.add((b, lane) -> (one.applyAsDouble(b, lane) - mean) * (other.applyAsDouble(b, lane) - mean));
            }
        }
        List<Sample> samples = Sample.ofAll(batch, 80, products);
        for (int i = 0; i < samples.size(); i++) {
            int k = i % 7;
            double expected = mean * (1 - mean) * Math.pow(1 - failure - repair, k) / zones;
            samples.get(i).assertMean(k + " months apart", expected);
        }
    }

    /** Zones serve both pools alike, and what is usable is what is up of what may be sold. */
    @Test
    void bothPoolsLoseTheSameShare() {
        var batch = new PlayedBatch(PlanText.read(plan(3, 0.2, 0.4, 1)), 3).play(0, Lanes.WIDTH);
        for (int t = 0; t < MONTHS; t++) {
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                double up = up(t).applyAsDouble(batch, lane);
                assertThat(batch.balance.usable[0][0][t][lane]).isCloseTo(20 * 0.9 * up, within(1e-12));
                assertThat(batch.balance.usable[0][1][t][lane]).isCloseTo(60 * 0.8 * up, within(1e-12));
            }
        }
    }

    @Test
    void zonesThatNeverFailAreUpAndZonesThatAlwaysChangeAreNot() {
        var never = new PlayedBatch(PlanText.read(plan(3, 0, 0.4, 1)), 3).play(0, Lanes.WIDTH);
        var always = new PlayedBatch(PlanText.read(plan(1, 1, 1, 1)), 3).play(0, Lanes.WIDTH);
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            for (int t = 0; t < MONTHS; t++) {
                assertThat(up(t).applyAsDouble(never, lane)).isEqualTo(1);
                double before = up(Math.max(0, t - 1)).applyAsDouble(always, lane);
                assertThat(up(t).applyAsDouble(always, lane)).isEqualTo(t == 0 ? before : 1 - before);
            }
        }
    }

    /** P(length k) = repair (1 - repair)^(k-1) for outages that begin in month 1 and end within the plan. */
    @Test
    void outagesLastGeometrically() {
        double repair = 0.4;
        var batch = new PlayedBatch(PlanText.read(plan(1, 0.3, repair, 1)), 5);
        Map<Integer, Integer> lengths = new HashMap<>();
        int outages = 0;
        for (int b = 0; b < 200; b++) {
            batch.play((long) b * Lanes.WIDTH, Lanes.WIDTH);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                int t = 1;
                if (up(0).applyAsDouble(batch, lane) == 1 && up(1).applyAsDouble(batch, lane) == 0) {
                    while (t < MONTHS && up(t).applyAsDouble(batch, lane) == 0) {
                        t++;
                    }
                    lengths.merge(t - 1, 1, Integer::sum);
                    outages++;
                }
            }
        }
        for (int k = 1; k <= 8; k++) {
            double expected = repair * Math.pow(1 - repair, k - 1);
            double error = Math.sqrt(expected * (1 - expected) / outages);
            Sample.assertClose(k + " months", lengths.getOrDefault(k, 0) / (double) outages, expected, error);
        }
    }

    /**
     * A region that needs all its zones is short when one is down: with u = P(all up), it is short in month t with 1 - u, an episode begins in
     * month t > 0 with u (1 - (1 - failure)^zones), in month 0 with 1 - u; with one zone an episode that begins in month t lasts
     * E min(geometric, N - t) = (1 - (1 - repair)^(N - t))/repair.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.1, 0.3", "2, 0.05, 0.4", "1, 0.6, 0.9"})
    void episodesHaveTheirExactNumberAndLength(int zones, double failure, double repair) {
        RunResult result = PlanText.run(plan(zones, failure, repair, 47), 8_000, 21);
        double allUp = Math.pow(repair / (failure + repair), zones);
        double begins = allUp * (1 - Math.pow(1 - failure, zones));
        double episodes = 1 - allUp + (MONTHS - 1) * begins;
        double shortMonths = MONTHS * (1 - allUp);
        String pool = "general";
        assertNear("episodes", find(result, "here", pool, "horizon", "episodes"), episodes);
        assertNear("short months", find(result, "here", pool, "horizon", "shortMonths"), shortMonths);
        assertNear("length", find(result, "here", pool, "horizon", "episodeMonths"), shortMonths / episodes);
        assertNear("in month 0", find(result, "here", pool, "2026-01", "episodes"), 1 - allUp);
        assertNear("in month 7", find(result, "here", pool, "2026-08", "episodes"), begins);
        assertNear(
                "never",
                find(result, "here", pool, "horizon", "neverShort"),
                allUp * Math.pow(Math.pow(1 - failure, zones), MONTHS - 1));
        for (int t = 0; t < MONTHS && zones == 1; t++) {
            double length = (1 - Math.pow(1 - repair, MONTHS - t)) / repair;
            String month = "2026-%02d".formatted(t + 1);
            assertNear("length from " + month, find(result, "here", pool, month, "episodeMonths"), length);
        }
    }
}
