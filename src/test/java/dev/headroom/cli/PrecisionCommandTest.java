package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --precision}, {@code --method} and their keys in the plan. */
class PrecisionCommandTest {
    private static final String PLAN = """
            version: 1
            name: A month
            start: 2026-01
            end: 2026-01
            regions:
              - region: here
                demand: {baselineMw: {uniform: {min: 0, max: 20}}}
                capacity: {existing: {general: 15}}
            """;

    @TempDir
    Path folder;

    private Invocation run(String simulation, String... more) throws IOException {
        var plan = Files.writeString(folder.resolve("plan.yaml"), PLAN + simulation + "\n");
        var args = new ArrayList<>(List.of("run", plan.toString(), "--out", folder + "/runs"));
        args.addAll(List.of(more));
        return Invocation.of(args.toArray(String[]::new));
    }

    private JsonNode stored() throws IOException {
        try (var runs = Files.list(folder.resolve("runs"))) {
            var run = runs.findFirst().orElseThrow();
            return new ObjectMapper()
                    .readTree(run.resolve("manifest.json").toFile())
                    .path("simulation");
        }
    }

    @Test
    void a_run_plays_until_the_figure_is_known_well_enough() throws IOException {
        var run = run("", "--precision", "unservedMwMonths=4%", "--method", "mc");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .containsPattern(
                        "headroom: precision reached with [\\d,]+ futures: unservedMwMonths ± [\\d.]+% \\(goal 4%\\)\n");
        assertThat(run.out())
                .containsPattern("half of the 95% interval is [\\d.]+% of unservedMwMonths \\(goal 4%: reached\\)\n");
        assertThat(stored().path("replications").asLong()).isBetween(8192L, 65_536L);
        assertThat(stored().path("replicationsAsked").asLong()).isEqualTo(1 << 20);
        assertThat(stored().at("/precision/0/target").asText()).isEqualTo("unservedMwMonths");
        assertThat(stored().at("/precision/0/goal").asDouble()).isEqualTo(0.04);
        assertThat(stored().at("/precision/0/relativeHalfWidth").asDouble()).isBetween(0.001, 0.04);
        assertThat(stored().at("/precision/0/reached").asBoolean()).isTrue();
        assertThat(stored().path("interrupted").asBoolean()).isFalse();
    }

    @Test
    void where_the_limit_is_too_low_the_results_are_written_and_the_exit_code_is_5() throws IOException {
        var run = run(
                "",
                "--method=mc",
                "--precision",
                "unservedMwMonths=0.01%,here.2026.demandMean=0.5",
                "--precision=shortfallProbability=0.0001",
                "--replications=10000");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("10,000 futures (mc, seed 1)", "unservedMwMonths (goal 0.01%: not reached)");
        assertThat(run.err())
                .contains("headroom: wrote ")
                .containsPattern(
                        "precision not reached with 10,000 futures: unservedMwMonths ± [\\d.]+% \\(goal 0.01%\\)\n")
                .containsPattern(
                        "precision reached with 10,000 futures: here.2026.demandMean ± [\\d.]+% \\(goal 50%\\)\n")
                .containsPattern(
                        "precision not reached with 10,000 futures: shortfallProbability ± [\\d.]+% \\(goal 0.01%\\)\n");
        assertThat(stored().path("precision")).hasSize(3);
    }

    @Test
    void programs_are_told_as_well() throws IOException {
        var run = run("", "--precision", "demandMean=50%", "--format", "json", "--replications", "5000");
        var header = new ObjectMapper().readTree(run.out()).path("header");
        assertThat(header.path("replicationsAsked").asLong()).isEqualTo(5000);
        assertThat(header.path("replications").asLong()).isEqualTo(8192);
        assertThat(header.path("interrupted").asBoolean()).isFalse();
        assertThat(header.path("precision")).singleElement().satisfies(target -> {
            assertThat(target.path("target").asText()).isEqualTo("demandMean");
            assertThat(target.path("goal").asDouble()).isEqualTo(0.5);
            assertThat(target.path("relativeHalfWidth").asDouble()).isBetween(0.0, 0.1);
            assertThat(target.path("reached").asBoolean()).isTrue();
        });
        var never = run("", "--precision", "there.unservedMwMonths=1%");
        assertThat(never.code()).isEqualTo(2);
    }

