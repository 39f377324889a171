package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.Checkpoint;
import dev.headroom.experiment.PartRun;
import dev.headroom.experiment.PartsOfRun;
import dev.headroom.experiment.PlannedRun;
import dev.headroom.experiment.PlayedRun;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunSeries;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.store.BlockRange;
import dev.headroom.store.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a run besides its metrics, however it was played. */
class RunCurvesTest {
    private static final Plan PLAN = PlanText.read("""
            version: 1
            name: two regions
            start: 2026-11
            end: 2027-02
            market: {aiShare: 0.5, volatilityPerYear: 0.1}
            regions:
              - region: here
                demand: {baselineMw: {uniform: {min: 0, max: 20}}, volatilityPerYear: 0.2}
                capacity: {existing: {ai: 6, general: 8}, zones: {count: 2, failurePerMonth: 0.1, repairPerMonth: 0.5}}
              - region: there
                demand: {baselineMw: {uniform: {min: 60, max: 110}}}
                capacity: {existing: {ai: 45, general: 45}}
                projects: [{id: hall, generalMw: 4, completes: {exponential: {mean: 3}}, funded: true}]
            """);

    @TempDir
    Path folder;

    private static PlannedRun planned(String method, long replications, int threads, Precision... precision) {
        var copy = new Manifest.PlanCopy(PLAN.name(), "0123456789", "", List.of());
        return new PlannedRun(
                PLAN, copy, new RunSettings(method, replications, 5, threads, MetricSelection.ALL, List.of(precision)));
    }

    private static PlayedRun play(PlannedRun run, BooleanSupplier cancelled) {
        return RunExperiment.play(run, Checkpoint.none(), (done, total, unserved) -> {}, cancelled)
                .orElseThrow();
    }

    private static RunCurves curves(PlannedRun run) {
        return RunCurves.of(play(run, () -> false));
    }

    private static void assertSame(RunCurves curves, RunCurves expected) {
        assertThat(curves.series().rows()).hasSameSizeAs(expected.series().rows());
        for (int k = 0; k < expected.series().rows().size(); k++) {
            assertThat(curves.series().rows().get(k))
                    .isEqualTo(expected.series().rows().get(k));
        }
        assertThat(curves.samples().strands()).isEqualTo(expected.samples().strands());
        for (int k = 0; k < expected.samples().columns().size(); k++) {
            var column = expected.samples().columns().get(k);
            assertThat(curves.samples().columns().get(k).name()).isEqualTo(column.name());
            assertThat(curves.samples().columns().get(k).values()).isEqualTo(column.values());
        }
    }

    private static List<SeriesRow> rows(RunCurves curves, Kind kind) {
        return curves.series().rows().stream().filter(row -> row.kind() == kind).toList();
    }

    @ParameterizedTest
    @CsvSource({"mc,5000", "rqmc,8192"})
    void theSameForAnyNumberOfThreadsRoundsAndParts(String method, long replications) throws IOException {
        var expected = curves(planned(method, replications, 1));
        assertSame(curves(planned(method, replications, 3)), expected);
        var parts = new ArrayList<Path>();
        for (var blocks : List.of(new BlockRange(0, 10), new BlockRange(11, 31))) {
            var file = folder.resolve(blocks + ".part");
            new PartRun(planned(method, replications, 2), blocks, file)
                    .play(Checkpoint.none(), (done, total, unserved) -> {}, () -> false);
            parts.add(file);
        }
        assertSame(RunCurves.of(PartsOfRun.of(parts).join(planned(method, replications, 2))), expected);
        var rounds = play(planned(method, 8192, 2, new Precision("demandMean=0.000001%", "here", "")), () -> false);
        if (rounds.result().header().replications() == replications) {
            assertSame(RunCurves.of(rounds), expected);
        }
    }

