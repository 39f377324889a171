package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.Implications;
import java.time.YearMonth;
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

    private static Implications implied(String yaml) {
        Plan plan = PlanText.read(yaml);
        return PlanImplications.of(plan, AssumptionTable.of(plan.register(), Object::toString), YearMonth.of(2026, 9));
    }

    private static Implications.Growth growthOf(Implications implied, String region) {
        return implied.growth().stream()
                .filter(growth -> growth.region().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void growth_of_each_pool_follows_from_total_and_share() {
        Implications.Growth growth = growthOf(implied(PLAN), "here");
        assertThat(growth.totalPerYear()).isCloseTo(0.33, within(1e-9));
        double years = 59 / 12.0;
        assertThat(growth.aiPerYear()).isCloseTo(1.33 * Math.pow(0.7 / 0.2, 1 / years) - 1, within(1e-9));
        assertThat(growth.generalPerYear()).isCloseTo(1.33 * Math.pow(0.3 / 0.8, 1 / years) - 1, within(1e-9));
        assertThat(growth.endShare()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void money_is_held_against_projects_and_against_what_it_buys() {
        Implications.Money money = implied(PLAN).money().get(0);
        assertThat(money.scheduledUsdMillion()).isCloseTo(200, within(1e-9));
        assertThat(money.projectsUsdMillion()).isCloseTo((4 * 40 + 2 * 20) * 1.25, within(1e-9));
        assertThat(money.projectsMw()).isEqualTo(6);
        assertThat(money.usdMillionPerMw()).isEqualTo(50);
        assertThat(money.affordableMw()).isCloseTo(4, within(1e-9));
        assertThat(implied(PLAN).money().get(1).region()).isEqualTo("all");
    }

    @Test
    void first_capacity_is_the_earliest_completion_at_median_months() {
        Implications implied = implied(PLAN);
        assertThat(implied.firstCapacity())
                .containsExactly(new Implications.FirstCapacity("here", "first", "2027-08", "2026-01"));
    }
}
