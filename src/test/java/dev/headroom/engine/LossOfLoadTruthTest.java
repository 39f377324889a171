package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Known demand on units that fail: loss of load and unserved demand by enumeration of every state (Billinton and Allan 1996, chapter 2). */
class LossOfLoadTruthTest {
    private static final int N = 20_000;
    private static final int UNITS = 12;
    private static final double[] DEMAND = {30, 34, 22, 38};
    private static final double AI_SHARE = 0.4;

    private static double mw(int unit) {
        return 1 + (unit * 7 % 12) / 2.0;
    }

    private static double failure(int unit) {
        return 0.02 + 0.01 * (unit % 5);
    }

    private static double repair(int unit) {
        return 0.2 + 0.05 * (unit % 4);
    }

    /** Two units serve both pools, five AI, five general. */
    private static boolean serves(int unit, int pool) {
        return unit < 2 || unit % 2 == pool;
    }

    private static EveryState states() {
        double[] failure = new double[UNITS];
        double[] repair = new double[UNITS];
        for (int k = 0; k < UNITS; k++) {
            failure[k] = failure(k);
            repair[k] = repair(k);
        }
        return EveryState.of(failure, repair);
    }

    private static String plan(boolean helps) {
        var units = new StringJoiner(", ");
        for (int k = 0; k < UNITS; k++) {
            String pool = k < 2 ? "" : serves(k, 0) ? ", pool: ai" : ", pool: general";
            units.add("{mw: %s, failurePerMonth: %s, repairPerMonth: %s%s}"
                    .formatted(mw(k), failure(k), repair(k), pool));
        }
        return """
                version: 1
                name: loss of load
                start: 2026-01
                end: 2026-04
                regions:
                  - region: here
                    demand: {forecastMw: [30, 34, 22, 38], aiShare: 0.4}
                    capacity:
                      existing: {ai: 20, general: 25}
                      maxUtilisation: {ai: 0.9, general: 0.96}
                      aiServesGeneral: %s
                      units: [%s]
                    economics: {revenueUsdMillionPerMwMonth: {ai: 3, general: 2}}
                """.formatted(helps, units);
    }

    /** [pool] MW that a state leaves unserved. */
    private static double[] unserved(boolean[] up, int month, boolean helps) {
        double[] usable = {20 * 0.9 * share(up, 0), 25 * 0.96 * share(up, 1)};
        double ai = AI_SHARE * DEMAND[month];
        double general = (1 - AI_SHARE) * DEMAND[month];
        double spare = helps ? Math.max(0, usable[0] - ai) : 0;
        return new double[] {Math.max(0, ai - usable[0]), Math.max(0, general - usable[1] - spare)};
    }

    private static double share(boolean[] up, int pool) {
        double ofUp = 0;
        double ofAll = 0;
        for (int k = 0; k < UNITS; k++) {
            ofUp += up[k] && serves(k, pool) ? mw(k) : 0;
            ofAll += serves(k, pool) ? mw(k) : 0;
        }
        return ofUp / ofAll;
    }

    @Test
    void withHelpOfSpareAiCapacity() {
        assertAsEnumerated(true);
    }

    @Test
    void withoutHelp() {
        assertAsEnumerated(false);
    }

    private static void assertAsEnumerated(boolean helps) {
        RunResult result = PlanText.run(plan(helps), N, 17);
        EveryState states = states();
        double[] shortMonths = new double[3];
        double[] unservedMw = new double[3];
        double revenue = 0;
        for (int t = 0; t < DEMAND.length; t++) {
            int month = t;
            String period = "2026-0" + (t + 1);
            for (int pool = 0; pool < 3; pool++) {
                int its = pool;
                double shorts = states.mean(up -> amount(unserved(up, month, helps), its) > 1e-9 ? 1 : 0);
                double mw = states.mean(up -> amount(unserved(up, month, helps), its));
                double squares = states.mean(up -> square(amount(unserved(up, month, helps), its)));
                String key = key(pool);
                // Some states are so rare that the few times they occur tell little of the error.
                Estimate probability = find(result, "here", key, period, "shortfallProbability");
                Sample.assertClose("P(short)", probability.value(), shorts, Math.sqrt(shorts * (1 - shorts) / N));
                Estimate unserved = find(result, "here", key, period, "expectedShortfallMw");
                Sample.assertClose("unserved", unserved.value(), mw, Math.sqrt((squares - mw * mw) / N));
                shortMonths[pool] += shorts;
                unservedMw[pool] += mw;
            }
            revenue += states.mean(up -> 3 * unserved(up, month, helps)[0] + 2 * unserved(up, month, helps)[1]);
        }
        for (int pool = 0; pool < 3; pool++) {
            assertNear("short months", find(result, "here", key(pool), "horizon", "shortMonths"), shortMonths[pool]);
            assertNear("MW-months", find(result, "here", key(pool), "horizon", "unservedMwMonths"), unservedMw[pool]);
        }
        assertNear("share", find(result, "here", "total", "horizon", "unservedShare"), unservedMw[2] / 124);
        assertNear("revenue", find(result, "here", "total", "horizon", "revenueAtRiskUsdMillion"), revenue);
    }

