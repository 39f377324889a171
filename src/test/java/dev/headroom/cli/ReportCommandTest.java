package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a stored run, made again. */
class ReportCommandTest {
    @TempDir
    Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void play() throws IOException {
        var plan = new SmallPlan(folder, "--replications", "64", "--method", "mc", "--quiet");
        assertThat(plan.run("runs").code()).isZero();
        try (var runs = Files.list(plan.out("runs"))) {
            run = runs.filter(each -> Files.exists(each.resolve("manifest.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void it_goes_into_the_run_folder() throws IOException {
        var report = Invocation.of("report", run.toString());
        assertThat(report.err()).isEqualTo("headroom: wrote " + run.resolve("report.html") + "\n");
        assertThat(report.code()).isZero();
        assertThat(run.resolve("report.html"))
                .content()
                .contains("<h1>Two regions</h1>", "regions.here.demand.baselineMw");
    }

    @Test
    void it_goes_where_it_is_asked_for_as_a_file_or_into_a_folder() throws IOException {
        assertThat(Invocation.of(
                                "report",
                                run.toString(),
                                "--out",
                                folder.resolve("a.html").toString())
                        .code())
                .isZero();
        assertThat(Invocation.of(
                                "report",
                                run.toString(),
                                "--out",
                                folder.resolve("b").toString())
                        .code())
                .isZero();
        assertThat(folder.resolve("a.html"))
                .hasSameTextualContentAs(folder.resolve("b").resolve("report.html"));
        assertThat(run.resolve("report.html")).doesNotExist();
    }

    @Test
    void a_folder_that_is_no_run_is_told() {
        var report = Invocation.of("report", folder.toString());
        assertThat(report.code()).isEqualTo(ExitCode.INVALID);
        assertThat(report.err()).contains(folder + " is no run folder: it has no manifest.json");
    }

    @Test
    void a_plan_that_can_no_longer_be_read_leaves_its_numbers_out() throws IOException {
        Files.writeString(run.resolve("plan.resolved.yaml"), "version: 99\n");
        var report = Invocation.of("report", run.toString());
        assertThat(report.code()).isZero();
        assertThat(report.err()).contains("the plan of the run cannot be read, so its numbers are left out");
        assertThat(run.resolve("report.html"))
                .content()
                .contains("can no longer be read, so its numbers are not listed");
    }
}