    @Test
    void curvesAgreeWithTheMetricsOfTheRun() {
        var played = play(planned("rqmc", 8192, 2), () -> false);
        var curves = RunCurves.of(played);
        var result = played.result();
        for (String pool : new String[] {"ai", "general", "total"}) {
            var exceedance = curves.series().find(Kind.EXCEEDANCE, "here", pool, "shortfallMw");
            assertThat(exceedance.size()).isBetween(20, 200);
            assertThat(exceedance.get(0).x()).isZero();
            assertThat(exceedance.get(exceedance.size() - 1).y().value()).isZero();
            for (int k = 1; k < exceedance.size(); k++) {
                assertThat(exceedance.get(k).x())
                        .isGreaterThan(exceedance.get(k - 1).x());
                assertThat(exceedance.get(k).y().value())
                        .isLessThanOrEqualTo(exceedance.get(k - 1).y().value());
            }
            double p90 = result.find("here", pool, "horizon", "shortfallP90")
                    .orElseThrow()
                    .value();
            double beyond = exceedance.stream()
                    .filter(row -> row.x() <= p90)
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .y()
                    .value();
            assertThat(beyond).isCloseTo(0.1, within(0.03));
            var histogram = curves.series().find(Kind.HISTOGRAM, "here", pool, "shortfallMw");
            assertThat(histogram.stream().mapToDouble(row -> row.y().value()).sum())
                    .isEqualTo(8192);
            assertThat(histogram.get(0).y().value() / 8192)
                    .isCloseTo(1 - exceedance.get(0).y().value(), within(0.002));
        }
        var unserved = curves.series().find(Kind.EXCEEDANCE, "all", "total", "unservedMwMonths");
        double mean = 0;
        for (int k = 1; k < unserved.size(); k++) {
            double width = unserved.get(k).x() - unserved.get(k - 1).x();
            mean += width
                    * (unserved.get(k).y().value() + unserved.get(k - 1).y().value())
                    / 2;
        }
        double metric = result.find("all", "total", "horizon", "unservedMwMonths")
                .orElseThrow()
                .value();
        assertThat(mean).isCloseTo(metric, within(0.01 * metric));
        var trace = curves.series().find(Kind.CONVERGENCE, "all", "total", "unservedMwMonths");
        assertThat(trace).extracting(SeriesRow::x).containsExactly(1024.0, 2048.0, 4096.0, 8192.0);
        assertThat(trace.get(3).y().value()).isEqualTo(metric);
        assertThat(trace.get(0).y().standardError())
                .isGreaterThan(trace.get(3).y().standardError());
        var shortChance = curves.series().find(Kind.CONVERGENCE, "all", "total", "shortfallProbability");
        assertThat(shortChance.get(3).y())
                .isEqualTo(result.find("all", "total", "horizon", "shortfallProbability")
                        .orElseThrow());
    }

    @Test
    void futuresAndProjectDatesAreThere() {
        var curves = curves(planned("mc", 2000, 2));
        var future = curves.series().find(Kind.FUTURE, "all", "total", "demandMw");
        assertThat(future).hasSize(24 * 4);
        assertThat(future.stream().map(SeriesRow::item).distinct()).hasSize(24).startsWith("0", "1024");
        assertThat(future).extracting(SeriesRow::x).startsWith(0.0, 1.0, 2.0, 3.0, 0.0);
        var samples = curves.samples();
        double mean =
                future.stream().limit(4).mapToDouble(row -> row.y().value()).sum() / 4;
        assertThat(samples.replication(0)).isZero();
        assertThat((double) samples.of("all.demandMw")[0]).isCloseTo(mean, within(1e-4));
        var complete = curves.series().findProject("there", "hall", "complete");
        assertThat(complete).extracting(SeriesRow::x).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
        for (int t = 1; t <= 4; t++) {
            var chance = complete.get(t).y();
            assertThat(chance.value()).isCloseTo(1 - Math.exp(-t / 3.0), within(5 * chance.standardError()));
        }
        assertThat(curves.series().findProject("there", "hall", "committed"))
                .allMatch(row -> row.y().value() == 1);
    }

