package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Evidence;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Market;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Project;
import dev.headroom.plan.Uncertain;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayTest {
    @TempDir
    Path folder;

    PlanFolder plans;

    @BeforeEach
    void write() {
        plans = PlanFolder.small(folder);
    }

    private static Assumption number(Plan plan, String path) {
        return plan.register().stream()
                .filter(assumption -> assumption.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no number at " + path));
    }

    private Assumption numberAfter(String path, String... settings) {
        return number(plans.read(settings).plan(), path);
    }

    @Test
    void aBareValueReplacesAnAssumptionWithItsEvidence() {
        Assumption growth = numberAfter("market.growthPerYear", "market.growthPerYear=0.4");

        assertThat(growth.constantValue()).isEqualTo(0.4);
        assertThat(growth.evidence()).isEqualTo(Evidence.NONE);
    }

    @Test
    void aSettingMayBeADistribution() {
        assertThat(numberAfter("market.growthPerYear", "market.growthPerYear={normal: {mean: 0.3, sd: 0.1}}")
                        .value())
                .isEqualTo(new Uncertain.Normal(0.3, 0.1));
    }

    @Test
    void partsOfNumbersListsAndMapsAreReachedByName() {
        Plan plan = plans.read(
                        "regions.brazil.projects.campinas-2.aiMw=5",
                        "regions.brazil.projects.0.aiMw=6",
                        "builds.hall.stages.shell.months=10",
                        "regions.france.demand.baselineMw.p50=5",
                        "market.growthPerYear.value=0.5")
                .plan();

        assertThat(number(plan, "regions.brazil.projects.campinas-2.aiMw").constantValue())
                .isEqualTo(5);
        assertThat(number(plan, "regions.brazil.projects.campinas-1.aiMw").constantValue())
                .isEqualTo(6);
        assertThat(number(plan, "builds.hall.stages.shell.months").constantValue())
                .isEqualTo(10);
        assertThat(number(plan, "regions.france.demand.baselineMw").value())
                .isEqualTo(new Uncertain.Quantiles(2, 5, 9, 0, Double.POSITIVE_INFINITY));
        assertThat(number(plan, "market.growthPerYear").evidence().source()).isEqualTo("a study");
    }

    @Test
    void mapsInBetweenThatTheFilesLeaveOutAreMade() {
        Plan plan = plans.read("regions.france.capacity.existing.ai=7", "simulation.seed=9223372036854775807")
                .plan();

        assertThat(number(plan, "regions.france.capacity.existing.ai").constantValue())
                .isEqualTo(7);
        assertThat(plan.simulation().seed()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void onePoolOfANumberForBothCanBeSet() {
        Plan plan = plans.read("regions.brazil.capacity.maxUtilisation.ai=0.7").plan();

        assertThat(number(plan, "regions.brazil.capacity.maxUtilisation.ai").constantValue())
                .isEqualTo(0.7);
        assertThat(number(plan, "regions.brazil.capacity.maxUtilisation.general")
                        .constantValue())
                .isEqualTo(0.9);
    }

    @Test
    void aSetTotalScalesTheTranches() {
        Investment investment =
                plans.read("investment.totalUsdMillion=450").plan().investment();

        assertThat(investment.totalUsdMillion().constantValue()).isEqualTo(450);
        assertThat(investment.tranches())
                .extracting(tranche -> tranche.usdMillion().constantValue())
                .containsExactly(150.0, 300.0);
    }

    @Test
    void aSetShareOfTheMoneyIsBalancedByElsewhere() {
        Plan plan = plans.read("investment.allocation.brazil=0.3", "investment.allocation.france=0.2")
                .plan();

        assertThat(number(plan, "investment.allocation.elsewhere").constantValue())
                .isEqualTo(0.5);
        assertThatThrownBy(() -> plans.read("investment.allocation.brazil=0.9"))
                .hasMessage(
                        "--set investment.allocation.brazil=0.9 investment.allocation.elsewhere: -0.15 is out of range: 0 to 1");
    }

    @Test
    void laterSettingsWinAndSettingsWinOverScenarios() {
        plans.with("scenarios/high.yaml", "name: High\nset: {market.growthPerYear: 0.5, escalationPerYear: 0.05}\n");

        Plan plan = plans.readWithScenario("high", "market.growthPerYear=0.6", "market.growthPerYear=0.7")
                .plan();

        assertThat(((Market.TotalGrowth) plan.market().growth()).perYear().constantValue())
                .isEqualTo(0.7);
        assertThat(plan.escalationPerYear().constantValue()).isEqualTo(0.05);
    }

    @Test
    void aScenarioRemovesThenAddsThenSets() {
        plans.with("scenarios/other.yaml", """
                name: Other projects
                set: {regions.brazil.projects.campinas-1.aiMw: 9}
                add:
                  regions.brazil.projects: [{id: campinas-1, generalMw: 0, aiMw: 1, earliestStart: 2025-07, build: hall}]
                  regions.france.projects: [{id: paris-1, aiMw: 1, funded: true, completes: 3}]
                remove: [regions.brazil.projects.campinas-1, market.growthPerYear]
                """);

        Plan plan = plans.readWithScenario("other").plan();

        assertThat(plan.regions().get(0).projects())
                .extracting(Project::id)
                .containsExactly("campinas-2", "campinas-1");
        assertThat(plan.regions().get(0).projects().get(1).aiMw().constantValue())
                .isEqualTo(9);
        assertThat(plan.regions().get(1).projects()).extracting(Project::id).containsExactly("paris-1");
        assertThat(((Market.TotalGrowth) plan.market().growth()).perYear().constantValue())
                .isZero();
    }

    @Test
    void aScenarioMayNameAnotherFileRelativeToItself() {
        plans.with("scenarios/builds/cheap.yaml", """
                        hall:
                          costUsdMillionPerMw: 4
                          stages: {all: {months: 1, spendShare: 1}}
                        """)
                .with("scenarios/cheap.yaml", "name: Cheap\nset: {builds: builds/cheap.yaml}\n");

        Plan plan = plans.readWithScenario("cheap").plan();

        assertThat(plan.builds().get(0).stages()).extracting("name").containsExactly("all");
    }

    @Test
    void aScenarioIsFoundByPathToo() {
        plans.with("elsewhere/low.yaml", "name: Low\nset: {market.growthPerYear: 0.1}\n");

        Plan plan = plans.readWithScenario(folder.resolve("elsewhere/low.yaml").toString())
                .plan();

        assertThat(((Market.TotalGrowth) plan.market().growth()).perYear().constantValue())
                .isEqualTo(0.1);
    }
}
