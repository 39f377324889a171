package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.Finding;
import dev.headroom.results.Finding.Topic;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Months of building against the month of need, worked out by hand: 10 MW double every year. */
class LeadTimeTruthTest {
    /** 20 MW last to month 12; 25 MW to month 15, for 12 x log2(2.5) = 15.9. */
    private static final String PLAN = """
            version: 1
            name: doubling
            start: 2026-01
            end: 2028-12
            market: {growthPerYear: 1}
            regions:
              - region: here
                demand: {baselineMw: 10}
                capacity: {existing: {ai: 0, general: 20}}
                projects:
                  - {id: small, generalMw: 5, earliestStart: 2026-04, build: quick}
                  - {id: large, generalMw: 100, earliestStart: 2026-06, build: hall}
            builds:
              quick: {costUsdMillionPerMw: {general: 10}, stages: {all: {months: 8, spendShare: 1}}}
              hall: {costUsdMillionPerMw: {general: 10}, stages: {all: {months: 24, spendShare: 1}}}
            """;

    private static final String MODULES = """
                expansion:
                  policy: headroom
                  modules: [{pool: general, mw: 1, build: quick}]
                  reviewMonths: 3
                  lookaheadMonths: 12
            """;

    private static String withModules(String yaml) {
        return yaml.replace("builds:\n", MODULES + "builds:\n");
    }

    private static List<Finding> findings(String yaml) {
        Plan plan = PlanText.read(yaml);
        return PlanImplications.of(plan, AssumptionTable.of(plan.register(), Object::toString), YearMonth.of(2026, 9))
                .findings();
    }

    /** {@code ! ...} for a warning; all are of region {@code here}. */
    private static List<String> told(String yaml) {
        return findings(yaml).stream()
                .filter(finding -> finding.topic() == Topic.LEAD_TIME)
                .map(finding -> (finding.isWarning() ? "! " : "") + finding.message())
                .toList();
    }

    @Test
    void what_is_there_and_funded_lasts_until_demand_passes_it() {
        assertThat(told(PLAN))
                .contains("demand from 2026-01, what is there and funded falls short in 2027-02, "
                        + "first help 2026-12 from small: in time");
        assertThat(told(PLAN.replace("general: 20", "general: 80")))
                .contains("demand from 2026-01, what is there and funded lasts to 2028-12");
    }

    @Test
    void a_project_is_held_against_the_month_in_which_demand_passes_what_comes_before_it() {
        assertThat(told(PLAN))
                .contains(
                        "small from 2026-04, quick 8 months: MW from 2026-12, needed from 2027-02: in time",
                        "! large from 2026-06, hall 24 months: MW from 2028-06, needed from 2027-05: "
                                + "13 months of shortfall");
    }

    @Test
    void a_module_that_comes_in_time_may_fill_a_gap() {
        assertThat(told(withModules(PLAN)))
                .contains("large from 2026-06, hall 24 months: MW from 2028-06, needed from 2027-05: "
                        + "13 months of shortfall unless a module fills it, quick 8 months");
        String slow = withModules(PLAN).replace("mw: 1, build: quick", "mw: 1, build: hall");
        assertThat(told(slow)).anyMatch(line -> line.startsWith("! large") && line.endsWith("13 months of shortfall"));
    }

    @Test
    void a_delay_of_the_region_stretches_the_path() {
        assertThat(told(PLAN.replace("    projects:", "    delayFactor: 1.5\n    projects:")))
                .contains("! small from 2026-04, quick 8 x delay 1.5 = 12 months: MW from 2027-04, "
                        + "needed from 2027-02: 2 months of shortfall");
    }

    @Test
    void what_is_due_before_it_can_be_complete_is_late() {
        assertThat(told(PLAN.replace("build: hall}", "build: hall, due: 2028-01}")))
                .contains("! large is due 2028-01, at the median complete 2028-06: 5 months late");
        assertThat(told(PLAN.replace("build: hall}", "build: hall, due: 2028-06}")))
                .contains("large is due 2028-06, at the median complete 2028-06: in time");
    }

    @Test
    void a_project_behind_the_plans_end_never_adds_capacity() {
        assertThat(told(PLAN.replace("2026-06", "2027-06")))
                .contains("! large from 2027-06, hall 24 months: no MW before 2029-06, the plan ends 2028-12");
    }

    @Test
    void a_region_for_which_nothing_is_planned_is_short_to_the_end() {
        String nothing = PLAN.replaceAll("(?m)^ *projects:\n( *- \\{id.*\n)*", "");
        // months 13 to 35
        assertThat(told(nothing))
                .containsExactly("! demand from 2026-01, what is there and funded falls short in 2027-02, "
                        + "nothing planned helps: 23 months of shortfall");
    }

