package dev.headroom.cli;

import static dev.headroom.cli.SmallSweep.BASELINE;
import static dev.headroom.cli.SmallSweep.EXISTING;
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

/** {@code headroom sweep}: what it plays, keeps, finds again and says. */
class SweepCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private SmallPlan plan;
    private SmallSweep sweeps;

    @BeforeEach
    void write_a_plan() throws IOException {
        plan = new SmallPlan(folder);
        sweeps = new SmallSweep(folder, plan);
    }

    @Test
    void every_combination_is_a_cell_with_its_values_as_columns() throws IOException {
        var sweep = sweeps.play("runs", BASELINE, EXISTING);
        assertThat(sweep.code()).isZero();
        var lines = sweeps.results("runs").lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("cell,name,regions.here.demand.baselineMw,regions.there.capacity.existing.general,"
                        + "region,project,pool,period,metric,item,value,standard_error,low95,high95,unit");
        assertThat(lines)
                .filteredOn(line -> line.contains(",all,,total,horizon,unservedMwMonths,"))
                .extracting(line -> line.substring(0, line.indexOf(",all,,")))
                .containsExactly(
                        "0,\"baselineMw=16,general=8\",16,8",
                        "1,\"baselineMw=16,general=10\",16,10",
                        "2,\"baselineMw=16,general=12\",16,12",
                        "3,\"baselineMw=18,general=8\",18,8",
                        "4,\"baselineMw=18,general=10\",18,10",
                        "5,\"baselineMw=18,general=12\",18,12");
        assertThat(sweep.out()).contains("baselineMw").contains("P(short)");
        assertThat(sweeps.folder("runs").resolve("results.parquet")).isNotEmptyFile();
        try (var shown = Files.list(sweeps.folder("runs").resolve("cells"))) {
            assertThat(shown)
                    .hasSize(6)
                    .allSatisfy(cell -> assertThat(cell.getFileName().toString())
                            .matches("baselineMw=1[68],general=(8|10|12)~[0-9a-f]{6}"));
        }
    }

    @Test
    void pictures_lie_beside_the_results_unless_they_are_not_wanted() throws IOException {
        sweeps.play("runs", BASELINE, EXISTING);
        try (var charts = Files.list(sweeps.folder("runs").resolve("charts"))) {
            assertThat(charts.map(file -> file.getFileName().toString()))
                    .contains("sweepheatmap_unservedMwMonths.svg", "sweepheatmap_shortfallProbability.png")
                    .contains("sweeplines_unservedMwMonths.csv")
                    .hasSize(12);
        }
        sweeps.play("bare", BASELINE, EXISTING, "--no-charts");
        assertThat(sweeps.folder("bare").resolve("results.csv")).exists();
        assertThat(sweeps.folder("bare").resolve("charts")).doesNotExist();
    }

    @Test
    void a_cell_has_the_numbers_of_the_run_of_its_plan() throws IOException {
        sweeps.play("sweeps", BASELINE);
        plan.run("runs", "--set=regions.here.demand.baselineMw=18", "--replications=128", "--periods=horizon");
        var ofCell = sweeps.results("sweeps")
                .lines()
                .filter(line -> line.startsWith("1,"))
                .map(line -> line.replaceFirst("^1,baselineMw=18,18,", ""))
                .toList();
        assertThat(ofCell).isEqualTo(plan.metrics("runs").lines().skip(1).toList());
    }

    @Test
    void what_was_played_is_found_by_the_same_sweep_and_by_others() throws IOException {
        sweeps.play("runs", BASELINE, EXISTING);
        var before = sweeps.results("runs");
        var again = sweeps.play("runs", BASELINE, EXISTING, "--threads=1");
        assertThat(again.err()).contains("6 of 6 cells are done, 6 of them were there");
        assertThat(sweeps.results("runs")).isEqualTo(before);
        var other = sweeps.play("runs", BASELINE, "--vary=regions.there.capacity.existing.general=12,14");
        assertThat(other.err()).contains("4 of 4 cells are done, 2 of them were there");
        var more = sweeps.play("runs", BASELINE, EXISTING, "--replications=256");
        assertThat(more.err()).contains("6 of 6 cells are done").doesNotContain("were there");
    }

    @Test
    void shards_merge_to_what_one_process_makes() throws IOException {
        sweeps.play("whole", BASELINE, EXISTING);
        for (int shard = 1; shard <= 3; shard++) {
            var part = sweeps.play("shard" + shard, BASELINE, EXISTING, "--shard=" + shard + "/3");
            assertThat(part.code()).isZero();
            assertThat(part.err()).contains("shard " + shard + "/3: 2 of 2 cells are done", "4 cells of other shards");
        }
        var merged = Invocation.of(
                "sweep",
                "merge",
                sweeps.folder("shard1").toString(),
                sweeps.folder("shard2").toString(),
                sweeps.folder("shard3").toString());
        assertThat(merged.code()).isZero();
        assertThat(sweeps.results("shard1")).isEqualTo(sweeps.results("whole"));
        assertThat(Files.readAllBytes(sweeps.folder("shard1").resolve("results.parquet")))
                .isEqualTo(Files.readAllBytes(sweeps.folder("whole").resolve("results.parquet")));
        sweeps.play("other", BASELINE);
        var foreign = Invocation.of(
                "sweep",
                "merge",
                sweeps.folder("shard1").toString(),
                sweeps.folder("other").toString());
        assertThat(foreign.code()).isEqualTo(2);
        assertThat(foreign.err()).contains("is of another sweep than");
    }

    @Test
    void a_cell_that_cannot_be_played_leaves_the_others_alone() throws IOException {
        var huge = "--vary=regions.here.demand.baselineMw=16,1e300,18";
        var sweep = sweeps.play("runs", huge);
        assertThat(sweep.code()).isEqualTo(4);
        assertThat(sweep.err()).contains("cell 1 (baselineMw=1.0E300) failed: ", "2 of 3 cells are done, 1 failed");
        assertThat(sweeps.results("runs")).contains("\n0,").contains("\n2,").doesNotContain("\n1,");
        var status = Invocation.of("sweep", "status", sweeps.folder("runs").toString());
        assertThat(status.out()).contains("2 of 3 cells are done, 0 are being played, 1 failed", "cell 1 failed: ");
        var json = JSON.readTree(
                Invocation.of("sweep", "status", sweeps.folder("runs").toString(), "--format=json")
                        .out());
        assertThat(json.path("done").asInt()).isEqualTo(2);
        assertThat(json.path("failures").path(0).path("cell").asInt()).isEqualTo(1);
        var twice = "--vary=regions.here.demand.baselineMw=1e300,1e301,18";
        assertThat(sweeps.play("fast", twice, "--fail-fast", "--threads=1").err())
                .contains("0 of 3 cells are done, 1 failed");
        assertThat(sweeps.play("most", twice, "--max-failures=2", "--threads=1").err())
                .contains("0 of 3 cells are done, 2 failed");
    }

    @Test
    void a_dry_run_estimates_and_plays_nothing() {
        var dry = sweeps.play("runs", BASELINE, EXISTING, "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("grid of 6 cells", "128 futures each (rqmc), 768 in all", "MB on disk");
        assertThat(plan.out("runs")).doesNotExist();
        assertThat(sweeps.play("runs", "--vary=regions.here.demand.baselineMw=16", "--dry-run")
                        .out())
                .contains("grid of 1 cell\n");
    }

    @Test
    void results_may_be_printed_as_json() throws IOException {
        var root = JSON.readTree(sweeps.play("runs", BASELINE, "--format=json").out());
        assertThat(root.path("results").asText()).endsWith("results.csv");
        assertThat(root.path("cells")).hasSize(2);
        var last = root.path("cells").path(1);
        assertThat(last.path("name").asText()).isEqualTo("baselineMw=18");
        assertThat(last.path("values").path("regions.here.demand.baselineMw").asText())
                .isEqualTo("18");
        var inTable = sweeps.results("runs")
                .lines()
                .filter(line -> line.startsWith("1,baselineMw=18,18,all,,total,horizon,unservedMwMonths,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(last.path("unservedMwMonths").asDouble()).isEqualTo(Double.parseDouble(inTable[9]));
        assertThat(last.path("unservedMwMonthsStandardError").asDouble()).isEqualTo(Double.parseDouble(inTable[10]));
    }

    @Test
    void progress_may_be_lines_of_json() throws IOException {
        var sweep = sweeps.play("runs", BASELINE, "--progress=json", "--threads=1");
        var lines = sweep.err().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).hasSize(2);
        var last = JSON.readTree(lines.get(1));
        assertThat(last.path("fate").asText()).isEqualTo("played");
        assertThat(last.path("cells").asInt()).isEqualTo(2);
        assertThat(last.path("played").asInt()).isEqualTo(2);
    }

    @Test
    void scenarios_can_be_varied_and_named_cells_added() throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/more.yaml"), """
                name: More
                set: {regions.here.demand.baselineMw: 30}
                """);
        Files.writeString(folder.resolve("sweep.yaml"), """
                name: With scenarios
                plan: plan.yaml
                vary:
                  scenario: [none, more]
                zip:
                  - {regions.here.capacity.existing.ai: [1, 2], regions.here.capacity.existing.general: [20, 10]}
                cells:
                  - {name: both at once, scenario: more, set: {regions.there.demand.baselineMw: 1}}
                simulation: {replications: 64}
                """);
        var sweep = Invocation.of(
                "sweep",
                folder.resolve("sweep.yaml").toString(),
                "--out",
                plan.out("runs").toString());
        assertThat(sweep.err()).contains("5 of 5 cells are done");
        assertThat(sweeps.results("runs")
                        .lines()
                        .skip(1)
                        .map(line ->
                                line.substring(0, line.indexOf(",here,") < 0 ? line.length() : line.indexOf(",here,")))
                        .distinct()
                        .toList())
                .contains(
                        "0,\"scenario=none,ai=1,general=20\",none,1,20",
                        "3,\"scenario=more,ai=2,general=10\",more,2,10",
                        "4,both at once,,,");
    }

    @Test
    void a_named_cell_or_a_scenario_of_its_own_that_changes_makes_another_sweep() throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        var results = new ArrayList<String>();
        for (String values : List.of("16,20", "18,20", "18,30")) {
            var numbers = values.split(",", -1);
            Files.writeString(
                    folder.resolve("scenarios/more.yaml"),
                    "name: More\nset: {regions.there.demand.baselineMw: " + numbers[1] + "}\n");
            Files.writeString(
                    folder.resolve("sweep.yaml"),
                    "name: Named\nplan: plan.yaml\ncells:\n  - {name: plain}\n  - {name: it, scenario: more, set:"
                            + " {regions.here.demand.baselineMw: " + numbers[0]
                            + "}}\nsimulation: {replications: 64}\n");
            var sweep = Invocation.of(
                    "sweep",
                    folder.resolve("sweep.yaml").toString(),
                    "--format=csv",
                    "--out",
                    plan.out("runs").toString());
            results.add(sweep.out());
        }
        assertThat(results)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("\n1,it,"));
    }

    @Test
    void a_cell_may_be_called_anything() throws IOException {
        Files.writeString(
                folder.resolve("sweep.yaml"),
                "name: Odd\nplan: plan.yaml\ncells:\n  - {name: \"a \\\"b\\\",\\nc\"}\n  - {name: =d}\n");
        var sweep = Invocation.of(
                "sweep", folder.resolve("sweep.yaml").toString(), "--replications=64", "--out=" + plan.out("runs"));
        assertThat(sweep.code()).isZero();
        assertThat(sweeps.results("runs")).contains("\n0,\"a \"\"b\"\",\nc\",all,", "\n1,=d,all,");
        assertThat(sweeps.folder("runs").resolve("results.parquet")).isNotEmptyFile();
    }

    @Test
    void a_file_that_a_value_names_makes_another_sweep_when_it_changes() throws IOException {
        Files.writeString(folder.resolve("sweep.yaml"), """
                name: Files
                plan: plan.yaml
                vary: {regions.there: [small.yaml, large.yaml]}
                simulation: {replications: 64}
                """);
        var results = new ArrayList<String>();
        for (int megawatts : List.of(12, 14)) {
            for (String file : List.of("small.yaml", "large.yaml")) {
                int existing = file.startsWith("small") ? 5 : megawatts;
                Files.writeString(folder.resolve(file), """
                        region: there
                        demand: {baselineMw: 10, volatilityPerYear: 0.3}
                        capacity: {existing: {general: %d}}
                        """.formatted(existing));
            }
            results.add(Invocation.of(
                            "sweep",
                            folder.resolve("sweep.yaml").toString(),
                            "--format=csv",
                            "--out",
                            plan.out("runs").toString())
                    .out());
        }
        assertThat(results)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).contains("\n1,there=large.yaml,"));
    }
}
