package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code headroom chart} of a stored sweep. */
class SweepChartTest {
    @TempDir
    static Path once;

    @TempDir
    Path folder;

    private Path runs = Path.of("");
    private Path sweep = Path.of("");

    @BeforeAll
    static void play() throws IOException {
        new SmallPlan(once);
        var played = Invocation.of(
                "sweep",
                once.resolve("plan.yaml").toString(),
                "--vary=regions.here.demand.baselineMw=16,18",
                "--vary=regions.there.capacity.existing.general=8,10,12",
                "--replications=64",
                "--quiet",
                "--out=" + once.resolve("runs"));
        assertThat(played.code()).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        runs = folder.resolve("runs");
        try (var files = Files.walk(once.resolve("runs"))) {
            for (Path file : files.toList()) {
                Files.copy(file, runs.resolve(once.resolve("runs").relativize(file)));
            }
        }
        try (var folders = Files.list(runs)) {
            sweep = folders.filter(each -> Files.exists(each.resolve("sweep.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Invocation chart(String out, String... more) {
        var arguments = new ArrayList<>(List.of("chart", sweep.toString(), "--out=" + folder.resolve(out)));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private List<String> files(String out) {
        try (var files = Files.list(folder.resolve(out))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> cells() throws IOException {
        try (var files = Files.walk(runs.resolve("cells"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void hasTheBytesOfTheSweep(String out) throws IOException {
        assertThat(files(out))
                .hasSize(12)
                .isEqualTo(files(sweep.resolve("charts").toString()));
        for (String file : files(out)) {
            assertThat(folder.resolve(out).resolve(file))
                    .hasSameBinaryContentAs(sweep.resolve("charts").resolve(file));
        }
    }

    @Test
    void a_stored_sweep_is_drawn_again_as_it_was() throws IOException {
        var drawn = chart("again");
        assertThat(drawn.code()).isZero();
        assertThat(drawn.err()).isEqualTo("headroom: wrote 12 files to " + folder.resolve("again") + "\n");
        hasTheBytesOfTheSweep("again");
    }

    @Test
    void results_are_enough_where_the_cells_are_gone() throws IOException {
        for (Path cell : cells()) {
            Files.delete(cell);
        }
        assertThat(chart("again").code()).isZero();
        hasTheBytesOfTheSweep("again");
    }

    @Test
    void what_is_asked_for_alone_is_drawn() throws IOException {
        var drawn = chart(
                "some",
                "--chart=lines",
                "--metric=unservedMwMonths",
                "--format=svg,pdf",
                "--theme=dark",
                "--size=thumb");
        assertThat(drawn.code()).isZero();
        assertThat(files("some")).containsExactly("sweeplines_unservedMwMonths.pdf", "sweeplines_unservedMwMonths.svg");
        assertThat(folder.resolve("some/sweeplines_unservedMwMonths.svg"))
                .content()
                .isNotEqualTo(Files.readString(sweep.resolve("charts/sweeplines_unservedMwMonths.svg")));
    }

    @Test
    void an_unfinished_sweep_is_drawn_as_far_as_it_is() throws IOException {
        var cells = cells();
        Files.delete(cells.get(0));
        var drawn = chart("some");
        assertThat(drawn.code()).isZero();
        assertThat(drawn.err()).contains("drew 5 of 6 cells; 1 is missing").contains("wrote 12 files");
        Files.delete(sweep.resolve("results.csv"));
        for (Path cell : cells.subList(1, 5)) {
            Files.delete(cell);
        }
        assertThat(chart("one").err()).contains("one of its 6 cells is finished, and pictures need two");
        Files.delete(cells.get(5));
        var none = chart("none");
        assertThat(none.code()).isEqualTo(ExitCode.INVALID);
        assertThat(none.err())
                .isEqualTo("headroom: cannot draw the sweep in " + sweep
                        + ": none of its 6 cells is finished, and pictures need two\n");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--chart=fan               | --chart: 'fan' is none of heatmap, lines, parallel.",
                "--chart=lnes              | Maybe lines?",
                "--chart=parallel          | it has no such picture: two axes or more of a grid make a heatmap",
                "--metric=unservedMwMonth  | Maybe unservedMwMonths?",
                "--region=here             | is a sweep: --region is for runs alone",
                "--pool=ai,--list          | is a sweep: --pool, --list are for runs alone",
                "--format=table            | --format: 'table' is none of csv, pdf, png, svg"
            })
    void what_a_sweep_has_not_is_refused(String arguments, String message) {
        var refused = chart("refused", arguments.strip().replace(",--", " --").split(" "));
        assertThat(refused.code()).isEqualTo(ExitCode.INVALID);
        assertThat(refused.err()).contains(message);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void a_cell_that_was_cut_short_is_told_and_not_drawn() throws IOException {
        var cell = cells().get(0);
        for (String cut : List.of("", "region,project", Files.readString(cell).substring(0, 400))) {
            Files.writeString(cell, cut);
            var drawn = chart("damaged");
            assertThat(drawn.code()).isEqualTo(ExitCode.INVALID);
            assertThat(drawn.err()).contains(cell + " is damaged: delete it");
            assertThat(Invocation.of("sweep", "merge", sweep.toString()).err()).contains(cell + " is damaged");
        }
    }

    @Test
    void a_sweep_has_no_report() {
        var report = Invocation.of("report", sweep.toString());
        assertThat(report.code()).isEqualTo(ExitCode.INVALID);
        assertThat(report.err()).contains(sweep + " is a sweep, and a report is of one run; 'headroom chart ");
    }
}