    @Test
    void phases_of_a_funded_project_come_in_over_its_ramp() {
        String funded = PLAN.replace("general: 20", "general: 0")
                .replaceAll("(?m)^ *- \\{id: large.*\n", "")
                .replace(
                        "{id: small, generalMw: 5, earliestStart: 2026-04, build: quick}",
                        "{id: site, generalMw: 40, funded: true, completes: 0, build: quick}")
                .replace("quick: {", "quick: {phases: 2, rampMonths: 14, ");
        // 20 MW at once last to month 12, the other 20 come in month 14
        assertThat(told(funded)).anyMatch(line -> line.contains("falls short in 2027-02"));
        assertThat(told(funded.replace("rampMonths: 14", "rampMonths: 13")))
                .anyMatch(line -> line.contains("falls short in 2028-02"));
    }

    @Test
    void ai_demand_is_not_helped_by_general_capacity() {
        String ai = PLAN.replace("growthPerYear: 1", "growthPerYear: 1, aiShare: 1")
                .replace("ai: 0, general: 20", "ai: 20, general: 0");
        assertThat(told(ai))
                .contains(
                        "! demand from 2026-01, what is there and funded falls short in 2027-02, "
                                + "nothing planned helps: 23 months of shortfall",
                        "small from 2026-04, quick 8 months: MW from 2026-12, not needed by 2028-12");
    }

    @Test
    void retirements_and_utilisation_count() {
        String retired = PLAN.replace(
                "{ai: 0, general: 20}",
                "{ai: 0, general: 50}\n      retirements: [{month: 2026-08, pool: general, mw: 20}]"
                        + "\n      maxUtilisation: 0.5");
        // 15 MW usable: month 7.02
        String block = retired.replace("capacity: {existing:", "capacity:\n      existing:")
                .replace("maxUtilisation: 0.5}", "maxUtilisation: 0.5");
        assertThat(told(block)).anyMatch(line -> line.contains("falls short in 2026-09"));
    }

    @Test
    void a_policy_that_looks_less_far_than_its_module_takes_is_late() {
        assertThat(told(withModules(PLAN)))
                .contains("the policy looks 12 months ahead, a module takes 8 and a review comes every 3 months: "
                        + "1 month to spare");
        assertThat(told(withModules(PLAN).replace("lookaheadMonths: 12", "lookaheadMonths: 9")))
                .contains("! the policy looks 9 months ahead, a module takes 8 and a review comes every 3 months: "
                        + "up to 2 months late");
    }

    @Test
    void what_comes_in_the_month_of_need_is_in_time() {
        assertThat(told(PLAN.replace("2026-04", "2026-06")))
                .contains(
                        "demand from 2026-01, what is there and funded falls short in 2027-02, "
                                + "first help 2027-02 from small: in time",
                        "small from 2026-06, quick 8 months: MW from 2027-02, needed from 2027-02: in time");
        assertThat(told(withModules(PLAN).replace("lookaheadMonths: 12", "lookaheadMonths: 11")))
                .contains("the policy looks 11 months ahead, a module takes 8 and a review comes every 3 months: "
                        + "0 months to spare");
    }

    @Test
    void only_what_adds_to_the_pool_that_is_short_helps() {
        String ai = withModules(PLAN)
                .replace("growthPerYear: 1", "growthPerYear: 1, aiShare: 1")
                .replace("ai: 0, general: 20", "ai: 20, general: 0")
                .replace("{general: 10}", "{ai: 10, general: 10}")
                .replace("mw: 1, build: quick}", "mw: 1, build: quick}, {pool: ai, mw: 1, build: hall}");
        assertThat(told(ai))
                .contains("! demand from 2026-01, what is there and funded falls short in 2027-02, "
                        + "first help 2028-01 from a module, hall 24 months: 11 months of shortfall");
        assertThat(told(ai.replace("{id: small, generalMw: 5", "{id: small, aiMw: 5")))
                .contains(
                        "demand from 2026-01, what is there and funded falls short in 2027-02, "
                                + "first help 2026-12 from small: in time",
                        "small from 2026-04, quick 8 months: MW from 2026-12, needed from 2027-02: in time");
    }

    @Test
    void a_module_of_ai_fills_a_gap_of_general_demand_only_where_it_may_serve_it() {
        String ofAi = withModules(PLAN)
                .replace("pool: general, mw: 1", "pool: ai, mw: 1")
                .replace("{general: 10}", "{ai: 10, general: 10}");
        assertThat(told(ofAi)).anyMatch(line -> line.startsWith("large") && line.endsWith("quick 8 months"));
        String never = ofAi.replace("general: 20}}", "general: 20}, aiServesGeneral: false}");
        assertThat(told(never)).anyMatch(line -> line.startsWith("! large") && line.endsWith("13 months of shortfall"));
    }
}
