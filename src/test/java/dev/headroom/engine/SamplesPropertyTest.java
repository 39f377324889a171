package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.LocalBlockExecutor;
import dev.headroom.execution.SampleExecutor;
import dev.headroom.experiment.WholeTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.Period;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sampled replications are those of the run: they add up to what it estimates, and are the same however they are played. */
class SamplesPropertyTest {
    private static final int N = 1500;
    private static final double FLOAT = 1e-6;

    private static CapacityModel model(int seed) {
        return ModelCompiler.compile(PlanText.read(RandomPlan.whole(seed)));
    }

    private static Sampling sampling(String method) {
        return new Sampling(Sampling.Method.valueOf(method), 7);
    }

    /** Rides along in an ordinary run. */
    private static BlockResult run(CapacityModel model, Sampling sampling, SampleTable table, int replications) {
        var job = new BlockJob(
                model,
                FullRecording.get(),
                sampling,
                PointSet.ofRun(replications).blocks());
        BlockResult result = BlockResult.of(model);
        new LocalBlockExecutor(2, table).execute(job, result, (done, mean) -> {}, () -> false);
        return result;
    }

    private static SampleTable light(CapacityModel model, Sampling sampling, int threads) {
        var table = new SampleTable(model, N);
        new SampleExecutor(threads).fill(table, model, sampling, PointSet.ofRun(N));
        return table;
    }

    private static double mean(float[] column) {
        double sum = 0;
        for (float value : column) {
            sum += value;
        }
        return sum / column.length;
    }

    private static int count(float[] column, float upTo) {
        int count = 0;
        for (float value : column) {
            count += value <= upTo ? 1 : 0;
        }
        return count;
    }

    private static void assertNear(double value, double expected) {
        assertThat(Math.abs(value - expected)).as("%s for %s", value, expected).isLessThan(1e-9 + FLOAT * expected);
    }

    @ParameterizedTest
    @CsvSource({"21,RQMC", "22,MC", "24,MC", "27,RQMC"})
    void columnsAddUpToWhatTheRunEstimates(int seed, String method) {
        CapacityModel model = model(seed);
        var table = new SampleTable(model, N);
        var estimates = new BlockEstimates(run(model, sampling(method), table, N));
        ResultLayout cells = estimates.layout();
        SampleLayout layout = table.layout();
        int months = model.months();
        int horizon = cells.periods() - 1;
        assertThat(model.periods()[horizon].kind()).isEqualTo(Period.Kind.HORIZON);
        for (int r = 0; r <= layout.regions(); r++) {
            int cell = cells.cell(r, ResultLayout.TOTAL, horizon);
            assertNear(
                    mean(table.column(layout.unserved(r))),
                    estimates.mean(cell, Quantity.SHORTFALL).value() * months);
            assertNear(
                    mean(table.column(layout.shortMonths(r))),
                    estimates.mean(cell, Quantity.SHORT).value() * months);
            for (int t = 0; t < months; t++) {
                assertNear(
                        count(table.column(layout.firstShort(r)), t) / (double) N,
                        estimates
                                .shortByEnd(cells.cell(r, ResultLayout.TOTAL, t))
                                .value());
            }
            double peak =
                    estimates.quantile(CellQuantile.PEAK_SHORTFALL, cell, 0.9).value();
            assertThat(count(table.column(layout.peakShortfall(r)), (float) (peak * 1.01 + 0.01)))
                    .isGreaterThanOrEqualTo((int) (0.9 * N));
            assertThat(count(table.column(layout.peakShortfall(r)), (float) (peak * 0.99 - 0.01)))
                    .isLessThanOrEqualTo((int) (0.9 * N));
        }
        int all = layout.regions();
        assertNear(
                mean(table.column(layout.capex())),
                estimates
                                .mean(cells.regionCell(all, horizon), RegionQuantity.CAPEX)
                                .value()
                        * months);
        assertNear(
                mean(table.column(layout.demand())),
                estimates
                        .mean(cells.cell(all, ResultLayout.TOTAL, horizon), Quantity.DEMAND)
                        .value());
        for (int p = 0; p < layout.projects(); p++) {
            float due = (float) (model.projects()[p].due() + Clock.TOLERANCE);
            assertNear(
                    count(table.column(layout.complete(p)), due) / (double) N,
                    estimates.onTime(p).value());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 23})
    void aProjectIsCommittedBeforeItIsComplete(int seed) {
        CapacityModel model = model(seed);
        SampleTable table = light(model, sampling("MC"), 2);
        for (int p = 0; p < table.layout().projects(); p++) {
            float[] committed = table.column(table.layout().committed(p));
            float[] complete = table.column(table.layout().complete(p));
            for (int i = 0; i < N; i++) {
                assertThat(Float.isNaN(complete[i]) || committed[i] <= complete[i])
                        .isTrue();
                assertThat(!model.projects()[p].funded() || committed[i] == 0).isTrue();
            }
        }
    }

