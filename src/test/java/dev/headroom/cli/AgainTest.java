package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.store.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code headroom run --again}. */
class AgainTest {
    @TempDir
    Path folder;

    private Path played(SmallPlan plan, String out) throws IOException {
        try (var runs = Files.list(plan.out(out))) {
            return runs.filter(each -> Files.exists(each.resolve("manifest.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Invocation again(SmallPlan plan, Path run, String... more) {
        var arguments = new String[more.length + 5];
        System.arraycopy(
                new String[] {"run", "--again", run.toString(), "--out=" + plan.out("again"), "--no-charts"},
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Invocation.of(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--replications=300 --method=mc --seed=7",
                "--replications=100 --metrics=shortfall*,unserved* --periods=quarter,horizon",
                "--replications=4096 --precision=unservedMwMonths=7%,here.ai.2026.shortfallProbability=50%",
                "--set=regions.here.demand.baselineMw=21 --replications=64"
            })
    void a_stored_run_comes_to_the_same_bytes(String asked) throws IOException {
        var plan = new SmallPlan(folder, "--no-charts");
        plan.run("first", asked.split(" "));
        var first = played(plan, "first");
        Files.delete(folder.resolve("plan.yaml"));
        var again = again(plan, first, "--threads=1");
        assertThat(again.err()).contains("headroom: the metrics are those of " + first);
        for (String file : new String[] {"metrics.csv", "plan.resolved.yaml", "base-case.csv", "assumptions.csv"}) {
            assertThat(played(plan, "again").resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void what_the_run_says_itself_is_not_taken_from_the_command_line() throws IOException {
        var plan = new SmallPlan(folder, "--no-charts", "--replications=64");
        plan.run("first");
        var first = played(plan, "first");
        var beside = again(plan, first, "--seed=3", "--set=end=2026-07");
        assertThat(beside.code()).isEqualTo(ExitCode.INVALID);
        assertThat(beside.err()).contains("--again plays what the run played: leave out --set, --seed");
        assertThat(again(plan, first, folder.resolve("plan.yaml").toString()).err())
                .contains("leave out the plan");
        Files.writeString(
                first.resolve("plan.resolved.yaml"),
                Files.readString(first.resolve("plan.resolved.yaml")).replace("p50: 18", "p50: 19"));
        var changed = again(plan, first);
        assertThat(changed.code()).isEqualTo(ExitCode.INVALID);
        assertThat(changed.err()).contains("plan.resolved.yaml is not the plan that the run played");
        assertThat(plan.out("again")).doesNotExist();
    }

    @Test
    void other_metrics_than_before_are_told() throws IOException {
        var plan = new SmallPlan(folder, "--no-charts", "--replications=64");
        plan.run("first");
        plan.run("other", "--seed=2");
        var first = played(plan, "first");
        var before = new AgainOption.Stored(first, RunReader.read(first).result());
        assertThat(before.verdict(RunReader.read(played(plan, "other")).result()))
                .isEqualTo("the metrics are NOT those of " + first);
    }
}
