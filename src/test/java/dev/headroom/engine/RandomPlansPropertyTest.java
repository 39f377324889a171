package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.model.AccountModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.plan.Plan;
import dev.headroom.results.MetricRow;
import dev.headroom.results.RunResult;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every future of every plan. Excess is by how much a rule is broken, at most. */
class RandomPlansPropertyTest {
    private static final double DUST = 1e-9;
    private static final List<PlayedBatch> BATCHES = IntStream.rangeClosed(1, 40)
            .mapToObj(seed -> new PlayedBatch(PlanText.read(RandomPlan.of(seed)), seed).play(0, Lanes.WIDTH))
            .toList();

    static Stream<PlayedBatch> batches() {
        return BATCHES.stream();
    }

    /** The engine checks after every event that received = paid + reserved + free and that nothing is below zero. */
    @Test
    void theEnginesOwnAssertionsAreInForce() {
        assertThat(BuildPipeline.class.desiredAssertionStatus()).isTrue();
    }

    @Test
    void thePlansShowWhatThereIsToBeSeen() {
        assertThat(batches().mapToDouble(b -> sum(b.outcome().abandoned)).sum()).isGreaterThan(500);
        assertThat(batches().mapToDouble(b -> sum(b.outcome().stuck)).sum()).isGreaterThan(500);
        assertThat(batches()
                        .flatMap(b -> Arrays.stream(b.outcome().completion))
                        .flatMapToDouble(Arrays::stream)
                        .filter(Double::isFinite)
                        .count())
                .isGreaterThan(2000);
        assertThat(batches().filter(b -> b.model.projects().length > 6).count()).isGreaterThan(10);
    }

    private static double sum(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).sum();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void noRegionPaysMoreThanItHasReceived(PlayedBatch batch) {
        double excess = 0;
        for (AccountModel account : batch.model.accounts()) {
            int r = account.regions()[0];
            for (int lane = 0; lane < batch.count(); lane++) {
                double received = account.openingMillion();
                double paid = 0;
                double sunk = 0;
                for (int t = 0; t < batch.model.months(); t++) {
                    received += account.receivedMillion(t);
                    paid += batch.outcome().capex[r][t][lane];
                    sunk += batch.outcome().sunk[r][t][lane];
                    excess = largest(excess, paid - received, sunk - paid, -batch.outcome().capex[r][t][lane]);
                }
            }
        }
        assertThat(excess).isLessThan(1e-6);
    }

    private static double largest(double... values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void usedAndIdleAreUsableAndServedAndUnservedAreDemand(PlayedBatch batch) {
        double excess = 0;
        for (int r = 0; r < batch.model.regions().length; r++) {
            for (int t = 0; t < batch.model.months(); t++) {
                for (int lane = 0; lane < batch.count(); lane++) {
                    excess = largest(
                            excess,
                            poolExcess(batch, r, 0, t, lane),
                            poolExcess(batch, r, 1, t, lane),
                            wasted(batch, r, t, lane));
                    double used = used(batch, r, 0, t, lane) + used(batch, r, 1, t, lane);
                    double served = batch.demand.ai(r)[t][lane]
                            + batch.demand.general(r)[t][lane]
                            - batch.balance.shortfall[r][0][t][lane]
                            - batch.balance.shortfall[r][1][t][lane];
                    excess = largest(excess, Math.abs(served - used) / (1 + used));
                }
            }
        }
        assertThat(excess).isLessThan(DUST);
    }

    private static double used(PlayedBatch batch, int r, int pool, int t, int lane) {
        return batch.balance.usable[r][pool][t][lane] - batch.balance.idle[r][pool][t][lane];
    }

    /** 0 <= shortfall <= demand, 0 <= idle <= usable <= energised. */
    private static double poolExcess(PlayedBatch batch, int r, int pool, int t, int lane) {
        double demand = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t][lane];
        double usable = batch.balance.usable[r][pool][t][lane];
        double idle = batch.balance.idle[r][pool][t][lane];
        double unserved = batch.balance.shortfall[r][pool][t][lane];
        return largest(
                -unserved, unserved - demand, -idle, idle - usable, usable - batch.balance.energised[r][pool][t][lane]);
    }