    /** Along with a longer run, alone on one thread or seven, or the rest after an interruption. */
    @ParameterizedTest
    @CsvSource({"22,MC", "28,RQMC"})
    void theSameBitsHoweverTheyArePlayed(int seed, String method) {
        CapacityModel model = model(seed);
        Sampling sampling = sampling(method);
        var riding = new SampleTable(model, N);
        run(model, sampling, riding, N + 3000);
        assertThat(riding.filled()).isEqualTo(PointSet.ofRun(N));
        var resumed = new SampleTable(model, N);
        run(model, sampling, resumed, 1100);
        assertThat(resumed.filled()).isEqualTo(PointSet.ofRun(1100));
        new SampleExecutor(3).fill(resumed, model, sampling, PointSet.ofRun(N));
        for (SampleTable other : List.of(light(model, sampling, 1), light(model, sampling, 7), resumed)) {
            for (int column = 0; column < riding.layout().columns(); column++) {
                assertThat(Arrays.equals(other.column(column), riding.column(column)))
                        .as("column %s", column)
                        .isTrue();
            }
        }
    }

    @Test
    void samplingChangesNoResult() {
        CapacityModel model = model(21);
        BlockResult with = run(model, sampling("MC"), new SampleTable(model, 700), N);
        var job = new BlockJob(
                model, FullRecording.get(), sampling("MC"), PointSet.ofRun(N).blocks());
        BlockResult without = BlockResult.of(model);
        new LocalBlockExecutor(1).execute(job, without, (done, mean) -> {}, () -> false);
        assertThat(WholeTable.of(model, with)).isEqualTo(WholeTable.of(model, without));
    }

    /** Twins have the same inputs, and nothing else in common. */
    @ParameterizedTest
    @CsvSource({"21,MC", "27,RQMC"})
    void twinsShareTheirNamedInputsAlone(int seed, String method) {
        CapacityModel model = model(seed);
        SampleTable ones = light(model, sampling(method), 2);
        SampleTable others = light(model, sampling(method).twin(), 2);
        SampleLayout layout = ones.layout();
        assertThat(layout.inputs()).isPositive();
        for (int k = 0; k < layout.inputs(); k++) {
            assertThat(others.column(layout.input(k))).isEqualTo(ones.column(layout.input(k)));
        }
        float[] demand = ones.column(layout.demand());
        float[] twin = others.column(layout.demand());
        int same = 0;
        for (int i = 0; i < N; i++) {
            same += demand[i] == twin[i] ? 1 : 0;
        }
        assertThat(same).isLessThan(N / 10);
    }

    /** A path's months add up to the sampled mean of demand, and it starts where demand does. */
    @Test
    void aPathIsTheReplicationThatWasSampled() {
        CapacityModel model = model(24);
        SampleTable table = light(model, sampling("RQMC"), 1);
        var simulator = new SampleSimulator(model, sampling("RQMC"));
        for (int strand = 0; strand < 3; strand++) {
            var block = new ReplicationBlock(strand, 0, 1);
            double[][][][] path = simulator.path(block.firstReplication());
            int all = model.regions().length;
            double mean = Arrays.stream(path[0][all][ResultLayout.TOTAL]).sum() / model.months();
            int place = table.place(strand, 0);
            assertNear(table.column(table.layout().demand())[place], mean);
            assertThat(path[1][all][ResultLayout.TOTAL][0])
                    .isEqualTo(path[1][all][0][0] + path[1][all][1][0], Offset.offset(1e-6));
        }
    }
}