    private static double square(double x) {
        return x * x;
    }

    private static String key(int pool) {
        return new String[] {"ai", "general", "total"}[pool];
    }

    private static double amount(double[] unserved, int pool) {
        return pool == 2 ? unserved[0] + unserved[1] : unserved[pool];
    }

    /** Regions that fail independently of each other: all is short unless neither is, and a month in which both are counts once. */
    @Test
    void allIsShortIffARegionIs() {
        RunResult result = PlanText.run("""
                version: 1
                name: two regions
                start: 2026-01
                end: 2026-06
                regions:
                  - region: east
                    demand: {baselineMw: 10}
                    capacity: {existing: {general: 10}, zones: {count: 1, failurePerMonth: 0.2, repairPerMonth: 0.3}}
                  - region: west
                    demand: {baselineMw: 10}
                    capacity: {existing: {general: 10}, zones: {count: 1, failurePerMonth: 0.1, repairPerMonth: 0.3}}
                """, 8_000, 3);
        double p = 0.4;
        double q = 0.25;
        double either = 1 - (1 - p) * (1 - q);
        assertNear("east", find(result, "east", "total", "2026-05", "shortfallProbability"), p);
        assertNear("west", find(result, "west", "total", "2026-05", "shortfallProbability"), q);
        for (String pool : new String[] {"general", "total"}) {
            assertNear("all", find(result, "all", pool, "2026-05", "shortfallProbability"), either);
            assertNear("months", find(result, "all", pool, "horizon", "shortMonths"), 6 * either);
            double neither = 0.6 * 0.75;
            double begins = neither * (1 - 0.8 * 0.9);
            assertNear("episodes", find(result, "all", pool, "horizon", "episodes"), either + 5 * begins);
            assertNear("MW", find(result, "all", pool, "2026-05", "expectedShortfallMw"), 10 * (p + q));
        }
    }

    /** January: both regions; February: AI and general of one; March: one region; April: none. */
    @Test
    void aMonthIsShortOnceHoweverManyPartsAre() {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: parts
                start: 2026-01
                end: 2026-04
                regions:
                  - region: east
                    demand: {forecastMw: [11, 30, 9, 9]}
                    capacity: {existing: {general: 10}}
                  - region: west
                    demand: {forecastMw: [24, 24, 24, 18], aiShare: 0.5}
                    capacity: {existing: {ai: 10, general: 10}}
                """));
        assertValue(base, "west", "ai", "shortMonths", 3);
        assertValue(base, "west", "general", "shortMonths", 3);
        assertValue(base, "west", "total", "shortMonths", 3);
        assertValue(base, "east", "total", "shortMonths", 2);
        assertValue(base, "all", "total", "shortMonths", 3);
        assertValue(base, "all", "general", "shortMonths", 3);
        assertValue(base, "all", "total", "episodes", 1);
        assertValue(base, "all", "total", "episodeMonths", 3);
        assertValue(base, "all", "total", "shortfallProbability", 1);
        assertValue(base, "all", "total", "unservedMwMonths", 1 + 20 + 3 * 4);
        assertValue(base, "all", "general", "unservedMwMonths", 1 + 20 + 3 * 2);
        assertValue(base, "all", "ai", "unservedMwMonths", 3 * 2);
        assertValue(base, "all", "ai", "usableMean", 10);
    }

    private static void assertValue(RunResult base, String region, String pool, String metric, double expected) {
        assertThat(find(base, region, pool, "horizon", metric).value())
                .as(region + " " + pool + " " + metric)
                .isCloseTo(expected, within(1e-9));
    }
}
