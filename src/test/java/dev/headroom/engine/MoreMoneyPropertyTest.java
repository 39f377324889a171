package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What more money does to the day on which projects are complete, on the same draws. */
class MoreMoneyPropertyTest {
    private static String plan(String projects, String builds, double opening, String tranches) {
        return String.format(Locale.ROOT, """
                version: 1
                name: more money
                start: 2026-01
                end: 2028-12
                escalationPerYear: 0.05
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects: [%s]
                builds: {%s}
                investment:
                  totalUsdMillion: %s
                  allocation: {here: 1, elsewhere: 0}
                  openingBalanceUsdMillion: {here: %s}
                """, projects, builds, tranches, opening);
    }

    /** 100 in a few tranches, in months at random. */
    private static String tranches(RandomGenerator random) {
        var text = new StringBuilder("100\n  tranches:\n");
        for (int k = 0; k < 4; k++) {
            text.append(String.format(
                    Locale.ROOT,
                    "    - {name: t%d, from: 2026-%02d, to: 2027-%02d, usdMillion: 25}%n",
                    k,
                    1 + random.nextInt(12),
                    1 + random.nextInt(12)));
        }
        return text.toString();
    }

    /** Stages one after the other, or some of them side by side. */
    private static String build(RandomGenerator random, boolean inSeries, String overrun) {
        var text = new StringBuilder(
                        "hall: {costUsdMillionPerMw: {p10: 6, p50: 8, p90: 11}, contingency: 0.1, overrun: ")
                .append(overrun)
                .append(", stages: {");
        double[] shares = {0.1, 0.4, 0.3, 0.2};
        for (int k = 0; k < 4; k++) {
            String before = k == 0 || (!inSeries && random.nextBoolean()) ? "" : "s" + (k - 1);
            text.append(String.format(
                    Locale.ROOT,
                    "s%d: {months: {p10: 1, p50: 3, p90: 7}, spendShare: %s, after: [%s], successProbability: 0.97}, ",
                    k,
                    shares[k],
                    before));
        }
        return text.append("}}").toString();
    }

    private static double[] completion(String plan, int seed) {
        return new PlayedBatch(PlanText.read(plan), seed).play(0, Lanes.WIDTH).outcome().completion[0];
    }

    /** Alone in its account, with stages in series or with none that costs more than it has reserved, no project finishes later for more money. */
    @ParameterizedTest
    @CsvSource({"true, '{lognormal: {median: 1.1, p90: 1.6}}'", "false, 0.8"})
    void aProjectAloneNeverFinishesLater(boolean inSeries, String overrun) {
        String hall = "{id: hall, generalMw: 10, earliestStart: 2026-02, build: hall}";
        int sooner = 0;
        for (int seed = 1; seed <= 20; seed++) {
            var random = new Well19937c(seed);
            String build = build(random, inSeries, overrun);
            String tranches = tranches(random);
            double opening = 20 * random.nextDouble();
            double[] less = completion(plan(hall, build, opening, tranches), seed);
            double[] more = completion(plan(hall, build, opening + 40 * random.nextDouble(), tranches), seed);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                assertThat(more[lane] <= less[lane] + 1e-9)
                        .as("seed %s, future %s: %s with more, %s with less", seed, lane, more[lane], less[lane])
                        .isTrue();
                sooner += more[lane] < less[lane] - 1e-9 ? 1 : 0;
            }
        }
        assertThat(sooner).as("futures in which it finishes sooner").isGreaterThan(300);
    }

    private static double baseCompletion(String plan, String project) {
        return RunExperiment.baseCase(PlanText.read(plan))
                .findProject("here", project, "completionP50")
                .orElseThrow()
                .value();
    }

    /** With 20 the less urgent project can begin in January, and first is left to wait for the money of July that with 10 it has in February. */
    @Test
    void ofSeveralProjectsOneMayFinishLater() {
        String projects = "{id: first, generalMw: 20, earliestStart: 2026-02, build: lease},"
                + " {id: second, generalMw: 20, earliestStart: 2026-01, build: lease}";
        String lease = "lease: {costUsdMillionPerMw: 1, stages: {only: {months: 2, spendShare: 1}}}";
        String tranches = """
                30
                  tranches:
                    - {name: one, from: 2026-02, to: 2026-02, usdMillion: 10}
                    - {name: two, from: 2026-07, to: 2026-07, usdMillion: 20}
                """;
        String less = plan(projects, lease, 10, tranches).replace("escalationPerYear: 0.05", "escalationPerYear: 0");
        String more = plan(projects, lease, 20, tranches).replace("escalationPerYear: 0.05", "escalationPerYear: 0");
        assertThat(baseCompletion(less, "first")).isCloseTo(3, within(1e-9));
        assertThat(baseCompletion(more, "first")).isCloseTo(8, within(1e-9));
        assertThat(baseCompletion(less, "second")).isCloseTo(8, within(1e-9));
        assertThat(baseCompletion(more, "second")).isCloseTo(2, within(1e-9));
    }

    /**
     * Even alone in its account a project may finish later, when stages side by side cost more than they have reserved: each costs twice its
     * reservation, of 30, 40, 30 and nothing.
     *
     * <pre>
     * with 100  m0 all is reserved; quick needs 30 more and waits, gate (free of charge) runs.
     *           m3 60 come in: quick (30) and long (30) start.  m5 follow needs 40.  m12 40 come in.       complete at 13
     * with 130  m0 quick starts with the 30.  m2 follow needs 40 and waits.
     *           m3 60 come in: follow takes 40, long needs 30 of 20 and waits.  m12 40 come in: long starts.  complete at 22
     * </pre>
     */
    @Test
    void aProjectAloneMayFinishLaterWhenStagesSideBySideOverrun() {
        String project = "{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}";
        String build = "hall: {costUsdMillionPerMw: 10, overrun: 2, stages: {"
                + "quick: {months: 2, spendShare: 0.3}, "
                + "follow: {months: 1, spendShare: 0.4, after: [quick]}, "
                + "gate: {months: 3, spendShare: 0}, "
                + "long: {months: 10, spendShare: 0.3, after: [gate]}}}";
        String tranches = """
                100
                  tranches:
                    - {name: one, from: 2026-04, to: 2026-04, usdMillion: 60}
                    - {name: two, from: 2027-01, to: 2027-01, usdMillion: 40}
                """;
        String less = plan(project, build, 100, tranches).replace("escalationPerYear: 0.05", "escalationPerYear: 0");
        String more = plan(project, build, 130, tranches).replace("escalationPerYear: 0.05", "escalationPerYear: 0");
        assertThat(baseCompletion(less, "hall")).isCloseTo(13, within(1e-9));
        assertThat(baseCompletion(more, "hall")).isCloseTo(22, within(1e-9));
    }
}
