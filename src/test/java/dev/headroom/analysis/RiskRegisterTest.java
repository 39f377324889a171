package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.results.RiskRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Risk events in words. */
class RiskRegisterTest {
    private static final String PLAN = """
            version: 1
            name: risks
            start: 2026-01
            end: 2027-12
            regions:
              - region: here
                demand: {baselineMw: 10}
                capacity: {existing: {general: 12}}
              - region: there
                demand: {baselineMw: 10}
                capacity: {existing: {general: 12}}
            """;

    private static RiskRow row(String risk) {
        var rows = RiskRegister.of(PlanText.read(PLAN + "risks:\n  - " + risk + "\n"));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void a_plan_without_risks_has_no_rows() {
        assertThat(RiskRegister.of(PlanText.read(PLAN))).isEmpty();
    }

    @Test
    void a_recurring_event_is_told_by_its_rate() {
        assertThat(row("{name: storm, regions: all, perYear: 0.12, durationMonths: 2, capacityFactor: 0.5}"))
                .isEqualTo(new RiskRow(
                        "storm",
                        List.of("here", "there"),
                        "12% a year",
                        List.of("usable capacity × 0.5", "lasts 2 months")));
    }

    @Test
    void an_event_of_many_times_a_year_is_counted() {
        assertThat(row("{name: gust, regions: [here], perYear: 2.5, durationMonths: 1, capacityFactor: 0.9}")
                        .chance())
                .isEqualTo("2.5 times a year");
    }

    @Test
    void a_dated_event_is_certain_or_has_its_probability() {
        assertThat(row("{name: law, regions: all, date: 2026-06, costFactor: 1.2}"))
                .isEqualTo(new RiskRow(
                        "law",
                        List.of("here", "there"),
                        "certain, from 2026-06",
                        List.of("costs × 1.2", "lasts for good")));
        assertThat(row("{name: law, regions: all, date: 2026-06, probability: 0.3, costFactor: 1.2}")
                        .chance())
                .isEqualTo("30% in 2026-06");
    }

    @Test
    void an_uncertain_number_is_its_median_with_its_range() {
        var risk = row("{name: slow, regions: [there], date: 2026-06, durationMonths: {p10: 3, p50: 8, p90: 20}, "
                + "demandFactor: {p10: 0.8, p50: 0.92, p90: 1.1}, pools: [ai]}");
        assertThat(risk.regions()).containsExactly("there");
        assertThat(risk.effects()).containsExactly("AI demand × 0.92 (0.8 to 1.1)", "lasts 8 (3 to 20) months");
    }
}
