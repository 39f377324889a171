package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headroom run --rare}. */
class RareCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write_a_plan() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), """
                version: 1
                name: rare
                start: 2026-01
                end: 2026-02
                regions:
                  - region: here
                    demand: {baselineMw: {lognormal: {median: 100, p90: 130}}}
                    capacity: {existing: {general: 265}, maxUtilisation: {general: 1}}
                  - region: there
                    demand: {baselineMw: 100}
                    capacity: {existing: {general: 90}, maxUtilisation: {general: 1}}
                """);
    }

    private Invocation run(String... more) {
        var args = new ArrayList<>(
                List.of("run", folder + "/plan.yaml", "--replications", "4096", "--out", folder + "/runs"));
        args.addAll(List.of(more));
        return Invocation.of(args.toArray(String[]::new));
    }

    private Path stored() throws IOException {
        try (var runs = Files.list(folder.resolve("runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void regions_that_are_seldom_short_are_estimated() throws IOException {
        var run = run("--rare");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Rare shortfalls", "here.general.horizon")
                .doesNotContain("not to be trusted");
        assertThat(run.out()).doesNotContain("there.general.horizon");
        assertThat(run.err()).contains("importance sampling: here.general.horizon\n");
        var lines = Files.readAllLines(stored().resolve("metrics.csv"));
        assertThat(lines)
                .filteredOn(line -> line.contains(",rareShortfallProbability,"))
                .singleElement()
                .asString()
                .startsWith("here,,general,horizon,rareShortfallProbability,,");
        assertThat(lines)
                .filteredOn(line -> line.contains(",rareEffectiveSamples,"))
                .hasSize(1);
        var rare = new ObjectMapper()
                .readTree(stored().resolve("manifest.json").toFile())
                .at("/simulation/rare/0");
        assertThat(rare.path("place").asText()).isEqualTo("here.general.horizon");
        assertThat(rare.path("trusted").asBoolean()).isTrue();
        assertThat(rare.path("replications").asLong()).isEqualTo(4096);
    }

    @Test
    void places_are_estimated_that_are_named() throws IOException {
        var run = run("--rare", "here.2026-02,there", "--format", "json");
        assertThat(run.code()).isZero();
        var rare = new ObjectMapper().readTree(run.out()).at("/header/rare");
        assertThat(rare.findValuesAsText("place")).containsExactly("here.total.2026-02", "there.total.horizon");
        assertThat(rare.at("/0/effectiveSamples").asDouble()).isBetween(100.0, 4096.0);
    }

    @Test
    void an_impossible_shortfall_prints_its_bound_and_a_warning() {
        var run = run("--rare", "here.ai");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("here.ai.horizon is not to be trusted:", "only a bound is known", "< ");
    }

    @Test
    void a_place_that_is_none_is_refused_with_a_guess() {
        var run = run("--rare", "her.ai");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'her' is no region, pool or period of the plan. Maybe here?");
    }

    @Test
    void without_places_the_ordinary_probability_is_needed() {
        var run = run("--rare", "--metrics", "unservedMwMonths");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--rare without a place needs shortfallProbability");
    }
}
