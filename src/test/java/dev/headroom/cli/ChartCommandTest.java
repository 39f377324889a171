package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartCommandTest {
    @TempDir
    static Path folder;

    private static Path stored = Path.of("");

    @BeforeAll
    static void aRunIsStored() throws IOException {
        var plan = new SmallPlan(folder, "--replications", "256");
        assertThat(plan.run("runs").code()).isZero();
        try (var runs = Files.list(plan.out("runs"))) {
            stored = runs.findFirst().orElseThrow();
        }
    }

    @Test
    void a_stored_run_is_drawn_again_as_it_was() throws IOException {
        var out = folder.resolve("again");
        var drawn = Invocation.of("chart", stored.toString(), "--out", out.toString());

        assertThat(drawn.code()).isZero();
        try (var charts = Files.list(stored.resolve("charts"))) {
            for (Path chart : charts.toList()) {
                assertThat(out.resolve(chart.getFileName())).hasSameBinaryContentAs(chart);
            }
        }
    }

    @Test
    void what_is_asked_for_alone_is_drawn() throws IOException {
        var out = folder.resolve("fan");
        var drawn = Invocation.of(
                "chart",
                stored.toString(),
                "--chart",
                "fan",
                "--region",
                "all",
                "--pool",
                "ai",
                "--format",
                "svg,pdf",
                "--theme",
                "dark",
                "--size",
                "page",
                "--out",
                out.toString());

        assertThat(drawn.err()).contains("wrote 2 files to " + out);
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("fan_all_ai.svg", "fan_all_ai.pdf");
        }
    }

    @Test
    void the_list_tells_what_each_chart_says() {
        var listed = Invocation.of("chart", stored.toString(), "--list");

        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("heatmap ", "fan_all_total ", "median demand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--chart fna      | --chart: 'fna' is none of",
                "--chart heatmpa  | Maybe heatmap?",
                "--region alll    | Maybe all?",
                "--pool generl    | Maybe general?",
                "--theme drak     | Maybe dark?",
                "--size pgae      | Maybe page?",
                "--format svgg    | Maybe svg?",
                "--format table   | --format: 'table' is none of csv, pdf, png, svg"
            })
    void a_misspelt_word_is_refused_with_a_guess(String arguments, String message) {
        var words = List.of(arguments.strip().split(" ", -1));
        var refused = Invocation.of("chart", stored.toString(), words.get(0), words.get(1));

        assertThat(refused.code()).isEqualTo(ExitCode.INVALID);
        assertThat(refused.err()).contains(message);
    }

    @Test
    void a_folder_that_is_no_run_is_told() {
        assertThat(Invocation.of("chart", folder.toString()).err()).contains("is no run folder");
        var missing = Invocation.of("chart", folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.INVALID);
        assertThat(missing.err()).contains("is no folder of a run or sweep, here or in runs");
    }
}
