package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Effort;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunResult;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionRunTest {
    private static final Plan PLAN = PlanText.read("""
            version: 1
            name: two regions
            start: 2026-11
            end: 2027-02
            market: {aiShare: 0.5, volatilityPerYear: 0.3}
            regions:
              - region: here
                demand: {baselineMw: {uniform: {min: 0, max: 20}}, volatilityPerYear: 0.5}
                capacity: {existing: {ai: 6, general: 8}, zones: {count: 2, failurePerMonth: 0.1, repairPerMonth: 0.5}}
              - region: there
                demand: {baselineMw: 3}
                capacity: {existing: {general: 90}}
                projects: [{id: hall, generalMw: 4, completes: {exponential: {mean: 3}}, funded: true}]
            """);

    /** Writes down what a run tells of its progress. */
    private static final class Notebook implements Progress {
        final Map<Long, List<TargetOutcome>> looks = new LinkedHashMap<>(); // by replications
        final List<Long> done = new ArrayList<>();
        private long total;

        @Override
        public void advanced(long doneReplications, long totalReplications, Estimate unservedMwMonths) {
            done.add(doneReplications);
            total = totalReplications;
        }

        @Override
        public void looked(List<TargetOutcome> outcomes) {
            looks.put(total, outcomes);
        }
    }

    private final Notebook notebook = new Notebook();

    private static RunSettings settings(String method, int threads, long most, String... precision) {
        var written = Arrays.stream(precision)
                .map(text -> new Precision(text, "here", ""))
                .toList();
        return new RunSettings(method, most, 5, threads, MetricSelection.ALL, written);
    }

    private RunResult run(RunSettings settings) {
        return run(settings, () -> false);
    }

    private RunResult run(RunSettings settings, BooleanSupplier cancelled) {
        return RunExperiment.run(PLAN, "test", settings, notebook, cancelled).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"mc, 1", "mc, 2", "rqmc, 1", "rqmc, 2"})
    void a_run_that_stops_has_the_same_bits_as_one_of_so_many_replications(String method, int threads) {
        RunResult stopped =
                run(settings(method, threads, 1 << 20, "here.ai.2027.shortfallProbability=4%", "cvar95Mw=5%"));
        long replications = stopped.header().replications();
        assertThat(replications).isBetween(8192L, 1L << 19);
        assertThat(stopped.header().effort().isPrecise()).isTrue();
        assertThat(notebook.looks).hasSizeGreaterThan(1);

        RunResult fixed = run(settings(method, 3 - threads, replications));
        assertThat(stopped.rows()).isEqualTo(fixed.rows());
        assertThat(stopped.baseCase()).isEqualTo(fixed.baseCase());
        assertThat(fixed.header().effort().targets()).isEmpty();
    }

    @Test
    void a_limit_of_any_number_has_the_same_bits_as_well() {
        RunResult stopped = run(settings("mc", 2, 11_111, "unservedMwMonths=0.01%"));
        assertThat(notebook.looks).containsOnlyKeys(4096L, 8192L, 11_111L);
        assertThat(stopped.rows()).isEqualTo(run(settings("mc", 1, 11_111)).rows());
    }

    @Test
    void replications_double_until_all_targets_hold() {
        RunResult result = run(settings("mc", 1, 1 << 20, "unservedMwMonths=4%", "here.demandMean=1%"));
        var looks = new ArrayList<>(notebook.looks.entrySet());
        assertThat(looks).extracting(Map.Entry::getKey).startsWith(4096L, 8192L);
        for (int k = 1; k < looks.size(); k++) {
            assertThat(looks.get(k).getKey()).isEqualTo(2 * looks.get(k - 1).getKey());
        }
        for (var look : looks) {
            boolean last = look.getKey() == result.header().replications();
            assertThat(look.getValue().stream().allMatch(TargetOutcome::reached))
                    .isEqualTo(last);
        }
        for (TargetOutcome outcome : result.header().effort().targets()) {
            assertThat(outcome.relativeHalfWidth()).isBetween(1e-9, outcome.goal());
            assertThat(outcome.distance()).isLessThanOrEqualTo(1);
        }
        assertThat(result.header().effort().targets())
                .isEqualTo(looks.get(looks.size() - 1).getValue());
    }

    @Test
    void only_what_is_new_is_played() {
        RunResult result = run(settings("mc", 1, 1 << 20, "unservedMwMonths=4%"));
        assertThat(notebook.done).isSorted().doesNotHaveDuplicates();
        assertThat(notebook.done.get(notebook.done.size() - 1))
                .isEqualTo(result.header().replications());
    }

    @Test
    void a_run_ends_at_its_limit_and_says_what_is_not_reached() {
        Effort effort = run(settings("rqmc", 1, 10_000, "unservedMwMonths=0.0001%", "here.demandMean=50%"))
                .header()
                .effort();
        assertThat(notebook.looks).containsOnlyKeys(4096L, 8192L, 16_384L);
        assertThat(effort.asked()).isEqualTo(10_000);
        assertThat(effort.limit()).isEqualTo(16_384);
        assertThat(effort.interrupted()).isFalse();
        assertThat(effort.isPrecise()).isFalse();
        assertThat(effort.targets()).extracting(TargetOutcome::reached).containsExactly(false, true);
    }

    @Test
    void at_the_limit_the_goal_alone_counts() {
        assertThat(run(settings("mc", 1, 1000, "here.demandMean=50%"))
                        .header()
                        .effort()
                        .isPrecise())
                .isTrue();
        assertThat(notebook.looks).containsOnlyKeys(1000L);
    }

    @Test
    void a_goal_is_not_reached_at_the_first_look_before_the_limit() {
        assertThat(run(settings("mc", 1, 1 << 20, "here.demandMean=50%"))
                        .header()
                        .replications())
                .isEqualTo(8192);
    }

    @Test
    void what_is_known_exactly_holds_and_what_was_never_seen_does_not() {
        Effort effort = run(settings(
                        "mc",
                        1,
                        16_384,
                        "there.general.unservedMwMonths=1%",
                        "scheduledUsdMillion=1%",
                        "there.general.shortfallProbability=100%"))
                .header()
                .effort();
        assertThat(effort.targets())
                .extracting(outcome -> entry(outcome.relativeHalfWidth(), outcome.reached()))
                .containsExactly(entry(0.0, true), entry(0.0, true), entry(Double.POSITIVE_INFINITY, false));
    }

    @Test
    void a_figure_that_is_not_selected_is_recorded_to_be_looked_at_and_left_out_of_the_table() {
        var narrow = new MetricSelection(Set.of(Metric.USABLE_MEAN), Set.of(PeriodKind.YEAR));
        var precision = settings("mc", 1, 4096, "here.2027-Q1.shortfallP95=1%", "aiShareP50=1%")
                .precision();
        RunResult few = run(new RunSettings("mc", 4096, 5, 1, narrow, precision));
        assertThat(few.rows()).extracting(MetricRow::metric).containsOnly("usableMean");
        assertThat(few.header().selection()).isEqualTo(narrow);

        var wide = new MetricSelection(MetricSelection.ALL.metrics(), Set.of(PeriodKind.QUARTER, PeriodKind.HORIZON));
        RunResult all = run(new RunSettings("mc", 4096, 5, 1, wide));
        var targets = few.header().effort().targets();
        assertThat(targets.get(0).estimate())
                .isEqualTo(all.find("here", "total", "2027-Q1", "shortfallP95").orElseThrow());
        assertThat(targets.get(1).estimate())
                .isEqualTo(all.find("all", "total", "horizon", "aiShareP50").orElseThrow());
    }

    @Test
    void a_run_that_is_interrupted_between_looks_keeps_what_was_finished() {
        RunResult cut = run(
                settings("mc", 1, 1 << 20, "unservedMwMonths=0.0001%"),
                () -> notebook.done.stream().anyMatch(done -> done > 9000));
        Effort effort = cut.header().effort();
        assertThat(cut.header().replications()).isBetween(9001L, 16_383L);
        assertThat(effort.interrupted()).isTrue();
        assertThat(effort.isPrecise()).isFalse();
        assertThat(effort.targets())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.estimate())
                        .isEqualTo(cut.find("all", "total", "horizon", "unservedMwMonths")
                                .orElseThrow()));
    }

    @Test
    void a_run_that_is_interrupted_at_a_look_keeps_what_was_finished() {
        RunResult cut = run(settings("mc", 1, 1 << 20, "unservedMwMonths=0.0001%"), () -> !notebook.looks.isEmpty());
        assertThat(cut.header().replications()).isEqualTo(4096);
        assertThat(cut.header().effort().interrupted()).isTrue();
        assertThat(cut.rows()).isEqualTo(run(settings("mc", 1, 4096)).rows());
    }

    @Test
    void a_run_that_is_interrupted_before_its_limit_is_not_at_its_limit() {
        Effort effort = run(
                        settings("mc", 1, 4096, "here.demandMean=50%"),
                        () -> notebook.done.stream().anyMatch(done -> done > 1000))
                .header()
                .effort();
        assertThat(effort.interrupted()).isTrue();
        assertThat(effort.targets()).extracting(TargetOutcome::reached).containsExactly(false);
    }
}
