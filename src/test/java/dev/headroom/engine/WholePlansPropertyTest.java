package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.model.GridModel;
import dev.headroom.model.LinkModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every future of plans with outages, grid, deals, churn, risks, links, lives and shared accounts. */
class WholePlansPropertyTest {
    private static final double DUST = 1e-9;
    private static final int LANES = 64;
    private static final Quantity[] LOSSES = {
        Quantity.LOST_TO_UTILISATION, Quantity.LOST_TO_GRID, Quantity.LOST_TO_OUTAGE, Quantity.LOST_TO_RISK
    };
    private static final List<Played> PLANS =
            IntStream.rangeClosed(1, 24).mapToObj(Played::of).toList();

    /** A plan and, where customers stay whatever happens, the same without its links, on the same draws. */
    record Played(int seed, PlayedBatch batch, BlockResult result, PlayedBatch alone) {
        static Played of(int seed) {
            String text = RandomPlan.whole(seed);
            int network = text.indexOf("network:");
            var batch = new PlayedBatch(PlanText.read(text), seed);
            var alone = network < 0 || batch.model.churns()
                    ? batch
                    : new PlayedBatch(PlanText.read(text.substring(0, network)), seed).play(0, LANES);
            return new Played(seed, batch, batch.record(0, LANES), alone);
        }

        int regions() {
            return batch.model.regions().length;
        }

        int months() {
            return batch.model.months();
        }

        /** What all lanes add up to in a month. */
        double recorded(Quantity quantity, int r, int pool, int t) {
            return Objects.requireNonNull(result.strand(0))
                    .cells
                    .sum(result.layout().cell(r, pool, t) * Quantity.COUNT + quantity.index());
        }

        double demand(int r, int pool, int t, int lane) {
            return (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t][lane];
        }

