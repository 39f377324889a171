package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What risk events do to stages and payments; all of the events have dates and are certain, so that a hand can follow. */
class RisksOnBuildingByHandTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** A MW costs 1. works: 2 months for a quarter, 3 for the rest; dear: the same, twice as dear as estimated; lease: 1 month. */
    private static String plan(double opening, String projects, String risks) {
        return """
                version: 1
                name: risks
                start: 2026-01
                end: 2027-03
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects:
                PROJECTS
                builds:
                  works:
                    costUsdMillionPerMw: {general: 1}
                    stages: {one: {months: 2, spendShare: 0.25}, two: {months: 3, spendShare: 0.75, after: [one]}}
                  dear:
                    costUsdMillionPerMw: {general: 1}
                    overrun: 2
                    stages: {one: {months: 2, spendShare: 0.25}, two: {months: 3, spendShare: 0.75, after: [one]}}
                  lease:
                    costUsdMillionPerMw: {general: 1}
                    stages: {only: {months: 1, spendShare: 1}}
                investment:
                  totalUsdMillion: 40
                  tranches: [{name: late, from: 2026-10, to: 2026-10, usdMillion: 40}]
                  allocation: {here: 0.5, elsewhere: 0.5}
                  openingBalanceUsdMillion: {here: OPENING}
                risks:
                RISKS
                """.replace("PROJECTS", projects.indent(6).stripTrailing())
                .replace("OPENING", String.format(Locale.ROOT, "%s", opening))
                .replace("RISKS", risks.indent(2).stripTrailing());
    }

    private static CertainPlan play(double opening, String projects, String risks) {
        return CertainPlan.play(plan(opening, projects, risks));
    }

    private static final String ALPHA = "- {id: alpha, generalMw: 40, earliestStart: 2026-01, build: dear}\n";

    /**
     * Estimate 40, all of it reserved; the first stage costs 20, the second 60 of which 30 are reserved.
     *
     * <pre>
     * without a hold                               with stage two held in [1, 5.5)
     * m0    alpha pays 20, free 30                 the same
     * m2    stage two: pays 60, free 0             held: free stays 30
     * m3    beta needs 20                          beta pays 20, free 10
     * m5    alpha complete
     * m5.5                                         stage two needs 30 beyond its reservation: it waits, and gamma behind it
     * m9    20 come: beta                          20 come, free 30: stage two starts; gamma stays without money
     * m10   beta complete                          m12: alpha complete
     * </pre>
     */
    @Test
    void aHeldStageAsksForNoMoneyAndBlocksNobody() {
        String projects = ALPHA + """
                - {id: beta, generalMw: 20, earliestStart: 2026-04, build: lease}
                - {id: gamma, generalMw: 1, earliestStart: 2026-07, build: lease}
                """;
        CertainPlan free = play(80, projects, "- {name: none, regions: all, date: 2026-02, durationMonths: 4.5}");
        free.assertByMonth("here", "total", "capexUsdMillion", 20, 0, 60, 0, 0, 0, 0, 0, 0, 20, 0);
        free.assertCompletes("here", "alpha", 5);
        free.assertCompletes("here", "beta", 10);
        CertainPlan held = play(
                80, projects, "- {name: ban, regions: all, date: 2026-02, durationMonths: 4.5, holdStages: [two]}");
        held.assertByMonth("here", "total", "capexUsdMillion", 20, 0, 0, 20, 0, 0, 0, 0, 0, 60, 0);
        held.assertCompletes("here", "alpha", 12);
        held.assertCompletes("here", "beta", 4);
        held.assertCompletes("here", "gamma", NEVER);
        held.assertStuck("here", "gamma", true);
    }

    /** Stage one ends at 2. The hold's last moment is excluded, its first included; two holds unite. */
    @ParameterizedTest
    @CsvSource({
        "2026-02,4.5,5.5", // till 5.5
        "2026-03,0.25,2.25", // from 2 on
        "2026-02,1,2", // till 2
        "2026-04,2,2", // from 3 on
        "2025-11,5.75,3.75", // since 2 months before the plan
    })
    void aStageStartsAtTheRealTimeAtWhichItsHoldEnds(String date, double months, double start) {
        String works = "- {id: alpha, generalMw: 40, earliestStart: 2026-01, build: works}\n";
        String risk = String.format(
                Locale.ROOT,
                "- {name: a, regions: [here], date: %s, durationMonths: %s, holdStages: [two]}\n",
                date,
                months);
        CertainPlan plan = play(40, works, risk);
        plan.assertCompletes("here", "alpha", start + 3);
        plan.assertValue("here", "total", CertainPlan.month((int) start), "capexUsdMillion", 30);
        String second = "- {name: b, regions: all, date: 2026-02, durationMonths: 5.125, holdStages: [two, only]}";
        play(40, works, risk + second).assertCompletes("here", "alpha", 6.125 + 3);
    }

    /** 40 of 80 are free at first; held for good, the second stage is not stuck. Held to 5.5 and short of 10, it is. */
    @Test
    void onlyAReadyStageThatIsNotHeldIsStuck() {
        String ban = "- {name: ban, regions: all, date: 2026-02, holdStages: [two]}";
        CertainPlan held = play(80, ALPHA, ban);
        held.assertCompletes("here", "alpha", NEVER);
        held.assertStuck("here", "alpha", false);
        CertainPlan shortOfMoney = play(49, ALPHA, ban.replace("2026-02", "2026-02, durationMonths: 4.5"));
        shortOfMoney.assertStuck("here", "alpha", true);
        play(49.999, ALPHA, ban).assertStuck("here", "alpha", false);
        // An event elsewhere in time holds nothing at the end.
        play(49.999, ALPHA, ban.replace("2026-02", "2027-03, durationMonths: 0.5"))
                .assertStuck("here", "alpha", true);
    }

    /** Without its slot or its gate a project does not wait for money. */
    @Test
    void aProjectThatMoneyNeverStoppedIsNotStuck() {
        String two = """
                - {id: long, generalMw: 1, funded: true, completes: 30}
                - {id: next, generalMw: 1, earliestStart: 2026-01, build: lease}
                """;
        CertainPlan slot = CertainPlan.play(plan(5, two, "[]")
                .replace("risks:\n", "risks: ")
                .replace("    projects:", "    maxConcurrent: 1\n    projects:"));
        slot.assertCompletes("here", "next", NEVER);
        slot.assertStuck("here", "next", false);
    }

    /** The event lasts from 1 to 4: stage one (2 months) started before it, stage two (3 months) starts within it, at 2. */
    @ParameterizedTest
    @CsvSource({
        "'leadTimeFactor: 1.5',6.5",
        "'leadTimeFactor: 1.5, stages: [one]',5",
        "'leadTimeFactor: 1.5, stages: [two]',6.5",
        "'leadTimeFactor: 0.5, stages: [two, one]',3.5",
    })
    void leadTimesStretchStagesThatStartWithinTheEvent(String effect, double completion) {
        String works = "- {id: alpha, generalMw: 40, earliestStart: 2026-01, build: works}\n";
        String risk = "- {name: queue, regions: all, date: 2026-02, durationMonths: 3, " + effect + "}\n";
        play(40, works, risk).assertCompletes("here", "alpha", completion);
        // With a second event on all stages, in force at 2 and not before, and a region that takes 1.2 times as long.
        String more = "- {name: strike, regions: all, date: 2026-03, leadTimeFactor: 2}";
        double two = completion - 2;
        CertainPlan both = CertainPlan.play(plan(40, works, risk + more));
        both.assertCompletes("here", "alpha", 2 + 2 * two);
        CertainPlan slow =
                CertainPlan.play(plan(40, works, risk).replace("projects:", "delayFactor: 1.2\n    projects:"));
        slow.assertCompletes("here", "alpha", 1.2 * completion);
    }

    /**
     * Duty of a fifth in [0, 2.5) on 40, for which 40 are reserved: 12 of 10 reserved in month 0, and 36 of 30 at 2. With 42 the first can
     * be paid, and the second only at 2.5, when it is 30 again; gamma, second in line, comes then.
     */
    @Test
    void costFactorsRaiseWhatIsPaidAndNotWhatIsReserved() {
        String projects = """
                - {id: alpha, generalMw: 40, earliestStart: 2026-01, build: works}
                - {id: gamma, generalMw: 1, earliestStart: 2026-01, build: lease}
                """;
        String duty = "- {name: duty, regions: all, date: 2026-01, durationMonths: 2.5, costFactor: 1.2}\n";
        CertainPlan plan = play(43, projects, duty);
        plan.assertByMonth("here", "total", "capexUsdMillion", 12, 0, 31, 0, 0);
        plan.assertCompletes("here", "alpha", 5.5);
        plan.assertCompletes("here", "gamma", 3.5);
        plan.assertByMonth("here", "total", "unspentUsdMillion", 31, 31, 0, 0, 0);
        // 40 are enough to be committed, not for the first stage at 12; at 2.5 it costs 10.
        CertainPlan poor = play(40, projects.lines().findFirst().orElseThrow(), duty);
        poor.assertByMonth("here", "total", "capexUsdMillion", 0, 0, 10, 0, 30);
        poor.assertCompletes("here", "alpha", 7.5);
        // Half as dear twice over: what the stage leaves of its reservation is free again.
        String halves =
                duty.replace("1.2", "0.5") + duty.replace("duty", "dole").replace("1.2", "0.5");
        CertainPlan cheap = play(41, projects, halves);
        cheap.assertByMonth("here", "total", "capexUsdMillion", 2.5 + 0.25, 0, 7.5, 0);
    }

    /** An event may hold a stage that waits for money: those behind it go on, at the moment of the event. */
    @Test
    void theStartOfAnEventIsARoundOfFunding() {
        String projects = ALPHA + "- {id: beta, generalMw: 5, earliestStart: 2026-03, build: lease}\n";
        var batch = new PlayedBatch(
                PlanText.read(plan(55, projects, "- {name: bans, regions: all, perYear: 1, holdStages: [two]}")
                        .replace("usdMillion: 40", "usdMillion: 0")
                        .replace("totalUsdMillion: 40", "totalUsdMillion: 0")),
                5);
        batch.play(0, Lanes.WIDTH);
        double[] beta = batch.outcome().completion[batch.project("beta")];
        int late = 0;
        for (int lane = 0; lane < Lanes.WIDTH; lane++) {
            // Free 5 from month 0 on. alpha's second stage lacks money from 2 on, and stops beta until the first ban.
            RiskEvents events = batch.batch.risks.events(lane);
            double first = events.size() == 0 ? NEVER : events.start(0);
            double expected = Math.max(2, first) + 1;
            if (expected >= 15) {
                assertThat(beta[lane]).isInfinite();
            } else {
                assertThat(beta[lane]).isCloseTo(expected, within(1e-9));
                late += first > 2 ? 1 : 0;
            }
        }
        assertThat(late).isGreaterThan(20);
    }
}
