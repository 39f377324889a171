package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedPlanTest {
    @TempDir
    Path folder;

    @Test
    void theResolvedPlanIsAPlanWithTheSameHashAndNumbers() {
        ReadPlan first = PlanReader.read(new PlanSource(
                PlanReaderTest.BENCH, List.of(), List.of("name=\"tab\\t, quote \\\", line\\n, é and \\u2028\"")));

        ReadPlan second = new PlanFolder(folder)
                .with("plan.yaml", first.resolved().yaml())
                .read();

        assertThat(second.resolved().yaml()).isEqualTo(first.resolved().yaml());
        assertThat(second.resolved().hash()).isEqualTo(first.resolved().hash()).matches("[0-9a-f]{64}");
        assertThat(second.plan()).isEqualTo(first.plan());
    }

    @Test
    void theHashIsOfWhatAPlanSaysNotOfHowItIsWritten() {
        ReadPlan plain = PlanFolder.small(folder.resolve("plain")).read();
        String otherwise = PlanFolder.SMALL
                .replace(
                        "allocation: {france: 0.25, brazil: 0.1, elsewhere: 0.65}",
                        "allocation: {elsewhere: 65e-2, brazil: 0.10, france: .25} # a comment")
                .replace("version: 1\nname: Small\n", "name: 'Small'\nversion: 1\n");

        ReadPlan other = new PlanFolder(folder.resolve("other"))
                .with("plan.yaml", otherwise)
                .read();
        ReadPlan set = new PlanFolder(folder.resolve("other")).read("name=Small", "market.growthPerYear.value=0.30");

        assertThat(other.resolved().hash()).isEqualTo(plain.resolved().hash());
        assertThat(other.plan()).isEqualTo(plain.plan());
        assertThat(set.resolved().hash()).isEqualTo(plain.resolved().hash());
    }

    @Test
    void anotherNumberOrAnotherOrderOfPriorityIsAnotherHash() {
        String hash = PlanFolder.small(folder).read().resolved().hash();
        String swapped = PlanFolder.SMALL
                .replace("campinas-1", "x")
                .replace("campinas-2", "campinas-1")
                .replace("{id: x", "{id: campinas-2");

        assertThat(new PlanFolder(folder)
                        .read("market.growthPerYear.value=0.31")
                        .resolved()
                        .hash())
                .isNotEqualTo(hash);
        assertThat(new PlanFolder(folder)
                        .with("plan.yaml", swapped)
                        .read()
                        .resolved()
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void everyValueTellsWhereItCameFrom() {
        var plans =
                PlanFolder.small(folder).with("scenarios/high.yaml", "name: High\nset:\n  escalationPerYear: 0.05\n");
        String file = folder + "/plan.yaml";

        List<ResolvedPlan.Entry> entries = plans.readWithScenario(
                        "high", "regions.brazil.capacity.maxUtilisation.ai=0.7")
                .resolved()
                .entries();

        assertThat(entries)
                .contains(
                        new ResolvedPlan.Entry("market.growthPerYear", "0.3", file + ":6"),
                        new ResolvedPlan.Entry(
                                "regions.france.demand.baselineMw", "{p10: 2, p50: 4, p90: 9}", file + ":16"),
                        new ResolvedPlan.Entry("builds.hall.stages.shell.after", "[permit]", file + ":28"),
                        new ResolvedPlan.Entry(
                                "escalationPerYear", "0.05", "scenario high (" + folder + "/scenarios/high.yaml:3)"),
                        new ResolvedPlan.Entry("regions.brazil.capacity.maxUtilisation.ai", "0.7", "--set"),
                        new ResolvedPlan.Entry("regions.brazil.capacity.maxUtilisation.general", "0.9", file + ":11"),
                        new ResolvedPlan.Entry("regions.brazil.capacity.existing.general", "0", "default"),
                        new ResolvedPlan.Entry("regions.france.expansion.lookaheadMonths", "24", "default"),
                        new ResolvedPlan.Entry("simulation.seed", "1", "default"));
        assertThat(entries).extracting(ResolvedPlan.Entry::path).doesNotHaveDuplicates();
    }
}
