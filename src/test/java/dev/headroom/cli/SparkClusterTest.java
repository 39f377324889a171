package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.execution.EngineProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps on a real standalone cluster of two workers on this machine. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class SparkClusterTest {
    private static final int CELLS = 40;
    private static final String VARY = "regions.here.demand.volatilityPerYear=range(0.01,0.40,0.01)";
    private static final String PLAN = """
            version: 1
            name: Tiny
            start: 2026-01
            end: 2026-06
            regions:
              - region: here
                demand: {baselineMw: {p10: 14, p50: 18, p90: 26}, volatilityPerYear: 0.2}
                capacity: {existing: {general: 15}}
            """;

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void write_the_plan() throws IOException {
        for (var provider : ServiceLoader.load(EngineProvider.class)) {
            var obstacle = provider.obstacle("spark://localhost:7077");
            Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        }
        plan = Files.writeString(folder.resolve("tiny.yaml"), PLAN);
    }

    private List<String> sweep(String out, String... more) {
        var args = new ArrayList<>(List.of("sweep", plan.toString(), "--vary", VARY, "--replications", "30000"));
        args.addAll(List.of("--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return args;
    }

    private Process start(String log, List<String> args) throws IOException {
        var command =
                new ArrayList<>(List.of(ChildJvm.thisJava().resolve("bin/java").toString()));
        command.addAll(SparkCluster.driverOptions());
        command.add("-Djava.awt.headless=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.headroom.cli.Headroom"));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    private Path folderOfSweep(String out) throws IOException {
        try (var folders = Files.list(folder.resolve(out))) {
            return folders.filter(entry -> entry.getFileName().toString().startsWith("sweep-of"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many cells are kept so far. */
    private long cells() {
        try (var files = Files.walk(folder.resolve("spark/cells"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // not yet, or just renamed
        }
    }

    @Test
    void a_sweep_that_is_interrupted_and_then_loses_a_worker_ends_with_the_bytes_of_a_local_one() throws Exception {
        assertThat(Invocation.of(sweep("local").toArray(String[]::new)).code()).isZero();
        var results = Files.readAllBytes(folderOfSweep("local").resolve("results.csv"));
        var there = folder.resolve("there");
        try (var cluster = new SparkCluster(Files.createDirectory(folder.resolve("cluster")), 2)) {
            var args = sweep("spark", "--engine", "spark", "--master", cluster.url(), "--results", "file:" + there);
            interrupt(start("interrupted.log", args));
            var sweep = start("lost.log", args);
            long before = cells();
            SparkCluster.await("some more cells", () -> cells() >= before + 4);
            cluster.killWorker(0);
            assertThat(cells()).isLessThan(CELLS);
            assertThat(sweep.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(sweep.exitValue()).isZero();
        }
        assertThat(SparkCluster.text(folder.resolve("lost.log")))
                .contains("of them were there", "Lost executor", "copied results to");
        assertThat(folderOfSweep("spark").resolve("results.csv")).hasBinaryContent(results);
        assertThat(there.resolve(folderOfSweep("spark").getFileName()).resolve("results.csv"))
                .hasBinaryContent(results);
    }

    /** SIGTERM is heard within five seconds. */
    private void interrupt(Process sweep) throws InterruptedException {
        SparkCluster.await("some cells", () -> cells() >= 2);
        long begin = System.nanoTime();
        sweep.destroy();
        assertThat(sweep.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(sweep.exitValue()).isEqualTo(143);
        assertThat(cells()).isBetween(2L, CELLS / 2L);
    }
}
