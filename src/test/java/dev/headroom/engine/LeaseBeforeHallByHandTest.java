package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lease takes 4 months, a hall 18; of the two only the lease fits a date that is less than 18 months away. */
class LeaseBeforeHallByHandTest {
    private static String plan(String region) {
        return """
                version: 1
                name: lease or hall
                start: 2026-01
                end: 2028-12
                regions:
                  - region: here
                """ + region.indent(4) + """
                builds:
                  lease:
                    costUsdMillionPerMw: 1
                    stages: {fitout: {months: 4, spendShare: 1}}
                  hall:
                    costUsdMillionPerMw: 1
                    stages: {permit: {months: 6, spendShare: 0.1}, shell: {months: 12, spendShare: 0.9, after: [permit]}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: 100}
                """;
    }

    private static void assertOnTime(CertainPlan plan, String id, boolean expected) {
        assertThat(plan.project("here", id, "onTimeProbability"))
                .as("%s is on time", id)
                .isEqualTo(expected ? 1 : 0);
    }

    private static final String BOTH = """
            demand: {baselineMw: 1}
            projects:
              - {id: lease, generalMw: 8, earliestStart: 2026-01, build: lease, due: 2026-11}
              - {id: hall, generalMw: 8, earliestStart: 2026-01, build: hall, due: 2026-11}
            """;

    @Test
    void onlyTheLeaseKeepsAPromiseOfTenMonths() {
        CertainPlan plan = CertainPlan.play(plan(BOTH));
        plan.assertCompletes("here", "lease", 4);
        plan.assertCompletes("here", "hall", 18);
        assertOnTime(plan, "lease", true);
        assertOnTime(plan, "hall", false);
        // Promised for the very month in which it is complete, or for what its stages take, the hall is on time as
        // well.
        assertOnTime(CertainPlan.play(plan(BOTH.replace("hall, due: 2026-11", "hall, due: 2027-07"))), "hall", true);
        assertOnTime(CertainPlan.play(plan(BOTH.replace("hall, due: 2026-11", "hall, due: 2027-06"))), "hall", false);
        assertOnTime(CertainPlan.play(plan(BOTH.replace("hall, due: 2026-11", "hall"))), "hall", true);
    }

    /** With one slot the lease first makes the hall 4 months late; the hall first makes the lease miss its date. */
    @Test
    void withOneSlotTheOrderDecidesWhoIsLate() {
        String due = BOTH.replace("hall, due: 2026-11", "hall, due: 2027-08");
        CertainPlan leaseFirst = CertainPlan.play(plan("maxConcurrent: 1\n" + due));
        assertOnTime(leaseFirst, "lease", true);
        leaseFirst.assertCompletes("here", "hall", 22);
        assertOnTime(leaseFirst, "hall", false);
        List<String> lines = due.lines().toList();
        CertainPlan hallFirst = CertainPlan.play(
                plan("maxConcurrent: 1\n" + String.join("\n", lines.get(0), lines.get(1), lines.get(3), lines.get(2))));
        assertOnTime(hallFirst, "hall", true);
        hallFirst.assertCompletes("here", "lease", 22);
        assertOnTime(hallFirst, "lease", false);
    }

    /**
     * 8 MW of demand come in month 10, and the planner looks 10 months ahead. It takes the first module of the pool, whatever can be ready:
     * with the lease first nobody is short, with the hall first 8 months are.
     */
    @Test
    void ofModulesTheFirstInTheListIsTakenWhateverItTakes() {
        String region = """
                demand: {from: 2026-11, baselineMw: 8}
                expansion: {policy: headroom, lookaheadMonths: 10, modules: [{pool: general, mw: 8, build: FIRST}, {pool: general, mw: 8, build: SECOND}]}
                """;
        CertainPlan lease =
                CertainPlan.play(plan(region.replace("FIRST", "lease").replace("SECOND", "hall")));
        lease.assertValue("here", "general", "horizon", "shortMonths", 0);
        lease.assertValue("here", "total", "2026-01", "capexUsdMillion", 8);
        CertainPlan hall = CertainPlan.play(plan(region.replace("FIRST", "hall").replace("SECOND", "lease")));
        hall.assertValue("here", "general", "horizon", "shortMonths", 8);
        hall.assertValue("here", "general", "horizon", "unservedMwMonths", 64);
        hall.assertValue("here", "total", "2026-01", "capexUsdMillion", 0.8);
        // 4 months ahead the lease starts at the review of month 6 and is there in time; a review later it would not
        // be.
        CertainPlan late = CertainPlan.play(plan(region.replace("FIRST", "lease")
                .replace("SECOND", "hall")
                .replace("lookaheadMonths: 10", "lookaheadMonths: 4")));
        double[] paid = new double[12];
        paid[6] = 8;
        late.assertByMonth("here", "total", "capexUsdMillion", paid);
        late.assertValue("here", "general", "horizon", "shortMonths", 0);
        CertainPlan tooLate = CertainPlan.play(plan(region.replace("FIRST", "lease")
                .replace("SECOND", "hall")
                .replace("lookaheadMonths: 10", "lookaheadMonths: 3")));
        Arrays.fill(paid, 0);
        paid[9] = 8;
        tooLate.assertByMonth("here", "total", "capexUsdMillion", paid);
        tooLate.assertValue("here", "general", "horizon", "shortMonths", 3);
    }

    /** A gated lease that comes first fills the gap and shuts the gate of the hall; behind a hall, which counts at once, it stays shut. */
    @Test
    void aGateLooksAtWhatIsCommittedNotAtWhenItIsReady() {
        String gated = BOTH.replace("due: 2026-11", "onlyIfHeadroomBelow: 0")
                .replace(
                        "demand: {baselineMw: 1}",
                        "demand: {from: 2026-11, baselineMw: 8}\nexpansion: {lookaheadMonths: 10}");
        CertainPlan leaseFirst = CertainPlan.play(plan(gated));
        leaseFirst.assertCompletes("here", "lease", 4);
        leaseFirst.assertCompletes("here", "hall", Double.POSITIVE_INFINITY);
        leaseFirst.assertStuck("here", "hall", false);
        List<String> lines = gated.lines().toList();
        CertainPlan hallFirst = CertainPlan.play(
                plan(String.join("\n", lines.get(0), lines.get(1), lines.get(2), lines.get(4), lines.get(3))));
        hallFirst.assertCompletes("here", "hall", 18);
        hallFirst.assertCompletes("here", "lease", Double.POSITIVE_INFINITY);
        hallFirst.assertValue("here", "general", "horizon", "shortMonths", 8);
    }
}
