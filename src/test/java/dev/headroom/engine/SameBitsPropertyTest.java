package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A future is a function of plan, seed and its own number: not of threads, of how futures are cut into batches, or of what was played before. */
class SameBitsPropertyTest {

    private static Plan shortPlan(int seed) {
        return PlanText.read(RandomPlan.of(seed).replaceFirst("end: 2027-\\d\\d", "end: 2026-06"));
    }

    /** With links, customers that leave, outages, deals and risks. */
    private static Plan wholePlan(int seed) {
        return PlanText.read(RandomPlan.whole(seed).replaceFirst("end: 2027-\\d\\d", "end: 2026-09"));
    }

    @Test
    void linksAndChurnAreAmongWhatIsPlayed() {
        for (int seed : new int[] {21, 24}) {
            CapacityModel model = ModelCompiler.compile(wholePlan(seed));
            assertThat(model.churns()).isTrue();
            assertThat(model.links()).isNotEmpty();
            assertThat(model.risks()).isNotEmpty();
            assertThat(model.accounts().length).isEqualTo(seed == 24 ? 1 : model.regions().length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 24})
    void wholePlansHaveTheSameTableWithOneThreadOrTwo(int seed) {
        Plan plan = wholePlan(seed);
        int replications = 3 * ReplicationBlock.SIZE + 100;
        assertThat(PlanText.run(plan, replications, 9, 2).rows())
                .isEqualTo(PlanText.run(plan, replications, 9, 1).rows());
    }

    /** Blocks may be played in any order, if only they are merged in theirs. */
    @ParameterizedTest
    @ValueSource(ints = {21, 24})
    void blocksPlayedInAnotherOrderAddUpToTheSame(int seed) {
        CapacityModel model = ModelCompiler.compile(wholePlan(seed));
        var first = new ReplicationBlock(0, 700);
        var second = new ReplicationBlock(700, 1300);
        var tables = QuantileTables.of(model, FullRecording.get());
        var inOrder = simulator(model, tables);
        BlockResult expected = inOrder.simulate(first);
        expected.merge(inOrder.simulate(second));
        var otherTables = QuantileTables.of(model, FullRecording.get());
        var backwards = simulator(model, otherTables);
        BlockResult last = backwards.simulate(second);
        BlockResult merged = backwards.simulate(first);
        merged.merge(last);
        assertThat(sums(merged, otherTables)).isEqualTo(sums(expected, tables));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameTable() {
        Plan plan = shortPlan(2);
        int replications = 7 * ReplicationBlock.SIZE + 300;
        RunResult one = PlanText.run(plan, replications, 9, 1);
        for (int threads : new int[] {2, 7}) {
            RunResult several = PlanText.run(plan, replications, 9, threads);
            assertThat(several.rows().size()).isEqualTo(one.rows().size());
            for (int i = 0; i < one.rows().size(); i++) {
                assertThat(several.rows().get(i)).isEqualTo(one.rows().get(i));
            }
        }
        assertThat(PlanText.run(plan, replications, 10, 2).rows()).isNotEqualTo(one.rows());
    }

    /** Everything that a batch holds of one future. */
    private static double[] future(PlayedBatch batch, int lane) {
        int months = batch.model.months();
        int regions = batch.model.regions().length;
        IntStream inputs = IntStream.range(0, batch.model.inputs().length);
        double[] draws = inputs.mapToDouble(i -> batch.draws.of(i)[lane]).toArray();
        double[] projects = Arrays.stream(batch.outcome().completion)
                .mapToDouble(completion -> completion[lane])
                .toArray();
        double[] byMonth = IntStream.range(0, regions * months)
                .mapToObj(i -> month(batch, i / months, i % months, lane))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return Stream.of(draws, projects, byMonth)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double[] month(PlayedBatch batch, int r, int t, int lane) {
        return new double[] {
            batch.share.of(r)[t][lane],
            batch.demand.ai(r)[t][lane],
            batch.demand.general(r)[t][lane],
            batch.currencies.of(0)[t][lane],
            batch.outcome().capex[r][t][lane],
            batch.balance.usable[r][0][t][lane],
            batch.balance.usable[r][1][t][lane],
            batch.balance.shortfall[r][0][t][lane],
            batch.balance.shortfall[r][1][t][lane],
            batch.balance.idle[r][0][t][lane],
            batch.balance.idle[r][1][t][lane]
        };
    }

    /** In batches of 128 or fewer, in this order or that, across the rows of the random numbers' streams. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,50",
        "3,false,1000,77",
        "4,false,127,128",
        "21,true,100,60",
        "22,true,1000,77",
        "24,true,127,128"
    })
    void aFutureIsTheSameInAnyBatch(int seed, boolean whole, int first, int count) {
        Plan plan = PlanText.read(whole ? RandomPlan.whole(seed) : RandomPlan.of(seed));
        var all = new PlayedBatch(plan, 3);
        var part = new PlayedBatch(plan, 3).play(5000, Lanes.WIDTH).play(first, count);
        for (int lane = 0; lane < count; lane++) {
            int number = first + lane;
            if (lane == 0 || number % Lanes.WIDTH == 0) {
                all.play(number - number % Lanes.WIDTH, Lanes.WIDTH);
            }
            assertThat(Arrays.equals(future(part, lane), future(all, number % Lanes.WIDTH)))
                    .as("future %s", number)
                    .isTrue();
        }
    }

    /** The first futures of a long run are those of a short one; a block is not changed by what its simulator played before. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void aBlockHasTheSameResultWhateverWasPlayedBefore(int seed) {
        CapacityModel model = ModelCompiler.compile(shortPlan(seed));
        var freshTables = QuantileTables.of(model, FullRecording.get());
        var fresh = simulator(model, freshTables);
        BlockResult expected = fresh.simulate(new ReplicationBlock(1024, 1500));
        var used = simulator(model, QuantileTables.of(model, FullRecording.get()));
        used.simulate(new ReplicationBlock(7000, 7999));
        BlockResult again = used.simulate(new ReplicationBlock(1024, 1500));
        assertThat(sums(again, freshTables)).isEqualTo(sums(expected, freshTables));
        BlockResult other = fresh.simulate(new ReplicationBlock(0, 476));
        assertThat(sums(other, freshTables)).isNotEqualTo(sums(expected, freshTables));
    }

    private static BlockSimulator simulator(CapacityModel model, QuantileTables quantiles) {
        return BlockSimulator.monteCarlo(model, FullRecording.get(), 4, quantiles);
    }

    /** Means and counts of every cell, as text to the last bit. */
    private static String sums(BlockResult result, QuantileTables quantiles) {
        var estimates = new BlockEstimates(result, quantiles);
        var text = new StringBuilder();
        for (int cell = 0; cell < result.layout().cells(); cell++) {
            text.append(estimates.mean(cell, Quantity.DEMAND))
                    .append(estimates.mean(cell, Quantity.USABLE))
                    .append(estimates.unservedShare(cell))
                    .append(estimates.everShort(cell))
                    .append(estimates.mean(cell, Quantity.LOST_DEMAND))
                    .append(estimates.mean(cell, Quantity.IDLE))
                    .append('\n');
        }
        return text.toString();
    }

    /** Counts know no order: two halves of a block have its counts and its quantiles. */
    @Test
    void partsOfABlockAddUpToIt() {
        CapacityModel model = ModelCompiler.compile(shortPlan(6));
        var wholeTables = QuantileTables.of(model, FullRecording.get());
        BlockResult block = simulator(model, wholeTables).simulate(new ReplicationBlock(0, 1000));
        var quantiles = QuantileTables.of(model, FullRecording.get());
        BlockResult first = simulator(model, quantiles).simulate(new ReplicationBlock(0, 333));
        var elsewhere = QuantileTables.of(model, FullRecording.get());
        first.merge(simulator(model, elsewhere).simulate(new ReplicationBlock(333, 1000)));
        quantiles.merge(elsewhere);
        var expected = new BlockEstimates(block, wholeTables);
        var merged = new BlockEstimates(first, quantiles);
        assertThat(merged.replications()).isEqualTo(1000);
        for (int region = 0; region < block.layout().regions(); region++) {
            for (int t = 0; t < model.months(); t++) {
                int cell = block.layout().cell(region, ResultLayout.TOTAL, t);
                assertThat(merged.everShort(cell)).isEqualTo(expected.everShort(cell));
                assertThat(merged.shortByEnd(cell)).isEqualTo(expected.shortByEnd(cell));
                assertThat(merged.of(CellQuantile.DEMAND, cell).quantile(0.31))
                        .isEqualTo(expected.of(CellQuantile.DEMAND, cell).quantile(0.31));
                assertThat(merged.of(CellQuantile.PEAK_SHORTFALL, cell).expectedExcess(1))
                        .isEqualTo(
                                expected.of(CellQuantile.PEAK_SHORTFALL, cell).expectedExcess(1));
                double mean = expected.mean(cell, Quantity.DEMAND).value();
                assertThat(Math.abs(merged.mean(cell, Quantity.DEMAND).value() - mean))
                        .isLessThan(1e-12 * (1 + mean));
            }
        }
    }
}
