package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineOptionsTest {
    private static final String VARY = "regions.here.demand.volatilityPerYear=0.1,0.2";

    @TempDir
    Path folder;

    private Path plan;

    @BeforeEach
    void write_a_plan() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), """
                version: 1
                name: One region
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: 12, volatilityPerYear: 0.2}}]
                """);
    }

    private String[] args(String command, String... more) {
        var args = new ArrayList<>(List.of(command, plan.toString(), "--replications", "64"));
        args.addAll(List.of("--out", folder.resolve("out").toString()));
        if (command.equals("sweep")) {
            args.addAll(List.of("--vary", VARY));
        }
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void without_spark_one_line_says_how_to_get_it(String command) throws Exception {
        var path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("spark-core"))
                .collect(Collectors.joining(File.pathSeparator));
        var java =
                new ArrayList<>(List.of(ChildJvm.thisJava().resolve("bin/java").toString()));
        java.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", path, "dev.headroom.cli.Headroom"));
        java.addAll(List.of(args(command, "--engine", "spark", "--master", "spark://nowhere:7077")));
        var program = new ProcessBuilder(java).start();
        var err = new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(err).isEqualTo("""
                headroom: --engine spark needs Spark 4.0: set SPARK_HOME to its folder and use the launcher, or use spark-submit with headroom-all.jar
                """);
        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** A Java that Spark does not start on says that instead. */
    @ParameterizedTest
    @ValueSource(strings = {"run", "sweep"})
    void without_a_master_one_line_asks_for_it(String command) {
        var none = Invocation.of(args(command, "--engine", "spark"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err().lines()).hasSize(1);
        int java = Runtime.version().feature();
        assertThat(none.err())
                .isEqualTo(
                        java < 24
                                ? "headroom: --engine spark needs the cluster: --master spark://HOST:7077, or local[*] to"
                                        + " try\n"
                                : "headroom: --engine spark: Spark 4.0 does not start on Java " + java
                                        + "; let JAVA_HOME name a JDK of version 17 or 21\n");
    }

    @Test
    void other_engines_and_masters_of_none_are_refused() {
        assertThat(Invocation.of(args("run", "--engine", "flink")).err())
                .startsWith("headroom: --engine is local or spark, not flink\n");
        var master = Invocation.of(args("sweep", "--master", "spark://here:7077"));
        assertThat(master.code()).isEqualTo(2);
        assertThat(master.err()).startsWith("headroom: --master goes with --engine spark\n");
    }

    @Test
    void results_are_copied_to_a_folder_of_this_machine() throws IOException {
        var there = folder.resolve("there");
        for (String url :
                List.of(there.toString(), "file:" + there, there.toUri().toString())) {
            assertThat(Invocation.of(args("sweep", "--results", url)).code()).isZero();
            try (var copies = Files.list(there)) {
                var copy = copies.findFirst().orElseThrow();
                var sweep = folder.resolve("out").resolve(copy.getFileName());
                for (String name : List.of("results.csv", "results.parquet", "cells.csv", "sweep.json")) {
                    assertThat(copy.resolve(name)).hasSameBinaryContentAs(sweep.resolve(name));
                    Files.delete(copy.resolve(name));
                }
            }
        }
        var elsewhere = Invocation.of(args("sweep", "--results", "s3a://bucket/folder"));
        assertThat(elsewhere.code()).isEqualTo(1);
        assertThat(elsewhere.err())
                .contains("s3a://bucket/folder/", " is no folder of this machine; --engine spark writes there");
    }
}