    @Test
    void a_figure_of_unknown_precision_is_null_for_programs() throws IOException {
        var run = run(
                "",
                "--set=regions.here.capacity.existing.general=30",
                "--precision=shortfallProbability=1%",
                "--format=json",
                "--replications=64");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).contains("shortfallProbability of unknown precision (goal 1%)");
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/header/precision/0/relativeHalfWidth")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_plan_may_ask_for_a_precision_with_its_number_as_the_limit() throws IOException {
        var run = run("simulation: {method: mc, replications: 5000, precision: [unservedMwMonths=0.01%]}");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).contains("5,000 futures (mc");
    }

    @Test
    void the_option_beats_the_plan() throws IOException {
        var run = run(
                "simulation: {method: mc, replications: 5000, precision: [unservedMwMonths=0.01%]}",
                "--precision", "demandMean=50%");
        assertThat(run.code()).isZero();
        assertThat(stored().path("precision")).hasSize(1);
        assertThat(stored().path("replicationsAsked").asLong()).isEqualTo(5000);
    }

    @Test
    void a_plans_fixed_number_is_no_limit_for_an_option() throws IOException {
        var run = run("simulation: {method: mc, replications: 5000}", "--precision", "demandMean=50%");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("8,192 futures (mc");
        assertThat(stored().path("replicationsAsked").asLong()).isEqualTo(1 << 20);
    }

    @Test
    void a_misspelt_figure_is_a_problem_with_a_guess_before_anything_is_played() throws IOException {
        var run = run("", "--precision", "unservdMwMonths=1%,hre.shortMonths=2%");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                --precision unservdMwMonths=1%: unknown metric 'unservdMwMonths'. Maybe unservedMwMonths?
                --precision hre.shortMonths=2%: 'hre' is no region, pool or period of the plan. Maybe here?
                headroom: 2 problems in the plan
                """);
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void a_misspelt_figure_of_the_plan_is_told_with_its_place_by_every_command() throws IOException {
        var run = run("simulation: {precision: [unservdMwMonths=1%]}");
        assertThat(run.code()).isEqualTo(2);
        var message = folder.resolve("plan.yaml")
                + ":9:26 simulation.precision: unknown metric 'unservdMwMonths'. Maybe unservedMwMonths?\n";
        assertThat(run.err()).contains(message);
        var validate = Invocation.of("validate", folder.resolve("plan.yaml").toString());
        assertThat(validate.code()).isEqualTo(2);
        assertThat(validate.err()).contains(message);
    }

    @Test
    void rqmc_is_the_method_where_none_is_named_and_rounds_replications_up() throws IOException {
        var run = run("", "--replications", "1000");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1,024 futures (rqmc, seed 1)");
        assertThat(run.err())
                .contains("headroom: rqmc plays 32 times a power of two: 1,024 futures in place of 1,000\n")
                .doesNotContain("interrupted");
        assertThat(stored().path("method").asText()).isEqualTo("rqmc");
        assertThat(stored().path("replicationsAsked").asLong()).isEqualTo(1000);
        assertThat(stored().path("replications").asLong()).isEqualTo(1024);
        assertThat(stored().path("interrupted").asBoolean()).isFalse();
    }

    @Test
    void rqmc_says_nothing_where_nothing_is_rounded_and_mc_rounds_nothing() throws IOException {
        assertThat(run("", "--replications", "2048").err()).doesNotContain("power of two");
        var mc = run("", "--replications", "1000", "--method", "mc");
        assertThat(mc.err()).doesNotContain("power of two");
        assertThat(mc.out()).contains("1,000 futures (mc, seed 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method=rmqc | --method: 'rmqc' is none of mc, rqmc. Maybe rqmc?",
                "--metod=mc | unknown option --metod. Maybe --method?",
                "--precison=shortMonths=1% | unknown option --precison. Maybe --precision?",
            })
    void a_misspelt_option_is_told_with_a_guess(String option, String message) throws IOException {
        var run = run("", option);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("headroom: " + message + "\n");
    }

    @Test
    void options_may_stand_before_the_command() throws IOException {
        var plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        var run = Invocation.of(
                "--precision",
                "demandMean=50%",
                "--method",
                "mc",
                "run",
                plan.toString(),
                "--precision",
                "shortMonths=60%",
                "--out",
                folder + "/runs");
        assertThat(run.code()).isZero();
        assertThat(stored().path("precision")).hasSize(2);
        assertThat(Invocation.of("validate", plan.toString(), "--precision", "demandMean=1%")
                        .err())
                .startsWith("headroom: validate does not take --precision");
    }

    @Test
    void an_interrupted_precision_run_saves_what_was_finished() throws IOException {
        var interruption = Interruption.byHand();
        var plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        var later = new Thread(() -> {
            try {
                while (Files.notExists(folder.resolve("runs"))) {
                    Thread.sleep(20);
                }
                Thread.sleep(1000); // some rounds of milliseconds each
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            interruption.request();
        });
        later.start();
        var run = Invocation.of(
                interruption,
                "run",
                plan.toString(),
                "--precision",
                "unservedMwMonths=0.00001%",
                "--method",
                "mc",
                "--replications",
                "1000000000",
                "--out",
                folder + "/runs");
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err())
                .contains("precision not reached with ")
                .containsPattern("interrupted: the run holds [\\d,]+ of at most 1,000,000,000 futures");
        assertThat(stored().path("interrupted").asBoolean()).isTrue();
        assertThat(stored().path("replications").asLong()).isGreaterThanOrEqualTo(4096);
    }
}
