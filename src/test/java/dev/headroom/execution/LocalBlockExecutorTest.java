package dev.headroom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.PlanText;
import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.CellQuantile;
import dev.headroom.engine.FullRecording;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBlockExecutorTest {
    private static final int SIZE = ReplicationBlock.SIZE;

    private static CapacityModel model() {
        return model("{p10: 5, p50: 10, p90: 30}");
    }

    private static CapacityModel model(String baselineMw) {
        return ModelCompiler.compile(PlanText.read("""
                version: 1
                name: blocks
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: BASELINE}}]
                """.replace("BASELINE", baselineMw)));
    }

    private static BlockEstimates run(int threads, long replications) {
        return new LocalBlockExecutor(threads)
                .execute(new BlockJob(model(), FullRecording.get(), 5, replications), sum -> {}, () -> false)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void progressRisesToTheTotal(int threads) {
        long replications = 6 * SIZE + 10;
        List<Long> told = new ArrayList<>();
        new LocalBlockExecutor(threads)
                .execute(
                        new BlockJob(model(), FullRecording.get(), 5, replications),
                        sum -> told.add(sum.replications()),
                        () -> false);
        assertThat(told).containsExactly(1024L, 2048L, 3072L, 4096L, 5120L, 6144L, replications);
    }

    /** Whatever was begun is finished, and its sums are those of a run of as many blocks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void cancellingKeepsAnUnbrokenRangeOfBlocks(int threads) {
        var cancelled = new AtomicBoolean();
        Optional<BlockEstimates> result = new LocalBlockExecutor(threads)
                .execute(
                        new BlockJob(model(), FullRecording.get(), 5, 1000L * SIZE),
                        sum -> cancelled.compareAndSet(false, sum.replications() >= 3 * SIZE),
                        cancelled::get);
        long kept = result.orElseThrow().replications();
        assertThat(kept).isBetween(3L * SIZE, 200L * SIZE);
        assertThat(kept % SIZE).isZero();
        BlockEstimates whole = run(1, kept);
        for (int period : new int[] {0, 1, 5}) {
            int cell = whole.layout().cell(0, ResultLayout.TOTAL, period);
            assertThat(result.get().mean(cell, Quantity.DEMAND)).isEqualTo(whole.mean(cell, Quantity.DEMAND));
            assertThat(result.get().of(CellQuantile.DEMAND, cell).count()).isEqualTo(kept);
            assertThat(result.get().of(CellQuantile.DEMAND, cell).quantile(0.37))
                    .isEqualTo(whole.of(CellQuantile.DEMAND, cell).quantile(0.37));
        }
    }

    @Test
    void cancellingBeforeTheFirstBlockLeavesNothing() {
        assertThat(new LocalBlockExecutor(3)
                        .execute(new BlockJob(model(), FullRecording.get(), 5, 5000), sum -> {}, () -> true))
                .isEmpty();
    }

    /** One draw in a few thousand is larger than a number can be: about every third block fails. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aFailingBlockEndsTheRunWithItsOwnException(int threads) {
        CapacityModel model = model("{lognormal: {median: 1, p90: 1.0e+115}}");
        List<Long> told = new ArrayList<>();
        assertThatThrownBy(() -> new LocalBlockExecutor(threads)
                        .execute(
                                new BlockJob(model, FullRecording.get(), 5, 1000L * SIZE),
                                sum -> told.add(sum.replications()),
                                () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no place in a distribution");
        assertThat(told).as("the others stop soon").hasSizeLessThan(40);
    }

    @Test
    void aFailingListenerEndsTheRunToo() {
        assertThatThrownBy(() -> new LocalBlockExecutor(2)
                        .execute(
                                new BlockJob(model(), FullRecording.get(), 5, 1000L * SIZE),
                                done -> {
                                    throw new UnsupportedOperationException("no progress");
                                },
                                () -> false))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void threadsAndReplicationsAreAtLeastOne() {
        assertThatThrownBy(() -> new LocalBlockExecutor(0)).hasMessageContaining("at least 1, not 0");
        assertThatThrownBy(() -> new BlockJob(model(), FullRecording.get(), 1, 0))
                .hasMessageContaining("at least 1, not 0");
    }

    @Test
    void theLastBlockMayBeSmaller() {
        var job = new BlockJob(model(), FullRecording.get(), 1, 2 * SIZE + 1);
        assertThat(job.blocks()).isEqualTo(3);
        assertThat(job.block(2)).isEqualTo(new ReplicationBlock(2 * SIZE, 2 * SIZE + 1));
        assertThat(new BlockJob(model(), FullRecording.get(), 1, 2 * SIZE).blocks())
                .isEqualTo(2);
        assertThat(run(4, 1).replications()).isEqualTo(1);
    }
}
