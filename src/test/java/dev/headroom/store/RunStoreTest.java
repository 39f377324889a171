package dev.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {
    private static final Instant NOON = Instant.parse("2025-04-01T12:00:00Z");
    private static final String HASH = "0123456789abcdef";

    private static final Effort EFFORT = new Effort(
            2000,
            2048,
            true,
            List.of(
                    new TargetOutcome("all.demandMean", 0.01, new Estimate(100, 1, 98, 102), false),
                    new TargetOutcome("shortfallProbability", 0.05, new Estimate(0, 0.1, 0, 0.2), false)));

    @TempDir
    Path folder;

    private RunStore store() {
        return new RunStore(folder.resolve("runs"));
    }

    private static Manifest manifest(Instant started) {
        return new Manifest(
                Software.running(),
                List.of("run", "--seed", "7"),
                new Manifest.PlanCopy(
                        "Plan", HASH, "version: 1\n", List.of(new Manifest.Input("config/plan.yaml", "aa"))),
                new Manifest.Simulated("mc", 7, 1024, 1024, EFFORT, MetricSelection.ALL),
                new Manifest.Timing(started, started.plusSeconds(2), new TreeMap<>(Map.of("simulate", 1.5))));
    }

    private static RunResult result(int rows) {
        var header = new RunHeader(
                "Plan",
                HASH,
                YearMonth.of(2025, 4),
                YearMonth.of(2030, 12),
                "mc",
                7,
                1024,
                0.05,
                List.of(),
                List.of(),
                MetricSelection.ALL);
        var metrics = IntStream.range(0, rows)
                .mapToObj(i -> new MetricRow(
                        "brazil",
                        "",
                        i % 2 == 0 ? "ai" : "general",
                        "horizon",
                        "cvar95Mw",
                        "",
                        new Estimate(
                                i == 3 ? Double.POSITIVE_INFINITY : Math.sqrt(i), 0.1, i == 4 ? Double.NaN : 0.5, 12),
                        "MW"))
                .toList();
        return new RunResult(header, metrics, metrics.subList(0, 2));
    }

    private List<Path> everything() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }

    @Test
    void a_run_is_named_by_plan_time_and_hash() throws IOException {
        try (var run = store().begin("  São Paulo & Rio: FY2026-FY2028! ", HASH, NOON)) {
            assertThat(run.publish(manifest(NOON)))
                    .isDirectory()
                    .hasFileName("sao-paulo-rio-fy2026-fy2028-20250401-120000-01234567");
        }
    }

    @Test
    void a_long_name_is_cut_at_a_word_and_no_name_is_a_plan() throws IOException {
        try (var run = store().begin("International expansion on the FY2026-FY2028 schedule", HASH, NOON)) {
            assertThat(run.publish(manifest(NOON)))
                    .hasFileName("international-expansion-on-the-fy2026-20250401-120000-01234567");
        }
        try (var run = store().begin("计划", HASH, NOON)) {
            assertThat(run.publish(manifest(NOON))).hasFileName("plan-20250401-120000-01234567");
        }
    }

    @Test
    void nothing_is_left_of_a_run_that_was_not_published() throws IOException {
        try (var run = store().begin("Plan", HASH, NOON)) {
            run.writeText("notes.txt", "half");
            Files.createDirectory(run.path().resolve("charts"));
            Files.writeString(run.path().resolve("charts/fan.svg"), "<svg/>");
        }
        assertThat(everything()).isEmpty();
    }

    @Test
    void runs_that_begin_in_the_same_second_get_names_of_their_own() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var jobs = new ArrayList<Callable<Path>>();
        for (int i = 0; i < 24; i++) {
            jobs.add(() -> {
                try (var run = store().begin("Plan", HASH, NOON)) {
                    run.writeText("notes.txt", run.path().toString());
                    return run.publish(manifest(NOON));
                }
            });
        }
        var published = new TreeSet<Path>();
        for (var done : threads.invokeAll(jobs)) {
            published.add(done.get());
        }
        threads.shutdown();
        assertThat(published)
                .hasSize(24)
                .allSatisfy(run -> assertThat(run.resolve("notes.txt")).isRegularFile());
        assertThat(store().list()).hasSize(24);
    }

    @Test
    void the_list_has_the_newest_first_and_knows_no_leftovers() throws IOException {
        for (var started : List.of(NOON, NOON.plusSeconds(60))) {
            try (var run = store().begin("Plan", HASH, started)) {
                run.publish(manifest(started));
            }
        }
        var killed = store().begin("Plan", HASH, NOON);
        killed.writeText("manifest.json", "{}");
        Files.createDirectories(folder.resolve("runs/holiday-pictures"));
        Files.createDirectories(folder.resolve("runs/broken"));
        Files.writeString(folder.resolve("runs/broken/manifest.json"), "{\"started\":");
        assertThat(store().list()).extracting(StoredRun::started).containsExactly(NOON.plusSeconds(60), NOON);
        assertThat(store().list().get(1))
                .isEqualTo(new StoredRun(
                        folder.resolve("runs/plan-20250401-120000-01234567"), NOON, "Plan", HASH, "mc", 7, 1024, true));
    }

    @Test
    void no_folder_yet_means_no_runs() throws IOException {
        assertThat(store().list()).isEmpty();
    }

    @Test
    void the_manifest_tells_what_was_asked_for_and_what_came_of_it() throws IOException {
        try (var run = store().begin("Plan", HASH, NOON)) {
            var file = run.publish(manifest(NOON)).resolve("manifest.json").toFile();
            var simulation = new ObjectMapper().readTree(file).path("simulation");
            assertThat(simulation.path("replicationsAsked").asLong()).isEqualTo(2000);
            assertThat(simulation.path("replications").asLong()).isEqualTo(1024);
            assertThat(simulation.path("interrupted").asBoolean()).isTrue();
            assertThat(simulation.path("precision"))
                    .hasToString(
                            "[{\"target\":\"all.demandMean\",\"goal\":0.01,\"relativeHalfWidth\":0.02,\"reached\":false},"
                                    + "{\"target\":\"shortfallProbability\",\"goal\":0.05,\"relativeHalfWidth\":null,\"reached\":false}]");
        }
    }

    @Test
    void the_manifest_hashes_every_other_file() throws IOException {
        try (var run = store().begin("Plan", HASH, NOON)) {
            Files.createDirectory(run.path().resolve("charts"));
            Files.writeString(run.path().resolve("charts/fan.svg"), "abc");
            run.writeText("assumptions.csv", "");
            var manifest = new ObjectMapper()
                    .readTree(
                            run.publish(manifest(NOON)).resolve("manifest.json").toFile());
            assertThat(manifest.at("/outputs").toString())
                    .isEqualTo("[{\"path\":\"assumptions.csv\",\"bytes\":0,\"sha256\":"
                            + "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"},"
                            + "{\"path\":\"charts/fan.svg\",\"bytes\":3,\"sha256\":"
                            + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}]");
            assertThat(manifest.at("/headroom/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(manifest.at("/headroom/commit").asText()).isNotEmpty();
            assertThat(manifest.at("/plan/resolved").asText()).isEqualTo("version: 1\n");
            assertThat(manifest.at("/plan/inputs/0/path").asText()).isEqualTo("config/plan.yaml");
            assertThat(manifest.at("/simulation/interrupted").asBoolean()).isTrue();
            assertThat(manifest.at("/arguments/2").asText()).isEqualTo("7");
            assertThat(manifest.at("/seconds/simulate").asDouble()).isEqualTo(1.5);
        }
    }

    @Test
    void parquet_holds_what_the_tidy_table_holds() throws IOException, SQLException {
        var result = result(100);
        try (var run = store().begin("Plan", HASH, NOON)) {
            run.writeMetrics(result);
            var published = run.publish(manifest(NOON));
            try (var files = Files.list(published)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .containsExactlyInAnyOrder("metrics.csv", "base-case.csv", "metrics.parquet", "manifest.json");
            }
            try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                    var statement = duckdb.createStatement();
                    var rows = statement.executeQuery("FROM '" + published.resolve("metrics.parquet") + "'")) {
                for (var row : result.rows()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString("pool")).isEqualTo(row.pool());
                    assertThat(rows.getString("project")).isEmpty();
                    assertThat((Double) rows.getDouble("value"))
                            .isEqualTo(Double.valueOf(row.estimate().value()));
                    assertThat((Double) rows.getDouble("low95"))
                            .isEqualTo(Double.valueOf(row.estimate().low95()));
                }
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void the_same_result_has_the_same_bytes() throws IOException {
        var result = result(70_000);
        var written = new ArrayList<byte[]>();
        for (int i = 0; i < 2; i++) {
            try (var run = store().begin("Plan", HASH, NOON)) {
                run.writeMetrics(result);
                written.add(Files.readAllBytes(run.path().resolve("metrics.parquet")));
                written.add(Files.readAllBytes(run.path().resolve("metrics.csv")));
            }
        }
        assertThat(written.get(2)).isEqualTo(written.get(0));
        assertThat(written.get(3)).isEqualTo(written.get(1));
    }

    @Test
    void a_file_in_place_of_the_folder_is_named() throws IOException {
        Files.writeString(folder.resolve("runs"), "");
        assertThatIOException()
                .isThrownBy(() -> store().begin("Plan", HASH, NOON))
                .withMessage("cannot make a run folder in " + folder.resolve("runs") + ": a file is in the way");
        assertThatIOException()
                .isThrownBy(() -> new RunStore(folder.resolve("runs/below")).begin("Plan", HASH, NOON))
                .withMessageStartingWith("cannot make a run folder in " + folder.resolve("runs/below") + ": ")
                .withMessageNotContaining("\n");
        assertThatIOException()
                .isThrownBy(() -> store().list())
                .withMessageStartingWith("cannot read the runs in " + folder.resolve("runs") + ": ");
        assertThat(everything()).containsExactly(folder.resolve("runs"));
    }

    @Test
    void a_folder_that_may_not_be_written_is_named() throws IOException {
        var root = Files.createDirectory(folder.resolve("runs"));
        assumeTrue(root.toFile().setWritable(false) && !Files.isWritable(root), "root may write everywhere");
        assertThatIOException()
                .isThrownBy(() -> store().begin("Plan", HASH, NOON))
                .withMessage("cannot make a run folder in " + root + ": permission denied");
    }

    @Test
    void a_full_disk_is_told_and_leaves_nothing_behind() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        var runs = store();
        for (var file : List.of("metrics.csv", "base-case.csv", "metrics.parquet", "manifest.json")) {
            assertThatIOException()
                    .isThrownBy(() -> {
                        try (var run = runs.begin("Plan", HASH, NOON)) {
                            Files.createSymbolicLink(run.path().resolve(file), full);
                            run.writeMetrics(result(10_000));
                            run.publish(manifest(NOON));
                        }
                    })
                    .withMessageContaining("cannot write " + folder.resolve("runs"))
                    .withMessageContaining(file + ": ")
                    .withMessageContaining("No space left on device")
                    .withMessageNotContaining("\n");
            assertThat(everything()).isEmpty();
        }
    }
}
