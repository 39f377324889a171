package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.InvalidPlanException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderPropertyTest {
    private static final Pattern VALUE =
            Pattern.compile("(?<=: )(\\{[^{}]*}|\\[[^\\[\\]]*]|\"[^\"]*\"|[^\\s,{}\\[\\]\"]+)");

    private static final List<String> PATHS = List.of(
            "version",
            "market",
            "market.aiShare",
            "market.aiShare.start",
            "market.growthAppliesTo",
            "regions",
            "regions.brazil",
            "regions.brazil.region",
            "regions.brazil.demand",
            "regions.brazil.demand.forecastMw",
            "regions.brazil.demand.season",
            "regions.brazil.capacity",
            "regions.brazil.capacity.existing.ai",
            "regions.brazil.capacity.retirements",
            "regions.brazil.projects",
            "regions.brazil.projects.0",
            "regions.brazil.expansion",
            "regions.brazil.expansion.modules",
            "investment",
            "investment.tranches",
            "investment.allocation",
            "investment.followOn",
            "builds",
            "builds.hall",
            "builds.hall.stages",
            "builds.hall.stages.permit",
            "builds.hall.stages.permit.after",
            "fx",
            "fx.BRL",
            "fxCorrelations",
            "correlations",
            "simulation");

    private static final List<String> PATHS_OF_THE_WHOLE_MODEL = List.of(
            "risks",
            "risks.conflict",
            "risks.conflict.name",
            "risks.conflict.regions",
            "risks.conflict.pools",
            "risks.conflict.perYear",
            "risks.moratorium.date",
            "risks.conflict.stages",
            "network",
            "network.links",
            "network.links.gulf-java",
            "network.links.gulf-java.from",
            "network.links.gulf-java.pools",
            "regions.dubai.capacity.zones",
            "regions.dubai.capacity.gridLimitMw",
            "regions.dubai.capacity.gridUpgrades",
            "regions.java.capacity.units",
            "regions.java.capacity.units.0",
            "regions.java.capacity.units.1.mw",
            "regions.dubai.demand.portableShare",
            "regions.dubai.demand.deals",
            "builds.hall.lifeMonths",
            "investment.accounts",
            "investment.currency");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~",
                "[]",
                "{}",
                "text",
                "\"\"",
                "-1",
                "0",
                "1e400",
                "-0.0",
                "[1, 2]",
                "[{}]",
                "[[]]",
                "{a: 1}",
                "{a: {a: {}}}",
                "{value: 1}",
                "{p10: 1, p50: 2, p90: 3}",
                "true",
                ".nan",
                "2025-04",
                "9999-12",
                "0x",
                "\"\\0\"",
                "plan.yaml"
            })
    void whateverStandsInPlaceOfAValueIsAPlanThatSurvivesItsResolvedFormOrProblems(String junk) {
        Matcher values = VALUE.matcher(PlanFolder.SMALL);
        while (values.find()) {
            String broken =
                    PlanFolder.SMALL.substring(0, values.start()) + junk + PlanFolder.SMALL.substring(values.end());
            readOrRefuse(new PlanFolder(folder).with("plan.yaml", broken));
        }
        PlanFolder.small(folder);
        for (String path : PATHS) {
            readOrRefuse(new PlanFolder(folder), path + "=" + junk);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "[]", "{}", "text", "0", "[1, 2]", "[{}]", "[all]", "{p10: 1, p50: 2, p90: 3}"})
    void theSameHoldsForRisksLinksOutagesGridDealsAndAccounts(String junk) {
        String whole =
                PlanReader.read(PlanSource.of(EveryKeyTest.PLAN)).resolved().yaml();
        var plans = new PlanFolder(folder).with("plan.yaml", whole);
        for (String path : PATHS_OF_THE_WHOLE_MODEL) {
            readOrRefuse(plans, path + "=" + junk);
        }
    }

    private static void readOrRefuse(PlanFolder plans, String... settings) {
        try {
            ReadPlan read = plans.read(settings);
            assertThat(read.resolved().entries()).isNotEmpty();
            ReadPlan again = new PlanFolder(plans.path().resolve("again"))
                    .with("plan.yaml", read.resolved().yaml())
                    .read();
            assertThat(again.resolved().hash()).isEqualTo(read.resolved().hash());
            assertThat(again.plan()).isEqualTo(read.plan());
        } catch (InvalidPlanException refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
        }
    }
}
