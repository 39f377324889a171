package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole plans by quasi-random numbers. */
class QuasiMonteCarloTruthTest {
    private static final int FUTURES = 8 * 1024;

    @Test
    void meansOfInputsAreFarMoreExactThanByPseudoRandomNumbers() {
        CapacityModel model = ModelCompiler.compile(PlanText.read("""
                version: 1
                name: means
                start: 2026-01
                end: 2026-03
                regions: [{region: here, demand: {baselineMw: {uniform: {min: 100, max: 200}}}}]
                """));
        double error = 100 / Math.sqrt(12.0 * FUTURES);
        assertThat(demand(model, true, FUTURES, 0).value()).isCloseTo(150, within(error / 20));
        assertThat(demand(model, false, FUTURES, 0).value()).isCloseTo(150, within(4 * error));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23})
    void wholePlansHaveTheSameMeansByEitherMethod(int seed) {
        CapacityModel model = ModelCompiler.compile(PlanText.read(RandomPlan.whole(seed)));
        int last = model.months() - 1;
        Estimate quasi = demand(model, true, 4096, last);
        Estimate pseudo = demand(model, false, 4096, last);
        assertThat(quasi.value()).isCloseTo(pseudo.value(), within(5.2 * pseudo.standardError() + 1e-9));
    }

    @Test
    void aPlanWithoutChanceHasOneFuture() {
        CapacityModel model = ModelCompiler.compile(PlanText.read("""
                version: 1
                name: constant
                start: 2026-01
                end: 2026-03
                regions: [{region: here, demand: {baselineMw: 7}}]
                """));
        assertThat(demand(model, true, 1024, 0).value()).isEqualTo(7);
    }

    private static Estimate demand(CapacityModel model, boolean quasi, int futures, int month) {
        var sampling = new Sampling(quasi ? Sampling.Method.RQMC : Sampling.Method.MC, 8);
        var simulator = BlockSimulator.of(model, FullRecording.get(), sampling);
        BlockResult result = BlockResult.of(model);
        for (ReplicationBlock block : ReplicationBlock.between(0, futures)) {
            simulator.play(block);
            simulator.endStrand(block.strand(), result);
            simulator.finish(result);
        }
        return new BlockEstimates(result).mean(result.layout().cell(0, ResultLayout.TOTAL, month), Quantity.DEMAND);
    }
}
