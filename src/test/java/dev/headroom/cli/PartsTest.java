package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code run --blocks} and {@code merge}. */
class PartsTest {
    @TempDir
    Path folder;

    private SmallPlan plan;

    @BeforeEach
    void write_a_plan() throws IOException {
        plan = new SmallPlan(folder, "--metrics=unservedMwMonths,demandMean");
    }

    private Invocation merge(String out, Object... parts) {
        var args = new ArrayList<>(List.of("merge", "--out", plan.out(out).toString()));
        Arrays.stream(parts).forEach(part -> args.add(part.toString()));
        return Invocation.of(args.toArray(String[]::new));
    }

    private Path part(String blocks, String... more) {
        var args = new ArrayList<>(List.of("--method=mc", "--replications=40000", "--blocks", blocks));
        args.addAll(List.of(more));
        var run = plan.run("parts", args.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        return plan.files("parts", ".blocks-" + blocks + ".part").get(0);
    }

    @ParameterizedTest
    @CsvSource({"mc, 70001, 96", "mc, 70, 32", "rqmc, 65536, 64", "rqmc, 128, 32"})
    void parts_at_any_borders_make_the_run_to_the_last_byte(String method, String replications, int blocks)
            throws IOException {
        plan = new SmallPlan(folder);
        String[] settings = {"--method=" + method, "--replications=" + replications, "--seed=3"};
        assertThat(plan.run("whole", settings).code()).isZero();
        var random = new Random(blocks);
        var ends = new TreeSet<>(List.of(blocks));
        while (ends.size() < 6) {
            ends.add(1 + random.nextInt(blocks));
        }
        int first = 0;
        for (int end : ends) {
            var args = new ArrayList<>(List.of(settings));
            args.addAll(List.of("--blocks", first + "-" + (end - 1), "--threads", "" + (1 + random.nextInt(2))));
            assertThat(plan.run("parts", args.toArray(String[]::new)).code()).isZero();
            first = end;
        }
        var parts = new ArrayList<>(plan.files("parts", ".part"));
        assertThat(parts).hasSize(6);
        Collections.shuffle(parts, random);
        var merged = merge("merged", parts.toArray());
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(plan.metrics("merged")).isEqualTo(plan.metrics("whole"));
        assertThat(merged.out()).contains("Two regions");

        assertThat(merge("of folder", plan.out("parts")).code()).isZero();
        assertThat(plan.metrics("of folder")).isEqualTo(plan.metrics("whole"));
    }

    @Test
    void a_merged_run_has_all_files_of_a_run_and_the_inputs_of_its_parts() throws IOException {
        part("0-63");
        plan.run("whole", "--method=mc", "--replications=40000");
        assertThat(merge("merged", plan.out("parts") + "/*.part", plan.out("parts"))
                        .code())
                .isZero();
        for (var file : List.of("plan.resolved.yaml", "assumptions.csv", "base-case.csv", "metrics.csv")) {
            assertThat(read("merged", file)).isEqualTo(read("whole", file));
        }
        assertThat(read("merged", "manifest.json"))
                .contains("plan.yaml\"", "\"merge\"", "\"replications\" : 40000", "\"interrupted\" : false");
    }

    private String read(String out, String file) throws IOException {
        return Files.readString(plan.files(out, "").get(0).resolve(file));
    }

    @Test
    void blocks_that_are_missing_or_twice_are_named_and_nothing_is_written() {
        var first = part("0-9");
        var second = part("8-20");
        var third = part("30-30");
        var merged = merge("merged", third, second, first);
        assertThat(merged.code()).isEqualTo(2);
        assertThat(merged.err())
                .isEqualTo("headroom: the parts do not make a run: blocks 8-9 are twice, in " + first + " and " + second
                        + "; blocks 21-29, 31-63 are missing of 0-63\n");
        assertThat(plan.out("merged")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--seed=9, 'seed 9, not 1'",
        "--method=rqmc, 'method rqmc, not mc'",
        "--replications=40001, '40001 futures, not 40000'",
        "--metrics=usableMean, other metrics or periods",
        "--set=regions.here.demand.baselineMw=3, 'plan '"
    })
    void parts_of_different_runs_do_not_merge(String other, String difference) {
        var first = part("0-31");
        var args = new ArrayList<>(List.of("--method=mc", "--replications=40000", "--blocks=32-63"));
        args.removeIf(arg -> arg.startsWith(other.replaceFirst("=.*", "=")));
        args.add(other);
        assertThat(plan.run("others", args.toArray(String[]::new)).code()).isZero();
        var merged = merge("merged", first, plan.out("others"));
        assertThat(merged.code()).isEqualTo(2);
        assertThat(merged.err())
                .startsWith("headroom: the parts are of different runs: ")
                .contains(difference);
        assertThat(plan.out("merged")).doesNotExist();
    }

    @Test
    void a_damaged_part_is_named_and_played_again() throws IOException {
        var part = part("0-63");
        var whole = Files.readAllBytes(part);
        var random = new Random(4);
        for (int length : List.of(0, 5, 30, 1000, whole.length - 40, whole.length - 1, whole.length)) {
            var bytes = Arrays.copyOf(whole, length);
            if (length == whole.length) {
                bytes[16 + random.nextInt(length - 16)] ^= 1;
            }
            Files.write(part, bytes);
            var merged = merge("merged", part);
            assertThat(merged.code()).isEqualTo(2);
            assertThat(merged.err()).startsWith("headroom: " + part + " is ").hasLineCount(1);
            assertThat(plan.out("merged")).doesNotExist();
        }
        var again = plan.run("parts", "--method=mc", "--replications=40000", "--blocks=0-63");
        assertThat(again.err()).contains(" is damaged or cut short", "it will be replaced", "wrote " + part);
        assertThat(merge("merged", part).code()).isZero();
    }

    @Test
    void a_part_that_is_there_is_kept() throws IOException {
        var part = part("0-3");
        var written = Files.getLastModifiedTime(part);
        var again = plan.run("parts", "--method=mc", "--replications=40000", "--blocks=0-3");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains(part + " is there already; nothing is played");
        assertThat(Files.getLastModifiedTime(part)).isEqualTo(written);
        var other = plan.run("parts", "--method=mc", "--replications=40000", "--blocks=0-3", "--seed=8");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains(part + " is in the way: it is of seed 1, not 8");
        assertThat(plan.files("parts", "")).containsExactly(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"64", "0-64", "5-4", "a-b", "-3", "1-", "99999999999999999999"})
    void blocks_that_the_run_has_not_are_refused(String blocks) {
        var run = plan.run("parts", "--method=mc", "--replications=40000", "--blocks=" + blocks);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("headroom: --blocks");
        assertThat(plan.out("parts")).doesNotExist();
    }

    @Test
    void blocks_need_a_fixed_number_of_futures() {
        var run = plan.run("parts", "--precision=unservedMwMonths=1%", "--blocks=0-3");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--blocks needs a fixed number of futures: leave out --precision");
        var ofPlan = plan.run("parts", "--set=simulation.precision=[unservedMwMonths=1%]", "--blocks=0-3");
        assertThat(ofPlan.code()).isEqualTo(2);
        assertThat(ofPlan.err()).contains("--set simulation.precision=[]");
        assertThat(plan.run(
                                "parts",
                                "--set=simulation.precision=[unservedMwMonths=1%]",
                                "--set=simulation.precision=[]",
                                "--replications=64",
                                "--blocks=0-3")
                        .code())
                .isZero();
    }

    @Test
    void an_interrupted_part_is_not_written() {
        var interruption = Interruption.byHand();
        interruption.request();
        var run = Invocation.of(
                interruption, plan.arguments("parts", "--blocks=0-3").toArray(String[]::new));
        assertThat(run.code()).isEqualTo(130);
        assertThat(plan.files("parts", "")).isEmpty();
    }

    @Test
    void what_is_no_part_is_refused() throws IOException {
        assertThat(merge("merged").err()).contains("PART");
        assertThat(merge("merged", folder.resolve("nothing*.part")).err()).contains("there is no such part of a run");
        var text = merge("merged", folder.resolve("plan.yaml"));
        assertThat(text.code()).isEqualTo(2);
        assertThat(text.err()).contains("plan.yaml is no part of a run");
    }
}
