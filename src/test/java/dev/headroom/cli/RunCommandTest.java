package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    static Path shared;

    private static Invocation first;

    @TempDir
    Path folder;

    @BeforeAll
    static void run_once_for_several_tests() {
        first = run(shared, "--seed", "7", "--threads", "2");
    }

    private static Invocation run(Path folder, String... more) {
        var args = new ArrayList<>(List.of("run", "--replications", "64", "--out", folder + "/runs"));
        args.addAll(List.of(more));
        return Invocation.of(args.toArray(String[]::new));
    }

    private static Path stored() throws IOException {
        try (var runs = Files.list(shared.resolve("runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void a_run_prints_its_summary() {
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("64 futures (rqmc, seed 7)", "P(short), %", "All regions");
        assertThat(first.out().lines()).hasSizeLessThanOrEqualTo(55);
        assertThat(first.err()).contains("headroom: wrote " + shared.resolve("runs"));
    }

    @Test
    void a_result_tells_what_was_laid_over_the_plan(@TempDir Path folder) throws IOException {
        var laidOver = run(folder, "--scenario", "no-expansion", "--set", "market.growthPerYear=0.2");
        assertThat(laidOver.out()).startsWith("no-expansion, 1 setting: International expansion");
        try (var runs = Files.list(folder.resolve("runs"))) {
            assertThat(runs).singleElement().asString().contains("/no-expansion-1-setting-international-");
        }
    }

    @Test
    void a_run_leaves_a_folder_with_everything() throws IOException {
        try (var files = Files.list(stored())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "manifest.json",
                            "plan.resolved.yaml",
                            "metrics.csv",
                            "metrics.parquet",
                            "base-case.csv",
                            "assumptions.csv",
                            "series.parquet",
                            "samples.parquet",
                            "report.html",
                            "charts");
        }
        assertThat(Files.readString(stored().resolve("assumptions.csv")))
                .startsWith("path,unit,value,p10,p50,p90,source,asOf,confidence,influence,influence_standard_error\n")
                .contains("market.growthPerYear,per year,\"{p10: 0.24, p50: 0.33, p90: 0.42, min: -0.95}\",");
    }

    @Test
    void the_manifest_tells_how_to_make_the_run_again() throws IOException {
        var manifest =
                new ObjectMapper().readTree(stored().resolve("manifest.json").toFile());
        assertThat(manifest.at("/simulation/seed").asLong()).isEqualTo(7);
        assertThat(manifest.at("/simulation/replications").asLong()).isEqualTo(64);
        assertThat(manifest.at("/simulation/interrupted").asBoolean()).isFalse();
        assertThat(manifest.at("/arguments/0").asText()).isEqualTo("run");
        assertThat(manifest.at("/plan/inputs")).hasSizeGreaterThan(1);
        assertThat(manifest.at("/plan/resolved").asText())
                .isEqualTo(Files.readString(stored().resolve("plan.resolved.yaml")));
    }

    @Test
    void the_resolved_plan_alone_gives_the_same_bits() throws IOException {
        var again = run(
                folder,
                "--seed",
                "7",
                "--quiet",
                "--format",
                "csv",
                stored().resolve("plan.resolved.yaml").toString());
        assertThat(again.code()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).isEqualTo(Files.readString(stored().resolve("metrics.csv")));
    }

    @Test
    void a_run_of_few_metrics_has_the_same_numbers_and_says_what_is_missing() throws IOException {
        var few = run(
                folder,
                "--seed",
                "7",
                "--metrics",
                "unserved*,cvar95Mw",
                "--metrics",
                "shortfallProbability",
                "--periods",
                "year");
        assertThat(few.code()).isZero();
        assertThat(few.out()).contains("recorded are 4 of ", "P(short), %").doesNotContain("Late projects");
        assertThat(few.err())
                .contains(
                        "headroom: no chart fan: no demandMean, demandP5 and 7 more; no chart firstshort: no firstShort; no chart money:");
        Path run;
        try (var runs = Files.list(folder.resolve("runs"))) {
            run = runs.findFirst().orElseThrow();
        }
        assertThat(Files.readAllLines(run.resolve("metrics.csv")))
                .hasSizeGreaterThan(300)
                .isSubsetOf(Files.readAllLines(stored().resolve("metrics.csv")))
                .anySatisfy(line -> assertThat(line).startsWith("all,,total,2027-Q1,shortfallProbability,"))
                .noneSatisfy(line -> assertThat(line).contains(",2027-03,", ",horizon,"));
        try (var charts = Files.list(run.resolve("charts"))) {
            assertThat(charts.map(file -> file.getFileName().toString()))
                    .contains("heatmap.svg", "exceedance.svg")
                    .noneMatch(name -> name.startsWith("fan") || name.startsWith("money"));
        }
        var simulation = new ObjectMapper()
                .readTree(run.resolve("manifest.json").toFile())
                .path("simulation");
        assertThat(simulation.path("metrics").toString())
                .isEqualTo("[\"shortfallProbability\",\"unservedMwMonths\",\"unservedShare\",\"cvar95Mw\"]");
        assertThat(simulation.path("periods").toString()).isEqualTo("[\"year\"]");
    }

    @Test
    void stored_runs_are_listed() {
        var runs = shared + "/runs";
        assertThat(Invocation.of("runs", "--out", runs).out()).contains("futures", "64", "international-expansion");
        assertThat(Invocation.of("runs", "--out", runs, "--format", "csv").out().lines())
                .hasSize(2);
        assertThat(Invocation.of("runs", "--out", runs, "--format", "json").out())
                .contains("\"replications\" : 64");
    }

    @Test
    void programs_get_the_metrics_as_json() throws IOException {
        var json = new ObjectMapper().readTree(run(folder, "--format", "json").out());
        assertThat(json.at("/schema").asInt()).isEqualTo(1);
        assertThat(json.at("/header/replications").asLong()).isEqualTo(64);
        assertThat(json.at("/header/regions/0/id").asText()).isNotEmpty();
        assertThat(json.at("/header/projects/0/due").asText()).matches("20\\d\\d-\\d\\d");
        assertThat(json.at("/header/metrics/0").asText()).isEqualTo("shortfallProbability");
        assertThat(json.at("/header/periods").toString()).isEqualTo("[\"month\",\"year\",\"fiscal\",\"horizon\"]");
        assertThat(json.at("/metrics/0").has("standard_error")).isTrue();
        assertThat(json.at("/baseCase/0").has("standard_error")).isFalse();
    }

    @Test
    void an_interrupted_run_that_finished_nothing_leaves_nothing() {
        var interruption = Interruption.byHand();
        interruption.request();
        var run = Invocation.of(interruption, "run", "--replications", "4096", "--out", folder + "/runs");
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing is saved");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_in_place_of_the_runs_folder_stops_the_run_before_it_plays() throws IOException {
        Files.writeString(folder.resolve("runs"), "");
        var run = run(folder);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--out " + folder.resolve("runs") + " is a file; a folder is wanted\n");
    }
}
