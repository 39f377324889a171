package dev.headroom.cli;

import static dev.headroom.cli.SmallSweep.BASELINE;
import static dev.headroom.cli.SmallSweep.EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are interrupted, killed or played by several processes come to the same in the end. */
class SweepResumeTest {

    @TempDir
    Path folder;

    private SmallSweep sweeps;

    @BeforeEach
    void write_a_plan() throws IOException {
        sweeps = new SmallSweep(folder, new SmallPlan(folder));
    }

    @Test
    void an_interrupted_sweep_goes_on_from_where_it_was() throws IOException {
        sweeps.play("whole", BASELINE, EXISTING);
        var arguments =
                sweeps.arguments("runs", BASELINE, EXISTING, "--threads=1").toArray(String[]::new);
        var interrupted = Invocation.of(Interruption.when(() -> sweeps.cells("runs") > 1), arguments);
        assertThat(interrupted.code()).isEqualTo(130);
        assertThat(interrupted.err()).contains("the same command plays what is missing");
        assertThat(sweeps.cells("runs")).isBetween(2L, 5L);
        assertThat(Invocation.of(arguments).code()).isZero();
        assertThat(sweeps.results("runs")).isEqualTo(sweeps.results("whole"));
    }

    @Test
    void two_processes_share_the_work_without_harm() throws Exception {
        String[] many = {"--vary=regions.here.demand.baselineMw=range(10,30,0.1)", "--metrics=unservedMwMonths"};
        sweeps.play("whole", many);
        var first = ChildJvm.start(ChildJvm.thisJava(), List.of(), sweeps.arguments("runs", many));
        var second = ChildJvm.start(ChildJvm.thisJava(), List.of(), sweeps.arguments("runs", many));
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(sweeps.results("runs")).isEqualTo(sweeps.results("whole"));
        assertThat(sweeps.cells("runs")).isEqualTo(201);
    }

    @Test
    void a_sweep_that_was_killed_twenty_times_has_the_bytes_of_an_undisturbed_one() throws Exception {
        String[] many = {"--vary=regions.here.demand.baselineMw=range(10,40,0.01)", "--metrics=unservedMwMonths"};
        var random = new Random(20);
        int killed = 0;
        while (killed < 20) {
            long before = sweeps.cells("runs");
            var process = ChildJvm.start(ChildJvm.thisJava(), List.of(), sweeps.arguments("runs", many));
            while (process.isAlive() && sweeps.cells("runs") == before && (killed % 5 != 0 || before == 0)) {
                Thread.sleep(2);
            }
            process.waitFor(random.nextInt(80), TimeUnit.MILLISECONDS);
            assertThat(process.isAlive()).as("there is work left").isTrue();
            process.destroyForcibly().waitFor();
            killed++;
        }
        assertThat(sweeps.cells("runs")).isPositive();
        assertThat(sweeps.play("runs", many).code()).isZero();
        sweeps.play("whole", many);
        assertThat(sweeps.results("runs")).isEqualTo(sweeps.results("whole"));
        assertThat(sweeps.cells("runs")).isEqualTo(3001);
    }
}
