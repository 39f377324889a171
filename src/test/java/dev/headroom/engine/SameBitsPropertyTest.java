package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.PlanText;
import dev.headroom.experiment.WholeTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.Plan;
import dev.headroom.results.MetricRow;
import dev.headroom.results.RunResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A future is a function of plan, seed and its own number: not of threads, of how futures are cut into batches, or of what was played before. */
class SameBitsPropertyTest {
    private static final Sampling SAMPLING = new Sampling(Sampling.Method.MC, 4);

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
        int replications = ReplicationBlock.SIZE + 100;
        assertThat(PlanText.run(plan, replications, 9, 2).rows())
                .isEqualTo(PlanText.run(plan, replications, 9, 1).rows());
    }

    /** Parts of three strands, cut at multiples of a batch, on several simulators, in any order, some sent elsewhere and back. */
    @ParameterizedTest
    @CsvSource({"21,1", "22,2", "23,3", "24,4", "27,5", "28,6"})
    void anySplitInAnyOrderHasTheSameTable(int planSeed, int splitSeed) {
        CapacityModel model = ModelCompiler.compile(wholePlan(planSeed));
        var random = new Random(splitSeed);
        List<ReplicationBlock> whole = List.of(
                new ReplicationBlock(0, 0, ReplicationBlock.SIZE),
                new ReplicationBlock(0, ReplicationBlock.SIZE, 1500),
                new ReplicationBlock(3, 0, 700),
                new ReplicationBlock(31, 0, 77));
        List<MetricRow> expected = WholeTable.of(model, played(model, whole));
        List<ReplicationBlock> pieces = new ArrayList<>();
        whole.forEach(block -> pieces.addAll(cut(block, random)));
        Collections.shuffle(pieces, random);
        List<BlockResult> results = new ArrayList<>();
        while (!pieces.isEmpty()) {
            List<ReplicationBlock> some = pieces.subList(0, 1 + random.nextInt(pieces.size()));
            results.add(played(model, some));
            some.clear();
        }
        Collections.shuffle(results, random);
        BlockResult merged = BlockResult.of(model);
        for (BlockResult result : results) {
            merged.merge(random.nextBoolean() ? result : SentCopy.of(result));
        }
        assertThat(WholeTable.of(model, merged)).isEqualTo(expected);
    }

    /** One simulator plays them; now and then, and where another strand begins, it hands over what it has. */
    private static BlockResult played(CapacityModel model, List<ReplicationBlock> blocks) {
        var simulator = BlockSimulator.of(model, FullRecording.get(), SAMPLING);
        BlockResult result = BlockResult.of(model);
        for (int k = 0; k < blocks.size(); k++) {
            ReplicationBlock block = blocks.get(k);
            simulator.play(block);
            boolean strandEnds = k + 1 == blocks.size() || blocks.get(k + 1).strand() != block.strand();
            if (strandEnds || block.first() % 3 == 0) {
                simulator.endStrand(block.strand(), result);
            }
            if (strandEnds && block.end() % 3 == 0) {
                simulator.finish(result);
            }
        }
        simulator.finish(result);
        return result;
    }

    private static List<ReplicationBlock> cut(ReplicationBlock block, Random random) {
        var pieces = new ArrayList<ReplicationBlock>();
        long first = block.first();
        for (long cut = first + Lanes.WIDTH; cut < block.end(); cut += Lanes.WIDTH) {
            if (random.nextBoolean()) {
                pieces.add(new ReplicationBlock(block.strand(), first, cut));
                first = cut;
            }
        }
        pieces.add(new ReplicationBlock(block.strand(), first, block.end()));
        return pieces;
    }

    @Test
    void anyNumberOfThreadsGivesTheSameTable() {
        Plan plan = shortPlan(2);
        int replications = 2 * ReplicationBlock.SIZE + 300;
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

    /** In batches of 128 or fewer, in this order or that. */
    @ParameterizedTest
    @CsvSource({
        "1,false,0,50",
        "3,false,1000,24",
        "4,false,127,128",
        "21,true,100,60",
        "22,true,1000,24",
        "24,true,127,128"
    })
    void aFutureIsTheSameInAnyBatch(int seed, boolean whole, int first, int count) {
        Plan plan = PlanText.read(whole ? RandomPlan.whole(seed) : RandomPlan.of(seed));
        var all = new PlayedBatch(plan, 3);
        var part = new PlayedBatch(plan, 3).play(4992, Lanes.WIDTH).play(first, count);
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
        var block = new ReplicationBlock(2, 1024, 1500);
        List<MetricRow> expected = WholeTable.of(model, played(model, List.of(block)));
        var used = BlockSimulator.of(model, FullRecording.get(), SAMPLING);
        used.play(new ReplicationBlock(1, 7000, 7100));
        used.endStrand(1, BlockResult.of(model));
        used.finish(BlockResult.of(model));
        BlockResult again = BlockResult.of(model);
        used.play(block);
        used.endStrand(2, again);
        used.finish(again);
        assertThat(WholeTable.of(model, again)).isEqualTo(expected);
        BlockResult other = played(model, List.of(new ReplicationBlock(2, 0, 476)));
        assertThat(WholeTable.of(model, other)).isNotEqualTo(expected);
    }

    /** A run that grows plays what it lacks, and no more. */
    @Test
    void aLongerRunExtendsAShorterOne() {
        CapacityModel model = ModelCompiler.compile(shortPlan(2));
        long half = 128L * ReplicationBlock.STRANDS;
        BlockResult grown = played(model, ReplicationBlock.between(0, half));
        grown.merge(played(model, ReplicationBlock.between(half, 2 * half)));
        BlockResult once = played(model, ReplicationBlock.between(0, 2 * half));
        assertThat(grown.replications()).isEqualTo(2 * half);
        assertThat(WholeTable.of(model, grown)).isEqualTo(WholeTable.of(model, once));
    }

    @Test
    void aResultKnowsWhichPointsItHasAndTakesNoneTwice() {
        CapacityModel model = ModelCompiler.compile(shortPlan(2));
        BlockResult result = played(model, List.of(new ReplicationBlock(3, 0, 10), new ReplicationBlock(3, 20, 30)));
        result.merge(SentCopy.of(played(model, List.of(new ReplicationBlock(3, 10, 20)))));
        assertThat(result.points().blocks()).containsExactly(new ReplicationBlock(3, 0, 30));
        BlockResult twice = played(model, List.of(new ReplicationBlock(3, 29, 31)));
        assertThatThrownBy(() -> result.merge(twice)).hasMessageContaining("twice");
        BlockResult foreign = BlockResult.of(ModelCompiler.compile(wholePlan(21)));
        assertThatThrownBy(() -> result.merge(foreign)).hasMessageContaining("different models");
    }
}