        double unserved(int r, int t, int lane) {
            return batch.balance.shortfall[r][0][t][lane] + batch.balance.shortfall[r][1][t][lane];
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Played> plans() {
        return PLANS.stream();
    }

    /** Where demand does not depend on what was unserved before, both plans ask for the same. */
    static Stream<Played> linkedPlans() {
        return plans().filter(plan -> plan.batch.model.links().length > 0 && !plan.batch.model.churns());
    }

    static Stream<Played> churningPlans() {
        return plans().filter(plan -> plan.batch.model.churns());
    }

    /** By how much a rule is broken in some cell, at most. */
    private interface Excess {
        double of(int r, int pool, int t, int lane);
    }

    private static double worst(Played plan, Excess excess) {
        double worst = 0;
        for (int r = 0; r < plan.regions(); r++) {
            for (int pool = 0; pool < 2; pool++) {
                for (int t = 0; t < plan.months(); t++) {
                    for (int lane = 0; lane < LANES; lane++) {
                        worst = Math.max(worst, excess.of(r, pool, t, lane));
                    }
                }
            }
        }
        return worst;
    }

    private static double largest(double... values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Test
    void thePlansShowWhatThereIsToBeSeen() {
        assertThat(linkedPlans().count()).isGreaterThan(6);
        assertThat(churningPlans().count()).isEqualTo(8);
        assertThat(linkedPlans().filter(plan -> moved(plan) > 100).count()).isGreaterThan(3);
        assertThat(plans().filter(plan -> plan.batch.model.accounts().length < plan.regions())
                        .count())
                .isGreaterThan(3);
        for (int kind = 0; kind < 5; kind++) {
            int its = kind;
            assertThat(plans().filter(plan -> has(plan, its)).count())
                    .as("kind " + kind)
                    .isGreaterThan(7);
        }
    }

    private static boolean has(Played plan, int kind) {
        Stream<RegionModel> regions = Arrays.stream(plan.batch.model.regions());
        return switch (kind) {
            case 0 -> regions.anyMatch(region -> region.units().length > 0);
            case 1 -> regions.anyMatch(region -> region.grid().isLimited());
            case 2 -> regions.anyMatch(region -> region.demand().deals() != null);
            case 3 -> Arrays.stream(plan.batch.model.builds()).anyMatch(build -> build.life()[0] >= 0);
            default -> Arrays.stream(plan.batch.model.risks()).anyMatch(risk -> risk.recurs());
        };
    }

    private static double moved(Played plan) {
        double[] sum = {0};
        worst(plan, (r, pool, t, lane) -> {
            sum[0] += plan.alone.balance.shortfall[r][pool][t][lane] - plan.batch.balance.shortfall[r][pool][t][lane];
            return 0;
        });
        return sum[0];
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothingIsBelowZeroOrAboveWhatItIsPartOf(Played plan) {
        PlayedBalance balance = plan.batch.balance;
        assertThat(worst(
                        plan,
                        (r, pool, t, lane) -> largest(
                                -balance.shortfall[r][pool][t][lane],
                                balance.shortfall[r][pool][t][lane] - plan.demand(r, pool, t, lane),
                                -balance.idle[r][pool][t][lane],
                                balance.idle[r][pool][t][lane] - balance.usable[r][pool][t][lane],
                                -balance.energised[r][pool][t][lane],
                                balance.connected[r][pool][t][lane] - balance.energised[r][pool][t][lane])))
                .isLessThan(DUST);
    }

    /** Over all regions and pools used = served, whatever moved. */
    @ParameterizedTest
    @MethodSource("plans")
    void whatIsUsedIsWhatIsServed(Played plan) {
        double excess = 0;
        for (int t = 0; t < plan.months(); t++) {
            for (int lane = 0; lane < LANES; lane++) {
                double used = 0;
                double served = 0;
                for (int r = 0; r < plan.regions(); r++) {
                    for (int pool = 0; pool < 2; pool++) {
                        used += plan.batch.balance.usable[r][pool][t][lane] - plan.batch.balance.idle[r][pool][t][lane];
                        served += plan.demand(r, pool, t, lane);
                    }
                    served -= plan.unserved(r, t, lane);
                }
                excess = largest(excess, Math.abs(used - served) / (1 + used));
            }
        }
        assertThat(excess).isLessThan(DUST);
    }

    /** Links take nothing away: nobody is short, or has more idle, than without; and no more moves than may. */
    @ParameterizedTest
    @MethodSource("linkedPlans")
    void linksOnlyHelp(Played plan) {
        PlayedBalance with = plan.batch.balance;
        PlayedBalance without = plan.alone.balance;
        assertThat(worst(plan, (r, pool, t, lane) -> {
                    double sent = without.shortfall[r][pool][t][lane] - with.shortfall[r][pool][t][lane];
                    double taken = without.idle[r][pool][t][lane] - with.idle[r][pool][t][lane];
                    double portable = plan.batch
                            .draws
                            .of(plan.batch.model.regions()[r].demand().portable()[pool])[lane];
                    return largest(
                            -sent,
                            -taken,
                            sent - portable * without.shortfall[r][pool][t][lane],
                            portable == 0 ? sent : 0,
                            sent - linkMw(plan, r, pool, true),
                            taken - linkMw(plan, r, pool, false),
                            Math.min(sent, taken),
                            Math.abs(with.usable[r][pool][t][lane] - without.usable[r][pool][t][lane]));
                }))
                .isLessThan(DUST);
    }

    private static double linkMw(Played plan, int r, int pool, boolean out) {
        double mw = 0;
        for (LinkModel link : plan.batch.model.links()) {
            mw += link.pools()[pool] && (out ? link.from() : link.to()) == r ? link.mw() : 0;
        }
        return mw;
    }

    /** Energised less what is lost to utilisation, grid, outages and risk events, in that order, is usable. */
    @ParameterizedTest
    @MethodSource("plans")
    void lossesLeadFromNameplateToUsable(Played plan) {
        double[] uncounted = uncounted(plan);
        var lost = new double[LOSSES.length][plan.regions() * 2 * plan.months()];
        assertThat(worst(plan, (r, pool, t, lane) -> {
                    double left = plan.batch.balance.energised[r][pool][t][lane];
                    double share =
                            plan.batch.draws.of(plan.batch.model.regions()[r].maxUtilisation()[pool])[lane];
                    double counted = Math.max(0, left - uncounted[at(plan, r, pool, t, lane)]);
                    double cut = cut(plan, r, t, lane, uncounted);
                    boolean strikes = plan.batch.batch.outages.strikes(r);
                    double up = strikes ? plan.batch.batch.outages.up(r, pool)[t][lane] : 1;
                    double[][] factor = plan.batch.batch.risks.capacityFactor(r, pool);
                    int at = at(plan, r, pool, t, lane) / LANES;
                    lost[0][at] += left * (1 - share);
                    lost[1][at] += share * counted * (1 - cut);
                    left = share * (left - counted * (1 - cut));
                    lost[2][at] += left * (1 - up);
                    left *= up;
                    double toRisk = left * (1 - (factor.length == 0 ? 1 : factor[t][lane]));
                    lost[3][at] += toRisk;
                    return Math.abs(plan.batch.balance.usable[r][pool][t][lane] - (left - toRisk));
                }))
                .isLessThan(DUST);
        assertThat(worst(plan, (r, pool, t, lane) -> {
                    double worst = 0;
                    for (int k = 0; k < LOSSES.length; k++) {
                        double sum = lost[k][at(plan, r, pool, t, lane) / LANES];
                        worst = largest(worst, Math.abs(plan.recorded(LOSSES[k], r, pool, t) - sum) / LANES);
                    }
                    return worst;
                }))
                .isLessThan(DUST);
    }

    private static int at(Played plan, int r, int pool, int t, int lane) {
        return ((r * 2 + pool) * plan.months() + t) * LANES + lane;
    }

    /** MW outside the grid limit, of regions with a limit. */
    private static double[] uncounted(Played plan) {
        double[] sums = new double[plan.regions() * 2 * plan.months() * LANES];
        worst(plan, (r, pool, t, lane) -> {
            double[][] changes = plan.batch.outcome().uncountedMw[r][pool];
            double before = t == 0 ? 0 : sums[at(plan, r, pool, t - 1, lane)];
            sums[at(plan, r, pool, t, lane)] = changes.length == 0 ? 0 : before + changes[t][lane];
            return 0;
        });
        return sums;
    }

    private static double cut(Played plan, int r, int t, int lane, double[] uncounted) {
        GridModel grid = plan.batch.model.regions()[r].grid();
        if (!grid.isLimited()) {
            return 1;
        }
        double counted = 0;
        for (int pool = 0; pool < 2; pool++) {
            double energised = plan.batch.balance.energised[r][pool][t][lane];
            counted += Math.max(0, energised - uncounted[at(plan, r, pool, t, lane)]);
        }
        return counted == 0 ? 1 : Math.min(1, plan.batch.batch.grid.itMw(r)[t][lane] / counted);
    }

    /** Of what would be asked for without churn the same share L is left in both pools, and L falls by what was unserved. */
    @ParameterizedTest
    @MethodSource("churningPlans")
    void customersLeaveAsMuchAsTheyWereNotServed(Played plan) {
        double excess = 0;
        for (int r = 0; r < plan.regions(); r++) {
            double[] churn =
                    plan.batch.draws.of(plan.batch.model.regions()[r].demand().churn());
            for (int lane = 0; lane < LANES; lane++) {
                double left = 1;
                for (int t = 0; t < plan.months(); t++) {
                    double demand = plan.demand(r, 0, t, lane) + plan.demand(r, 1, t, lane);
                    for (int pool = 0; pool < 2; pool++) {
                        double its = plan.demand(r, pool, t, lane);
                        double whole = its + plan.batch.demand.lost(r, pool)[t][lane];
                        excess = largest(excess, Math.abs(its - left * whole) / (1 + whole));
                    }
                    left *= 1 - (demand == 0 ? 0 : churn[lane] / 12 * plan.unserved(r, t, lane) / demand);
                }
            }
        }
        assertThat(excess).isLessThan(DUST);
    }
}