    /** Capacity that stands idle while demand that it might serve is not served. */
    private static double wasted(PlayedBatch batch, int r, int t, int lane) {
        double[] idle = {batch.balance.idle[r][0][t][lane], batch.balance.idle[r][1][t][lane]};
        double[] unserved = {batch.balance.shortfall[r][0][t][lane], batch.balance.shortfall[r][1][t][lane]};
        boolean helps = batch.model.regions()[r].aiServesGeneral();
        return largest(
                Math.min(idle[0], unserved[0]),
                Math.min(idle[1], unserved[1]),
                helps ? Math.min(idle[0], unserved[1]) : 0);
    }

    /** AI capacity that comes in is that of complete projects: all of it with builds of one phase, at least a third with three. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39})
    void noCapacityIsEnergisedBeforeItsProjectIsComplete(int seed) {
        PlayedBatch batch = BATCHES.get(seed - 1);
        double least = seed % 4 == 1 ? 1 : 1.0 / 3;
        double excess = 0;
        for (int r = 0; r < batch.model.regions().length; r++) {
            for (int lane = 0; lane < batch.count(); lane++) {
                double energised = 0;
                for (int t = 0; t < batch.model.months(); t++) {
                    energised += batch.outcome().energisedMw[r][0][t][lane];
                    double complete = completeAiMw(batch, r, t, lane);
                    excess = largest(excess, energised - complete, complete * least - energised);
                }
            }
        }
        assertThat(excess).isLessThan(DUST);
    }

    private static double completeAiMw(PlayedBatch batch, int region, int t, int lane) {
        double mw = 0;
        for (int p = 0; p < batch.model.projects().length; p++) {
            ProjectModel project = batch.model.projects()[p];
            if (project.region() == region && batch.outcome().completion[p][lane] <= t + DUST) {
                mw += batch.draws.of(project.mw()[0])[lane];
            }
        }
        return mw;
    }

    @ParameterizedTest
    @MethodSource("batches")
    void aProjectIsCompleteOrAbandonedOrStuckAndNeverTwoOfThem(PlayedBatch batch) {
        for (int p = 0; p < batch.model.projects().length; p++) {
            double earliest = batch.model.projects()[p].earliestStart();
            for (int lane = 0; lane < batch.count(); lane++) {
                double completion = batch.outcome().completion[p][lane];
                double complete = Double.isInfinite(completion) ? 0 : 1;
                double fates = complete + batch.outcome().abandoned[p][lane] + batch.outcome().stuck[p][lane];
                assertThat(fates <= 1 && completion >= earliest).isTrue();
                assertThat(Double.isInfinite(completion) || completion < batch.model.months())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void energisedIsWhatWasThereAndCameInLessWhatRetired(PlayedBatch batch) {
        double excess = 0;
        for (int r = 0; r < batch.model.regions().length; r++) {
            for (int pool = 0; pool < 2; pool++) {
                for (int lane = 0; lane < batch.count(); lane++) {
                    double mw = batch.draws.of(batch.model.regions()[r].existing()[pool])[lane];
                    for (int t = 0; t < batch.model.months(); t++) {
                        mw += batch.outcome().energisedMw[r][pool][t][lane];
                        double left = Math.max(0, mw - batch.balance.retired[r][pool][t][lane]);
                        excess = largest(excess, Math.abs(batch.balance.energised[r][pool][t][lane] - left));
                    }
                }
            }
        }
        assertThat(excess).isLessThan(DUST);
    }

    /** Probabilities lie between 0 and 1, no interval is upside down, and who was short stays so. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void tablesAreInOrder(int seed) {
        Plan plan = PlanText.read(RandomPlan.of(seed));
        RunResult result = PlanText.run(plan, 150, seed, 1);
        for (MetricRow row : result.rows()) {
            var estimate = row.estimate();
            boolean ordered = estimate.standardError() >= 0 && estimate.low95() <= estimate.high95();
            boolean inRange = !row.unit().equals("probability") || (estimate.low95() >= 0 && estimate.high95() <= 1);
            assertThat(ordered && inRange && !Double.isNaN(estimate.value()))
                    .as(row.metric() + " " + estimate)
                    .isTrue();
        }
        for (var region : plan.regions()) {
            double before = 0;
            for (int t = 0; t < plan.months(); t++) {
                String month = plan.start().plusMonths(t).toString();
                double now = result.find(region.id(), "total", month, "firstShort")
                        .orElseThrow()
                        .value();
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
            assertThat(result.find(region.id(), "total", "horizon", "neverShort")
                            .orElseThrow()
                            .value())
                    .isEqualTo(1 - before, within(1e-12));
        }
    }
}
