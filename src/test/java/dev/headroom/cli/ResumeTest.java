package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run --resume}, in processes that are killed. */
class ResumeTest {
    private static final String SECONDS = "headroom.checkpoint.seconds";
    private static final List<String> OFTEN = List.of("-D" + SECONDS + "=0.005");

    @TempDir
    Path folder;

    private SmallPlan plan;

    @BeforeEach
    void write_a_plan_and_save_often() throws IOException {
        plan = new SmallPlan(folder, "--metrics=unservedMwMonths,demandMean", "--periods=horizon");
        System.setProperty(SECONDS, "0.005");
    }

    @AfterEach
    void save_as_usual() {
        System.clearProperty(SECONDS);
    }

    /** Kills a run some while after it has saved something new; false where it ended before. */
    private boolean killOnce(List<String> args, Random random) throws IOException, InterruptedException {
        var before = saved();
        var process = ChildJvm.start(ChildJvm.thisJava(), OFTEN, args);
        while (process.isAlive() && saved().equals(before)) {
            Thread.sleep(2);
        }
        process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        return killed;
    }

    /** When something was saved last. */
    private String saved() throws IOException {
        if (!Files.isDirectory(plan.out("runs"))) {
            return "";
        }
        var text = new StringBuilder();
        for (var file : plan.files("runs", ".checkpoint")) {
            text.append(Files.getLastModifiedTime(file));
        }
        return text.toString();
    }

    private static List<String> with(List<String> args, String more) {
        var all = new ArrayList<>(args);
        all.add(more);
        return all;
    }

    private void killAndResume(int kills, String... settings) throws IOException, InterruptedException {
        var args = with(plan.arguments("runs", settings), "--resume");
        var random = new Random(kills);
        int killed = 0;
        while (killed < kills && killOnce(args, random)) {
            killed++;
        }
        assertThat(killed).isPositive();
        var resumed = Invocation.of(args.toArray(String[]::new));
        assertThat(resumed.err()).containsPattern("headroom: resumed: found [1-9][\\d,]* futures in ");
        assertThat(resumed.code()).isIn(0, 5);
        plan.run("undisturbed", settings);
        assertThat(plan.metrics("runs")).isEqualTo(plan.metrics("undisturbed"));
        assertThat(plan.files("runs", ".checkpoint")).isEmpty();
        assertThat(plan.files("runs", ".lock")).isEmpty();
    }

    @Test
    void a_run_that_was_killed_several_times_has_the_bytes_of_an_undisturbed_one() throws Exception {
        killAndResume(3, "--method=mc", "--replications=500000", "--threads=2");
    }

    @Test
    void so_has_a_run_until_figures_are_known_well() throws Exception {
        killAndResume(2, "--precision=unservedMwMonths=0.01%,demandMean=50%", "--replications=262144");
    }

    /** Stops a run as Ctrl-C does, when it has saved something. */
    private Invocation interrupt(String... settings) throws IOException {
        var interruption = Interruption.when(() -> {
            try {
                return !saved().isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var run = Invocation.of(
                interruption, with(plan.arguments("runs", settings), "--resume").toArray(String[]::new));
        assertThat(run.code()).isEqualTo(130);
        for (var partial : plan.files("runs", "")) {
            if (Files.isDirectory(partial)) {
                try (var files = Files.walk(partial)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        }
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"300000", "333333"})
    void more_futures_than_before_may_be_asked_for(String replications) throws IOException {
        assertThat(interrupt("--method=mc", "--replications=299999").err())
                .contains("the same command plays on from here");
        var resumed = plan.run("runs", "--method=mc", "--replications=" + replications, "--resume");
        assertThat(resumed.err()).contains("resumed: found ");
        plan.run("undisturbed", "--method=mc", "--replications=" + replications);
        assertThat(plan.metrics("runs")).isEqualTo(plan.metrics("undisturbed"));
    }

    @Test
    void a_checkpoint_of_more_futures_or_of_another_run_is_left_alone() throws IOException {
        interrupt("--method=mc", "--replications=299999");
        var checkpoint = plan.files("runs", ".checkpoint").get(0);
        var bytes = Files.readAllBytes(checkpoint);
        var fewer = plan.run("runs", "--method=mc", "--replications=100", "--resume");
        assertThat(fewer.err()).contains(checkpoint + " was left alone, for it has ", "nothing will be saved");
        assertThat(plan.run("runs", "--method=mc", "--replications=100", "--resume", "--seed=5")
                        .err())
                .contains(checkpoint + " was left alone, for it is of seed 1, not 5");
        assertThat(plan.run("runs", "--replications=100", "--resume", "--set=regions.here.demand.baselineMw=3")
                        .err())
                .doesNotContain("resumed");
        assertThat(checkpoint).hasBinaryContent(bytes);
    }

    @Test
    void a_damaged_checkpoint_is_said_and_replaced() throws IOException {
        interrupt("--method=mc", "--replications=299999");
        var checkpoint = plan.files("runs", ".checkpoint").get(0);
        Files.write(checkpoint, new byte[] {1, 2, 3});
        var resumed = plan.run("runs", "--method=mc", "--replications=100", "--resume");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("starting anew: " + checkpoint + " is no part of a run");
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void of_two_processes_at_one_run_one_saves() throws Exception {
        var args = with(plan.arguments("runs", "--method=mc", "--replications=3000000"), "--resume");
        var first = ChildJvm.start(ChildJvm.thisJava(), OFTEN, args);
        try {
            while (saved().isEmpty()) {
                assertThat(first.isAlive()).isTrue();
                Thread.sleep(2);
            }
            var second = plan.run("runs", "--method=mc", "--replications=100", "--resume");
            assertThat(second.err()).contains("another process is playing this run");
            assertThat(second.code()).isZero();
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly().waitFor();
        }
        var third = plan.run("runs", "--method=mc", "--replications=100", "--resume");
        assertThat(third.err()).contains("was left alone, for it has ").doesNotContain("another process");
    }

    @Test
    void a_checkpoint_that_cannot_be_written_stops_no_run() throws IOException {
        interrupt("--method=mc", "--replications=299999");
        var checkpoint = plan.files("runs", ".checkpoint").get(0);
        Files.delete(checkpoint);
        Files.createDirectories(checkpoint.resolveSibling("." + checkpoint.getFileName() + ".partial/in the way"));
        var run = plan.run("runs", "--method=mc", "--replications=200000", "--resume");
        assertThat(run.err()).containsOnlyOnce("the run goes on, but is not saved: cannot write " + checkpoint);
        assertThat(run.code()).isZero();
        assertThat(plan.metrics("runs")).isNotEmpty();
    }

    @Test
    void a_part_can_be_resumed_as_well() throws IOException {
        interrupt("--method=mc", "--replications=600000", "--blocks=0-299");
        var resumed = plan.run("runs", "--method=mc", "--replications=600000", "--blocks=0-299", "--resume");
        assertThat(resumed.err()).contains("resumed: found ", "wrote ");
        plan.run("undisturbed", "--method=mc", "--replications=600000", "--blocks=0-299");
        assertThat(plan.files("runs", ".part").get(0).getFileName())
                .isEqualTo(plan.files("undisturbed", ".part").get(0).getFileName());
        assertThat(plan.files("runs", ".checkpoint")).isEmpty();
    }
}
