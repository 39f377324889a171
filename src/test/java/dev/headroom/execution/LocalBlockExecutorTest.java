package dev.headroom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.PlanText;
import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.CellQuantile;
import dev.headroom.engine.FullRecording;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.ResultLayout;
import dev.headroom.engine.Sampling;
import dev.headroom.experiment.WholeTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBlockExecutorTest {
    private static final int SIZE = ReplicationBlock.SIZE;
    private static final long ROW = (long) ReplicationBlock.STRANDS * SIZE;
    private static final CapacityModel MODEL = model("{p10: 5, p50: 10, p90: 30}");

    private static CapacityModel model(String baselineMw) {
        return ModelCompiler.compile(PlanText.read("""
                version: 1
                name: blocks
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: BASELINE}}]
                """.replace("BASELINE", baselineMw)));
    }

    private static BlockJob job(CapacityModel model, long replications) {
        return new BlockJob(
                model,
                FullRecording.get(),
                new Sampling(Sampling.Method.MC, 5),
                ReplicationBlock.between(0, replications));
    }

    private static BlockResult run(int threads, BlockJob job) {
        return run(threads, job, (done, mean) -> {}, () -> false);
    }

    private static BlockResult run(int threads, BlockJob job, BlockListener listener, BooleanSupplier cancelled) {
        BlockResult result = BlockResult.of(job.model());
        new LocalBlockExecutor(threads).execute(job, result, listener, cancelled);
        return result;
    }

    @Test
    void whatIsPlayedLaterIsAddedToWhatWasPlayedBefore() {
        BlockJob job = job(MODEL, 3 * ROW);
        BlockResult result = BlockResult.of(MODEL);
        for (List<ReplicationBlock> blocks : List.of(
                job.blocks().subList(0, 40),
                job.blocks().subList(40, job.blocks().size()))) {
            var some = new BlockJob(MODEL, job.recording(), job.sampling(), blocks);
            new LocalBlockExecutor(2).execute(some, result, (done, mean) -> {}, () -> false);
        }
        assertThat(WholeTable.of(MODEL, result)).isEqualTo(WholeTable.of(MODEL, run(1, job)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void progressRisesToTheTotalAndToTheMean(int threads) {
        long replications = 6 * SIZE + 10;
        List<Long> told = new ArrayList<>();
        List<Estimate> means = new ArrayList<>();
        BlockResult result = run(
                threads,
                job(MODEL, replications),
                (done, mean) -> {
                    told.add(done);
                    means.add(mean);
                },
                () -> false);
        assertThat(told).hasSize(32).isSorted().doesNotHaveDuplicates().endsWith(replications);
        assertThat(result.replications()).isEqualTo(replications);
        ResultLayout layout = result.layout();
        int horizon = layout.cell(layout.regions(), ResultLayout.TOTAL, layout.periods() - 1);
        Estimate shortfall = new BlockEstimates(result).mean(horizon, Quantity.SHORTFALL);
        Estimate last = means.get(31);
        assertThat(last.value()).isPositive();
        assertThat(Math.abs(last.value() - shortfall.value())).isLessThan(1e-9);
        assertThat(Math.abs(last.standardError() - shortfall.standardError())).isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 33, 100})
    void anyNumberOfThreadsHasTheSameTable(int threads) {
        BlockJob job = job(MODEL, ROW + 9_000);
        assertThat(WholeTable.of(MODEL, run(threads, job))).isEqualTo(WholeTable.of(MODEL, run(1, job)));
    }

    /** The 3/4 of futures that are alike are more than a thread's histogram counts in a bin: it hands them over before. */
    @Test
    void aThreadPlaysMoreReplicationsThanItsHistogramsHold() {
        CapacityModel model = model("{discrete: {values: [5, 10], weights: [3, 1]}}");
        BlockJob job = job(model, 3 * ROW);
        BlockResult result = run(1, job);
        assertThat(WholeTable.of(model, result)).isEqualTo(WholeTable.of(model, run(8, job)));
        int cell = result.layout().cell(0, ResultLayout.TOTAL, 0);
        var estimates = new BlockEstimates(result);
        assertThat(Math.abs(estimates.quantile(CellQuantile.DEMAND, cell, 0.74).value() - 5))
                .isLessThan(0.025);
        assertThat(Math.abs(estimates.quantile(CellQuantile.DEMAND, cell, 0.76).value() - 10))
                .isLessThan(0.05);
    }

    /** Whatever was begun is finished. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void cancellingKeepsWhatWasFinished(int threads) {
        var cancelled = new AtomicBoolean();
        List<Long> told = new ArrayList<>();
        BlockResult result = run(
                threads,
                job(MODEL, 100 * ROW),
                (done, mean) -> {
                    told.add(done);
                    cancelled.compareAndSet(false, done >= 3 * SIZE);
                },
                cancelled::get);
        assertThat(told).hasSizeBetween(3, 3 + threads);
        assertThat(result.replications()).isEqualTo(told.get(told.size() - 1));
    }

    /** One thread plays a job's blocks in their order. */
    @Test
    void aCancelledRunIsAsARunOfTheBlocksThatWerePlayed() {
        var cancelled = new AtomicBoolean();
        BlockJob job = job(MODEL, 3 * ROW);
        BlockResult result = run(1, job, (done, mean) -> cancelled.set(done >= 5 * SIZE), cancelled::get);
        BlockJob part = new BlockJob(
                MODEL, job.recording(), job.sampling(), job.blocks().subList(0, 5));
        assertThat(WholeTable.of(MODEL, result)).isEqualTo(WholeTable.of(MODEL, run(1, part)));
    }

    @Test
    void cancellingBeforeTheFirstBlockLeavesNothing() {
        BlockResult nothing = run(3, job(MODEL, 5000), (done, mean) -> {}, () -> true);
        assertThat(nothing.replications()).isZero();
    }

    /** One draw in a few thousand is too large to be counted: about every third block fails. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aFailingBlockEndsTheRunWithItsOwnException(int threads) {
        CapacityModel model = model("{lognormal: {median: 1, p90: 3.5e+5}}");
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> run(threads, job(model, 100 * ROW), (done, mean) -> told.add(done), () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(".*(cannot be added up|has no place in a distribution).*");
        assertThat(told).as("the others stop soon").hasSizeLessThan(40);
    }

    @Test
    void aFailingListenerEndsTheRunToo() {
        assertThatThrownBy(() -> run(
                        2,
                        job(MODEL, 100 * ROW),
                        (done, mean) -> {
                            throw new UnsupportedOperationException("no progress");
                        },
                        () -> false))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("no progress");
    }

    @Test
    void threadsAndBlocksAreAtLeastOne() {
        assertThatThrownBy(() -> new LocalBlockExecutor(0)).hasMessageContaining("at least 1, not 0");
        assertThatThrownBy(() -> job(MODEL, 0)).hasMessageContaining("at least one block");
    }

    @Test
    void fewReplicationsAreSpreadOverAsManyStrands() {
        BlockJob job = job(MODEL, 3);
        assertThat(job.blocks())
                .containsExactly(
                        new ReplicationBlock(0, 0, 1), new ReplicationBlock(1, 0, 1), new ReplicationBlock(2, 0, 1));
        assertThat(run(4, job).replications()).isEqualTo(3);
    }
}
