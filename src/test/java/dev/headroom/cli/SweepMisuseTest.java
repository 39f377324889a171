package dev.headroom.cli;

import static dev.headroom.cli.SmallSweep.BASELINE;
import static dev.headroom.cli.SmallSweep.EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are written wrongly, and folders and disks that are not as they should be. */
class SweepMisuseTest {

    @TempDir
    Path folder;

    private SmallPlan plan;
    private SmallSweep sweeps;

    @BeforeEach
    void write_a_plan() throws IOException {
        plan = new SmallPlan(folder);
        sweeps = new SmallSweep(folder, plan);
    }

    @Test
    void all_problems_of_all_cells_come_before_the_first_is_played() {
        var sweep = sweeps.play(
                "runs", "--vary=regions.here.demand.baselineMw=16,-1", "--vary=marke.growthPerYear=0.3,0.4");
        assertThat(sweep.code()).isEqualTo(2);
        assertThat(sweep.err())
                .contains("baselineMw=16,-1 regions.here.demand.baselineMw: -1 is out of range: >= 0")
                .contains("marke.growthPerYear: unknown key marke. Maybe market?");
        assertThat(plan.out("runs")).doesNotExist();
        assertThat(sweeps.play("runs", "--vary=regions.here").err()).contains("an axis has the form PATH=VALUES");
        assertThat(sweeps.play("runs", BASELINE, "--shard=4/3").err())
                .contains("--shard 4/3: shards go from 1/3 to 3/3");
        assertThat(sweeps.play("runs", BASELINE, "--shard=1/0").err())
                .contains("--shard 1/0: there is 1 shard at least");
        assertThat(sweeps.play("runs", BASELINE, BASELINE).err())
                .contains("--vary regions.here.demand.baselineMw is given twice");
        assertThat(sweeps.play("plan.yaml", BASELINE).err()).contains("plan.yaml is a file; a folder is wanted");
        assertThat(sweeps.play("runs").err()).contains("nothing is varied");
        assertThat(plan.out("runs")).doesNotExist();
    }

    @Test
    void a_path_that_two_axes_vary_is_told() throws IOException {
        Files.writeString(folder.resolve("sweep.yaml"), """
                name: Overlap
                plan: plan.yaml
                vary: {regions.here.demand.baselineMw: [16, 18]}
                zip:
                  - {regions.here.demand.baselineMw: [20, 30], regions.there.capacity.existing.general: [12, 14]}
                """);
        var sweep = Invocation.of("sweep", folder.resolve("sweep.yaml").toString(), "--out=" + plan.out("runs"));
        assertThat(sweep.code()).isEqualTo(2);
        assertThat(sweep.err()).contains("sweep.yaml:5:", "regions.here.demand.baselineMw: another axis varies it too");
        assertThat(plan.out("runs")).doesNotExist();
    }

    @Test
    void a_problem_that_comes_late_leaves_nothing_behind() {
        var late = sweeps.play("runs", "--vary=regions.here.demand.baselineMw=range(300,-1,-1)");
        assertThat(late.code()).isEqualTo(2);
        assertThat(late.err()).contains("baselineMw: -1 is out of range: >= 0");
        assertThat(plan.out("runs")).doesNotExist();
    }

    @Test
    void values_and_names_that_are_given_twice_and_ranges_that_are_none_are_told() throws IOException {
        assertThat(sweeps.play("runs", "--vary=regions.here.demand.baselineMw=16,18,16.0")
                        .err())
                .contains("16.0 is given twice");
        assertThat(sweeps.play("runs", "--vary=regions.here.demand.baselineMw=range(16,18)")
                        .err())
                .contains("range(from, to, step)");
        assertThat(sweeps.play("runs", "--vary=regions.here.demand.baselineMw={from: 1, to: 2, stp: 1}")
                        .err())
                .contains("baselineMw.stp: unknown key. Maybe step?");
        Files.writeString(
                folder.resolve("sweep.yaml"),
                "name: Same\nplan: plan.yaml\ncells:\n  - {name: one}\n  - {name: two}\n  - {name: one}\n");
        var same = Invocation.of("sweep", folder.resolve("sweep.yaml").toString(), "--out=" + plan.out("runs"));
        assertThat(same.err()).contains("sweep.yaml:6:", "\"one\" is used twice");
        assertThat(same.code()).isEqualTo(2);
        assertThat(plan.out("runs")).doesNotExist();
    }

    @Test
    void what_a_sweep_lost_of_its_folder_is_made_again_or_told() throws IOException {
        sweeps.play("runs", BASELINE);
        var before = sweeps.results("runs");
        Files.delete(sweeps.folder("runs").resolve("cells.csv"));
        assertThat(sweeps.play("runs", BASELINE).code()).isZero();
        assertThat(sweeps.results("runs")).isEqualTo(before);
        var info = sweeps.folder("runs").resolve("sweep.json");
        Files.writeString(info, Files.readString(info).substring(0, 40));
        var status = Invocation.of("sweep", "status", sweeps.folder("runs").toString());
        assertThat(status.code()).isNotZero();
        assertThat(status.err()).contains("sweep.json: it is damaged: Unexpected end-of-input");
    }

    @Test
    void a_disk_that_refuses_ends_the_sweep_and_says_how_to_go_on() throws IOException {
        Files.createDirectories(plan.out("runs"));
        var inTheWay = Files.writeString(plan.out("runs").resolve("cells"), "");
        var refused = sweeps.play("runs", BASELINE);
        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("the same command goes on", "cannot write ");
        Files.delete(inTheWay);
        assertThat(sweeps.play("runs", BASELINE).code()).isZero();
    }

    @Test
    void nothing_is_taken_where_one_folder_is_of_another_sweep() throws IOException {
        sweeps.play("first", BASELINE, EXISTING, "--shard=1/2");
        sweeps.play("second", BASELINE, EXISTING, "--shard=2/2");
        sweeps.play("other", BASELINE);
        long before = sweeps.cells("first");
        var merged = Invocation.of(
                "sweep",
                "merge",
                sweeps.folder("first").toString(),
                sweeps.folder("second").toString(),
                sweeps.folder("other").toString());
        assertThat(merged.code()).isEqualTo(2);
        assertThat(sweeps.cells("first")).isEqualTo(before);
    }

    @Test
    void a_precision_is_refused_before_the_first_cell() {
        var sweep = sweeps.play("runs", BASELINE, "--set=simulation.precision=[unservedMwMonths=1%]");
        assertThat(sweep.code()).isEqualTo(2);
        assertThat(sweep.err()).contains("a sweep plays a fixed number of replications");
    }
}
