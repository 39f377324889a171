package dev.headroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan that ships, as a user gets it. */
class ShippedPlanTest {
    private static final Path PLAN = Path.of("config/plan.yaml");
    /** Knobs of the planner's own: nobody can publish a source for them. */
    private static final List<String> SETTINGS = List.of(
            ".spendShare",
            ".maxConcurrent",
            ".expansion.",
            "shortfallTarget",
            ".toleranceMw",
            "allocation.elsewhere",
            ".phases",
            ".onlyIfHeadroomBelow");

    private static Plan read(String... scenarios) {
        return PlanReader.read(new PlanSource(PLAN, List.of(scenarios), List.of()))
                .plan();
    }

    static Stream<String> scenarios() throws IOException {
        try (var files = Files.list(Path.of("config/scenarios"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_scenario_reads_and_runs(String scenario) {
        RunResult result = PlanText.run(read(scenario), 128, 1, 2);
        assertThat(result.find("all", "total", "horizon", "unservedMwMonths")).isPresent();
    }

    @Test
    void has_the_scenarios_that_were_promised() throws IOException {
        assertThat(scenarios())
                .contains("ai-ready-33", "budget-460bn-rmb", "no-expansion", "follow-on")
                .contains("export-ban", "gulf-war", "partner-programme", "competition")
                .filteredOn(name -> name.startsWith("forecast-"))
                .hasSize(2);
    }

    @Test
    void every_number_that_is_no_setting_names_its_source_and_confidence() {
        var bare = new ArrayList<String>();
        for (Assumption number : read().register()) {
            boolean setting = SETTINGS.stream().anyMatch(number.path()::contains);
            if (!setting
                    && (number.evidence().source() == null || number.evidence().confidence() == null)) {
                bare.add(number.path());
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void no_region_is_always_short_or_never_and_the_end_of_the_money_shows() {
        RunResult result = PlanText.run(read(), 4096, 1, 2);
        for (String region : List.of("brazil", "france", "dubai", "indonesia")) {
            double in2028 = probability(result, region, "2028-12");
            double in2030 = probability(result, region, "2030-12");
            assertThat(in2028).as(region).isBetween(0.02, 0.8);
            assertThat(in2030).as(region).isBetween(0.1, 0.9);
            assertThat(in2030).as(region + " after the schedule").isGreaterThan(in2028 + 0.1);
        }
        assertThat(probability(result, "dubai", "2026-03"))
                .as("the conflict of March 2026")
                .isGreaterThan(probability(result, "dubai", "2026-02") + 0.05);
        assertThat(probability(result, "indonesia", "2025-12")).isBetween(0.05, 0.3);
    }

    private static double probability(RunResult result, String region, String month) {
        return TruthAssert.find(result, region, "total", month, "shortfallProbability")
                .value();
    }
}
