package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadroomTest {
    @TempDir
    Path folder;

    @Test
    void help_fits_the_terminal_and_goes_to_stdout() {
        var help = Invocation.of("--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("run", "validate", "assumptions", "config", "schema", "runs", "Exit codes:");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "validate", "assumptions", "config", "schema", "runs", "chart"})
    void every_command_has_its_help(String command) {
        var help = Invocation.of(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: headroom " + command).contains("--quiet");
    }

    @Test
    void a_command_lists_only_the_options_that_it_takes() {
        assertThat(Invocation.of("schema", "--help").out()).doesNotContain("--seed", "--out", "--set");
        assertThat(Invocation.of("runs", "--help").out())
                .contains("--out", "--format")
                .doesNotContain("--seed");
        assertThat(Invocation.of("run", "--help").out()).contains("--seed", "--out", "--set", "--scenario");
    }

    @Test
    void the_version_names_the_build() {
        var version = Invocation.of("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("(?s)headroom \\d+\\.\\d+\\.\\d+ \\(.+\\)\\R.*Java.*\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu                   | unknown command rnu. Maybe run?",
                "valdate               | unknown command valdate. Maybe validate?",
                "teleport              | unknown command teleport.",
                "run --sede 1          | unknown option --sede. Maybe --seed?",
                "run --replication=5   | unknown option --replication. Maybe --replications?",
                "--fromat csv runs     | unknown option --fromat. Maybe --format?",
                "runs --seed 1         | runs does not take --seed",
                "--seed 1 runs         | runs does not take --seed",
                "runs here             | runs does not take 'here'",
                "runs --format xml     | Invalid value for option '--format': 'xml' is none of table, json, csv",
                "run --replications 0  | --replications must be 2 (one future tells of no error) to 1,000,000,000,000",
                "run --threads 0       | --threads must be 1 or more",
                "run --set growth      | --set growth: PATH=VALUE is expected",
                "run --metrics unservd | --metrics: unknown metric 'unservd'. Maybe unserved*?",
                "run --periods quarters | --periods: 'quarters' is none of month, quarter, year, fiscal, horizon. Maybe quarter?",
                "assumptions --set g   | --set g: PATH=VALUE is expected",
                "assumptions --stael   | unknown option --stael. Maybe --stale?",
                "validate --today 26   | Invalid value for option '--today': '26' is no month such as 2026-09",
                "runs --today 2026-09  | runs does not take --today",
                "config --set growth   | --set growth: PATH=VALUE is expected",
            })
    void a_wrong_command_line_is_told_with_a_guess(String line, String message) {
        var wrong = Invocation.of(line.split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).startsWith("headroom: " + message + System.lineSeparator());
        assertThat(wrong.err().lines()).hasSize(2);
    }

    @Test
    void every_command_tells_the_version() {
        for (var command : new String[] {"run", "validate", "assumptions", "config", "schema", "runs", "chart"}) {
            assertThat(Invocation.of(command, "--version").out()).as(command).startsWith("headroom ");
        }
    }

    @Test
    void without_a_command_it_says_which_one_to_start_with() {
        var nothing = Invocation.of();
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).startsWith("headroom: a command is missing, as in: headroom run");
    }

    @Test
    void options_work_before_and_after_the_command() {
        var runs = folder.resolve("runs").toString();
        var before = Invocation.of("--out", runs, "--format", "csv", "runs");
        var after = Invocation.of("runs", "--out", runs, "--format", "csv");
        assertThat(before).isEqualTo(after);
        assertThat(before.out()).isEqualTo("folder,started,plan,plan_hash,method,seed,replications,interrupted\n");
    }

    @Test
    void long_argument_lists_may_come_from_a_file() throws IOException {
        var arguments =
                Files.writeString(folder.resolve("arguments"), "runs --format csv\n--out " + folder + "/none\n");
        assertThat(Invocation.of("@" + arguments).out()).startsWith("folder,started");
    }

    @Test
    void a_missing_plan_is_a_problem_of_the_plan() {
        var missing = Invocation.of("validate", folder.resolve("none.yaml").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("none.yaml").endsWith("headroom: 1 problem in the plan\n");
    }

    @Test
    void programs_get_the_problems_of_a_plan_on_stdout() {
        var plan = folder.resolve("none.yaml").toString();
        var json = Invocation.of("validate", plan, "--format", "json");
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.out()).contains("\"valid\" : false", "none.yaml");
        assertThat(json.err()).isEmpty();
        var csv = Invocation.of("validate", plan, "--format", "csv");
        assertThat(csv.out()).startsWith("kind,location,path,message\nproblem,").contains("none.yaml");
    }

    @Test
    void the_shipped_plan_is_valid_and_says_what_it_implies() {
        var valid = Invocation.of("validate");
        assertThat(valid.code()).isZero();
        assertThat(valid.out())
                .startsWith("The plan is valid: 4 regions,")
                .contains("Demand", "Money", "First capacity", "Coherence: ");
        assertThat(valid.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Invocation.of("validate", "--format", "json").out()).contains("\"valid\" : true", "\"growth\"");
        assertThat(Invocation.of("validate", "--format", "csv").out())
                .contains("\ngrowth,", "\nmoney,", "\nfirstCapacity,");
    }

    @Test
    void the_resolved_plan_is_printed_with_what_was_laid_over_it() {
        var plain = Invocation.of("config");
        assertThat(plain.code()).isZero();
        assertThat(plain.out()).contains("shortfallTarget: 0.05");
        var changed = Invocation.of("--set", "shortfallTarget=0.11", "config", "--set", "escalationPerYear=0.077");
        assertThat(changed.out()).contains("shortfallTarget: 0.11", "escalationPerYear: 0.077");
    }

    @Test
    void scenarios_before_and_after_the_command_are_laid_over_in_order() {
        var both = Invocation.of(
                "--scenario", "export-ban,no-expansion", "config", "--origin", "--scenario", "budget-460bn-rmb");
        assertThat(both.code()).isZero();
        assertThat(both.out()).contains("export-ban", "no-expansion", "budget-460bn-rmb");
    }

    @Test
    void every_value_of_the_plan_has_an_origin() {
        var origins = Invocation.of("config", "--origin", "--set", "shortfallTarget=0.11");
        assertThat(origins.out()).startsWith("path").containsPattern("shortfallTarget +0.11 +--set");
        assertThat(Invocation.of("config", "--format", "csv").out())
                .startsWith("path,value,origin\n")
                .contains("plan.yaml");
        assertThat(Invocation.of("config", "--format", "json").out()).contains("\"origin\" : ");
    }

    @Test
    void the_schema_is_json_and_the_reference_is_markdown() {
        assertThat(Invocation.of("schema").out()).startsWith("{").contains("$schema");
        assertThat(Invocation.of("schema", "--reference").out()).startsWith("#");
    }
}
