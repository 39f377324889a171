package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.AssumptionRow;
import dev.headroom.results.Finding.Topic;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of assumptions and the findings that rest on it: ranges, ages, sources. */
class AssumptionTableTest {
    private static final YearMonth TODAY = YearMonth.of(2026, 9);

    private static final String PLAN = """
            version: 1
            name: numbers
            start: 2026-01
            end: 2026-12
            market:
              growthPerYear: {value: {p10: 0.2, p50: 0.3, p90: 0.5}, source: a paper, asOf: 2025-09, confidence: high}
            regions:
              - region: here
                demand: {baselineMw: {value: 10, source: a count, asOf: 2025-08, confidence: low}}
                delayFactor: {value: {lognormal: {median: 1, p90: 1.35}}, source: judgement, asOf: 2026-09}
                maxConcurrent: 2
            shortfallTarget: 0.05
            """;

    private static List<AssumptionRow> rows(Plan plan) {
        return AssumptionTable.of(plan.register(), Object::toString);
    }

    private static AssumptionRow row(String yaml, String path) {
        return rows(PlanText.read(yaml)).stream()
                .filter(row -> row.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(String yaml, Topic topic) {
        Plan plan = PlanText.read(yaml);
        return PlanImplications.of(plan, rows(plan), TODAY).findings().stream()
                .filter(finding -> finding.topic() == topic)
                .map(finding -> (finding.isWarning() ? "! " : "")
                        + (finding.place().isEmpty() ? "" : finding.place() + ": ")
                        + finding.message())
                .toList();
    }

    @Test
    void quantiles_are_those_that_are_stated() {
        AssumptionRow growth = row(PLAN, "market.growthPerYear");
        assertThat(growth.uncertain()).isTrue();
        assertThat(List.of(growth.p10(), growth.p50(), growth.p90())).containsExactly(0.2, 0.3, 0.5);
        assertThat(growth.confidence()).isEqualTo("high");
    }

    @Test
    void quantiles_of_a_family_are_worked_out() {
        AssumptionRow delay = row(PLAN, "regions.here.delayFactor");
        assertThat(delay.p10()).isCloseTo(1 / 1.35, within(1e-8));
        assertThat(delay.p90()).isEqualTo(1.35);
    }

    @Test
    void a_constant_is_its_own_range() {
        AssumptionRow baseline = row(PLAN, "regions.here.demand.baselineMw");
        assertThat(baseline.uncertain()).isFalse();
        assertThat(List.of(baseline.p10(), baseline.p50(), baseline.p90())).containsOnly(10.0);
    }

    @Test
    void a_number_is_stale_after_more_than_twelve_months() {
        assertThat(row(PLAN, "market.growthPerYear").isStale(TODAY)).isFalse();
        assertThat(row(PLAN, "regions.here.demand.baselineMw").isStale(TODAY)).isTrue();
        assertThat(row(PLAN, "regions.here.maxConcurrent").isStale(TODAY)).isFalse();
        assertThat(told(PLAN, Topic.SOURCES))
                .contains(
                        "! 3 numbers are dated, today is 2026-09: 1 are older than 12 months (regions.here 1), the oldest "
                                + "regions.here.demand.baselineMw of 2025-08 by 13 months; headroom assumptions --stale lists them");
        assertThat(told(PLAN.replace("2025-08", "2025-10"), Topic.SOURCES))
                .contains("3 numbers are dated, today is 2026-09: none is older than 12 months");
    }

    @Test
    void a_setting_needs_no_source_and_a_fact_does() {
        assertThat(row(PLAN, "regions.here.maxConcurrent").isUnsourced()).isFalse();
        assertThat(told(PLAN, Topic.SOURCES))
                .contains("3 of 5 numbers name a source, 2 are settings that need none: none lacks one");
        String bare = PLAN.replaceAll("growthPerYear: .*", "growthPerYear: {p10: 0.2, p50: 0.3, p90: 0.5}")
                .replaceAll("baselineMw: .*", "baselineMw: 10}");
        assertThat(told(bare, Topic.SOURCES))
                .contains(
                        "! 1 of 5 numbers name a source, 2 are settings that need none: 2 lack one, 1 of them uncertain "
                                + "(market 1, regions.here 1): market.growthPerYear, regions.here.demand.baselineMw; "
                                + "headroom assumptions --unsourced lists them");
    }

    @Test
    void a_source_without_a_month_and_a_month_to_come_are_told() {
        assertThat(told(PLAN.replace(", asOf: 2025-08", ""), Topic.SOURCES))
                .contains(
                        "! 1 numbers name a source and no month they hold for (regions.here 1): their age is unknown");
        assertThat(told(PLAN.replace("asOf: 2025-08", "asOf: 2026-11"), Topic.SOURCES))
                .contains("! regions.here.demand.baselineMw: as of 2026-11, today is 2026-09: 2 months ahead");
    }

    @Test
    void rising_quantiles_are_confirmed() {
        assertThat(told(PLAN, Topic.RANGES))
                .containsExactly("2 uncertain numbers, P10 < P50 < P90 in 2; the most that is clamped of one is 0%");
    }

    /** P(Z > 1) = 15.9%; P10 = 0.9 - 0.1 x 1.28. */
    @Test
    void clamped_mass_is_told_with_the_domain_and_what_is_left() {
        String wide = PLAN.replace(
                "    maxConcurrent",
                "    capacity: {maxUtilisation: {normal: {mean: 0.9, sd: 0.1}}}\n    maxConcurrent");
        assertThat(told(wide, Topic.RANGES))
                .anyMatch(line -> line.startsWith("! regions.here.capacity.maxUtilisation")
                        && line.endsWith(
                                "against the key's above 0 to 1: 15.9% of its draws fall outside and are moved to "
                                        + "the ends, which leaves P10 0.7718, P50 0.9, P90 1"));
    }

    @Test
    void quantiles_that_clamping_makes_equal_are_told() {
        String beyond = PLAN.replace(
                "    maxConcurrent",
                "    capacity: {maxUtilisation: {normal: {mean: 1.2, sd: 0.1}}}\n    maxConcurrent");
        assertThat(told(beyond, Topic.RANGES))
                .anyMatch(line -> line.startsWith("! regions.here.capacity.maxUtilisation")
                        && line.endsWith("P10 1, P50 1, P90 1 after clamping to above 0 to 1: they do not rise"));
    }
}