    /** Demand of the plan's two uniform baselines drives it, most of all there, and luck does the rest. */
    @Test
    void influenceAndBudgetTellTheSameOfAPlanWithTwoIndependentInputs() {
        var curves = curves(planned("rqmc", 16_384, 2));
        var influence = rows(curves, Kind.INFLUENCE);
        assertThat(influence)
                .extracting(SeriesRow::item)
                .containsExactly("regions.there.demand.baselineMw", "regions.here.demand.baselineMw");
        var budget = rows(curves, Kind.BUDGET);
        double inputs = budget.get(0).y().value();
        double paths = budget.get(1).y().value();
        double single = influence.stream().mapToDouble(row -> row.y().value()).sum();
        double together = inputs / (inputs + paths);
        assertThat(single).isCloseTo(together, within(0.05));
        float[] unserved = curves.samples().of(Samples.UNSERVED);
        double mean = 0;
        double squares = 0;
        for (float y : unserved) {
            mean += (double) y / unserved.length;
            squares += (double) y * y / unserved.length;
        }
        double error =
                Math.hypot(budget.get(0).y().standardError(), budget.get(1).y().standardError());
        assertThat(inputs + paths).isCloseTo(squares - mean * mean, within(5 * error));
        assertThat(budget.get(2).y().value()).isPositive().isLessThan(inputs / 1000);
    }

    @ParameterizedTest
    @CsvSource({"mc,1", "mc,2", "mc,31", "rqmc,32", "mc,1000"})
    void aRunOfFewFuturesHasWhatItCanTell(String method, long replications) {
        var curves = curves(planned(method, replications, 2));
        assertThat(curves.samples().size()).isEqualTo((int) replications);
        assertThat(rows(curves, Kind.INFLUENCE)).isEmpty();
        assertThat(rows(curves, Kind.BUDGET)).hasSize(replications == 1 ? 0 : 3);
        assertThat(rows(curves, Kind.CONVERGENCE)).hasSize(3);
        assertThat(curves.series().find(Kind.FUTURE, "here", "ai", "usableMw"))
                .hasSize((int) Math.min(24, replications) * 4);
        assertThat(curves.series().rows())
                .allMatch(row -> Double.isFinite(row.y().value())
                        && Double.isFinite(row.y().standardError()));
    }

    /** What an interrupted run has is what its samples are of. */
    @Test
    void anInterruptedRunKeepsWhatItHas() {
        var asked = new AtomicInteger();
        var played = play(planned("mc", 100_000, 1), () -> asked.incrementAndGet() > 9);
        long replications = played.result().header().replications();
        assertThat(replications).isBetween(1024L, 20_000L);
        var curves = RunCurves.of(played);
        assertThat(curves.samples().size()).isBetween(1024, (int) replications);
        assertThat(Arrays.stream(curves.samples().strands()).distinct().count())
                .isEqualTo(curves.samples().size() / 2048 + (curves.samples().size() % 2048 == 0 ? 0 : 1));
        assertThat(curves.series().rows())
                .allMatch(row -> Double.isFinite(row.y().value()));
        var trace = curves.series().find(Kind.CONVERGENCE, "all", "total", "shortMonths");
        assertThat(trace).extracting(SeriesRow::x).containsExactly((double) replications);
    }

    @Test
    void aRunThatRecordsOneMetricHasAllButWhatTheTableIsFor() {
        var selection = new MetricSelection(Set.of(Metric.DEMAND_MEAN), Set.of(PeriodKind.YEAR));
        var copy = new Manifest.PlanCopy(PLAN.name(), "0123456789", "", List.of());
        var curves = curves(new PlannedRun(PLAN, copy, new RunSettings("mc", 2000, 5, 2, selection)));
        RunSeries series = curves.series();
        assertThat(series.find(Kind.EXCEEDANCE, "here", "ai", "shortfallMw")).isEmpty();
        assertThat(series.find(Kind.EXCEEDANCE, "here", "total", "unservedMwMonths"))
                .isNotEmpty();
        var full = curves(planned("mc", 2000, 2)).series();
        assertThat(series.find(Kind.CONVERGENCE, "all", "total", "unservedMwMonths"))
                .isEqualTo(full.find(Kind.CONVERGENCE, "all", "total", "unservedMwMonths"));
    }
}
