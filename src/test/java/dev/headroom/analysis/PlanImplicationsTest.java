package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.Implications;
import org.junit.jupiter.api.Test;

class PlanImplicationsTest {
    private static final String PLAN = """
            version: 1
            name: one region
            start: 2026-01
            end: 2030-12
            market:
              growthPerYear: 0.33
              aiShare: {start: 0.2, target: 0.7, targetDate: 2030-12}
            regions:
              - region: here
                demand: {baselineMw: 10}
                capacity: {existing: {ai: 0, general: 0}, maxUtilisation: 0.9}
                projects:
                  - {id: first, aiMw: 4, generalMw: 2, earliestStart: 2026-04, build: hall, due: 2026-12}
                  - {id: under-way, aiMw: 3, completes: 20, funded: true}
            investment:
              totalUsdMillion: 1000
              tranches: [{name: all, from: 2026-01, to: 2026-12, usdMillion: 1000}]
              allocation: {here: 0.2, elsewhere: 0.8}
            builds:
              hall:
                costUsdMillionPerMw: {ai: 40, general: 20}
                contingency: 0.25
                stages:
                  permit: {months: 6, spendShare: 0.1}
                  shell: {months: 10, after: [permit], spendShare: 0.9}
            """;

    private static Implications.Growth growthOf(Implications implied, String region) {
        return implied.growth().stream()
                .filter(growth -> growth.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void growth_of_each_pool_follows_from_total_and_share() {
        Implications.Growth growth = growthOf(PlanImplications.of(PlanText.read(PLAN)), "here");
        assertThat(growth.totalPerYear()).isCloseTo(0.33, within(1e-9));
        double years = 59 / 12.0;
        assertThat(growth.aiPerYear()).isCloseTo(1.33 * Math.pow(0.7 / 0.2, 1 / years) - 1, within(1e-9));
        assertThat(growth.generalPerYear()).isCloseTo(1.33 * Math.pow(0.3 / 0.8, 1 / years) - 1, within(1e-9));
        assertThat(growth.endShare()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void growth_beyond_belief_is_warned_of_with_its_number() {
        assertThat(PlanImplications.of(PlanText.read(PLAN)).warnings())
                .anyMatch(warning -> warning.startsWith("AI demand of here grows 72% a year"));
    }

    @Test
    void money_is_held_against_projects_and_against_what_it_buys() {
        Implications.Money money =
                PlanImplications.of(PlanText.read(PLAN)).money().get(0);
        assertThat(money.scheduledUsdMillion()).isCloseTo(200, within(1e-9));
        assertThat(money.projectsUsdMillion()).isCloseTo((4 * 40 + 2 * 20) * 1.25, within(1e-9));
        assertThat(money.projectsMw()).isEqualTo(6);
        assertThat(money.usdMillionPerMw()).isEqualTo(50);
        assertThat(money.affordableMw()).isCloseTo(4, within(1e-9));
        assertThat(PlanImplications.of(PlanText.read(PLAN)).warnings())
                .anyMatch(warning -> warning.contains("here: its projects cost USD 250 million")
                        && warning.contains("USD 50 million are missing"));
    }

    @Test
    void first_capacity_is_the_earliest_completion_at_median_months() {
        Implications implied = PlanImplications.of(PlanText.read(PLAN));
        assertThat(implied.firstCapacity())
                .containsExactly(new Implications.FirstCapacity("here", "first", "2027-08", "2026-01"));
        assertThat(implied.warnings())
                .anyMatch(warning -> warning.contains("project first is promised for 2026-12")
                        && warning.contains("complete in 2027-08, 8 months later"))
                .anyMatch(warning -> warning.contains("demand begins in 2026-01 with nothing there"));
    }

    @Test
    void a_default_due_month_is_no_promise() {
        String withoutPromise = PLAN.replace(", due: 2026-12", "");
        assertThat(PlanImplications.of(PlanText.read(withoutPromise)).warnings())
                .noneMatch(warning -> warning.contains("promised"));
    }

    @Test
    void clamped_mass_is_told() {
        String wide = PLAN.replace(
                "maxUtilisation: 0.9", "maxUtilisation: {ai: {normal: {mean: 0.9, sd: 0.1}}, general: 0.9}");
        assertThat(PlanImplications.of(PlanText.read(wide)).warnings())
                .anyMatch(warning -> warning.startsWith("regions.here.capacity.maxUtilisation.ai: 15.9% of its draws"));
    }
}
