package dev.headroom.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Grid;
import dev.headroom.plan.Link;
import dev.headroom.plan.Outages;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Risk;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios and settings reach risks by name, links and grid upgrades by id, zones, deals, and units by their place. */
class WholeModelOverlayTest {
    @TempDir
    Path folder;

    PlanFolder plans;

    @BeforeEach
    void write() {
        plans = new PlanFolder(folder)
                .with(
                        "plan.yaml",
                        PlanReader.read(PlanSource.of(EveryKeyTest.PLAN))
                                .resolved()
                                .yaml());
    }

    @ParameterizedTest
    @CsvSource({
        "risks.conflict.perYear, 0.3",
        "risks.conflict.durationMonths, 5",
        "risks.moratorium.costFactor, 1.4",
        "network.links.gulf-java.mw, 7",
        "regions.dubai.capacity.gridUpgrades.second.delayMonths, 3",
        "regions.dubai.capacity.gridLimitMw, 70",
        "regions.dubai.capacity.zones.repairPerMonth, 0.9",
        "regions.dubai.demand.deals.sizeMw, 9",
        "regions.dubai.demand.portableShare.general, 0.2",
        "regions.java.capacity.units.1.failurePerMonth, 0.07",
        "regions.java.demand.churnPerYear, 2",
        "builds.hall.lifeMonths.ai, 48",
        "regions.java.economics.powerUsdPerMwh, 55",
        "discountPerYear, 0.12",
    })
    void aSettingReachesEveryNumberOfTheWholeModelAndIsItsOrigin(String path, String value) {
        ReadPlan read = plans.read(path + "=" + value);

        assertThat(read.plan().register())
                .filteredOn(number -> number.path().equals(path))
                .extracting(Assumption::constantValue)
                .containsExactly(Double.valueOf(value));
        assertThat(read.resolved().entries()).contains(new ResolvedPlan.Entry(path, value, "--set"));
    }

    @Test
    void wordsAndListsCanBeSetToo() {
        Plan plan = plans.read(
                        "risks.conflict.regions=all",
                        "risks.moratorium.regions=[dubai]",
                        "risks.conflict.holdStages=[shell]",
                        "network.links.gulf-java.pools=[general]",
                        "regions.java.capacity.units.1.mw=[6, 5, 4, 3, 2, 1]",
                        "investment.accounts=regional")
                .plan();
        var units = (Outages.Units) plan.regions().get(1).capacity().outages();

        assertThat(plan.risks()).extracting(Risk::regions).containsExactly(List.of("dubai", "java"), List.of("dubai"));
        assertThat(plan.risks().get(0).holdStages()).containsExactly("shell");
        assertThat(plan.links().get(0).pools()).extracting("key").containsExactly("general");
        assertThat(units.units().get(1).size()).isEqualTo(new Outages.ByMonth(List.of(6.0, 5.0, 4.0, 3.0, 2.0, 1.0)));
        assertThat(plan.investment().shared()).isFalse();
    }

    @Test
    void aScenarioRemovesAddsAndSetsRisksLinksUpgradesAndUnits() {
        plans.with("scenarios/other.yaml", """
                name: Other risks
                remove:
                  - risks.conflict
                  - regions.dubai.capacity.gridUpgrades.first
                  - regions.java.capacity.units.0
                  - regions.dubai.capacity.zones
                  - correlations
                add:
                  risks: [{name: ban, regions: all, date: 2025-03, holdStages: [shell]}]
                  network.links: [{id: java-gulf, from: java, to: dubai, mw: 2}]
                  regions.dubai.capacity.gridUpgrades: [{id: third, month: 2025-04, mw: 5}]
                  regions.dubai.capacity.units: [{mw: 3, failurePerMonth: 0.1, repairPerMonth: 0.2}]
                set:
                  risks.ban.probability: 0.25
                  network.links.java-gulf.mw: 3
                  regions.dubai.capacity.gridUpgrades.third.mw: 6
                  regions.dubai.capacity.units.0.mw: 4
                """);

        ReadPlan read = plans.readWithScenario("other");
        Plan plan = read.plan();

        assertThat(plan.risks()).extracting(Risk::name).containsExactly("moratorium", "ban");
        assertThat(((Risk.Dated) plan.risks().get(1).occurrence()).probability().constantValue())
                .isEqualTo(0.25);
        assertThat(plan.links()).extracting(Link::id).containsExactly("gulf-java", "java-gulf");
        assertThat(plan.links().get(1).mw().constantValue()).isEqualTo(3);
        assertThat(plan.regions().get(0).capacity().grid().upgrades())
                .extracting(Grid.Upgrade::id)
                .containsExactly("second", "third");
        assertThat(plan.regions().get(0).capacity().outages()).isInstanceOf(Outages.Units.class);
        assertThat(((Outages.Units) plan.regions().get(1).capacity().outages()).units())
                .hasSize(1);
        assertThat(read.resolved().entries())
                .contains(new ResolvedPlan.Entry(
                        "risks.ban.holdStages", "[shell]", "scenario other (" + folder + "/scenarios/other.yaml:9)"));
    }

    @Test
    void aScenarioBringsRisksAndLinksToAPlanWithout() {
        PlanFolder small = PlanFolder.small(folder.resolve("small"))
                .with("scenarios/risks.yaml", """
                name: Risks
                set:
                  risks: more/risks.yaml
                  regions.brazil.demand.portableShare: 0.5
                add:
                  network.links: [{id: a, from: brazil, to: france, mw: 2}]
                """)
                .with("scenarios/more/risks.yaml", "[{name: war, regions: [france], perYear: 1, costFactor: 2}]");

        Plan plan = small.readWithScenario("risks").plan();

        assertThat(plan.risks()).extracting(Risk::name).containsExactly("war");
        assertThat(plan.links()).hasSize(1);
    }

    @Test
    void filesOfTheirOwnAndOneTextAreTheSamePlan() {
        ReadPlan inFiles = PlanReader.read(PlanSource.of(EveryKeyTest.PLAN));
        ReadPlan inOne = plans.read();

        assertThat(inFiles.inputs()).extracting(InputFile::path).anyMatch(path -> path.endsWith("config/risks.yaml"));
        assertThat(inOne.plan()).isEqualTo(inFiles.plan());
        assertThat(inOne.resolved().hash()).isEqualTo(inFiles.resolved().hash());
    }

    @Test
    void standardInputHoldsAWholePlanAndNamesFilesFromTheCurrentFolder() {
        var input = System.in;
        String text = """
                version: 1
                name: Piped
                start: 2025-04
                end: 2026-03
                regions: [{region: dubai, demand: {baselineMw: 3, portableShare: 0.1}}, {region: java, demand: {baselineMw: 3}}]
                builds: src/test/resources/plans/every-key/config/builds.yaml
                risks: src/test/resources/plans/every-key/config/risks.yaml
                network: {links: [{id: a, from: dubai, to: java, mw: 2}]}
                """;
        try {
            System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));

            Plan plan = PlanReader.read(PlanSource.of(Path.of("-"))).plan();

            assertThat(plan.risks()).hasSize(2);
            assertThat(plan.links()).hasSize(1);
        } finally {
            System.setIn(input);
        }
    }

    @Test
    void anAbsentSectionHasNoDefaultsToList() {
        assertThat(PlanFolder.small(folder.resolve("small")).read().resolved().entries())
                .extracting(ResolvedPlan.Entry::path)
                .noneMatch(path -> path.contains(".deals.") || path.contains(".zones."))
                .contains("regions.brazil.capacity.pue", "regions.brazil.economics.loadFactor");
    }
}
