package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.Period;
import dev.headroom.stats.Estimate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded of whole plans is what their futures come to, counted one by one: every cell, every period. */
class RecorderPropertyTest {
    private static final double[] PROBABILITIES = {0.05, 0.5, 1};
    private static final List<ReplicationBlock> BLOCKS =
            List.of(new ReplicationBlock(0, 0, 70), new ReplicationBlock(0, 128, 137), new ReplicationBlock(7, 0, 21));
    private static final int FUTURES = 100;
    private static final double LARGEST = 6e10; // that has a bin of its own
    private static final Recording EVERYTHING = new Recording(
            EnumSet.allOf(Period.Kind.class),
            EnumSet.allOf(Quantity.class),
            EnumSet.allOf(CellQuantile.class),
            EnumSet.allOf(RegionQuantity.class),
            EnumSet.allOf(RegionQuantile.class));

    /** Futures that were both recorded and tallied: two batches of one strand, one of another. */
    record Played(FutureTally tally, BlockEstimates estimates) {
        static Played of(int seed) {
            CapacityModel model = ModelCompiler.compile(PlanText.read(RandomPlan.whole(seed)));
            var batch = new PlayedBatch(model, seed);
            var tally = new FutureTally(model, FUTURES);
            var recorder = new Recorder(batch.batch, EVERYTHING);
            BlockResult result = BlockResult.of(model);
            for (ReplicationBlock block : BLOCKS) {
                batch.play(block.firstReplication(), block.size(), recorder);
                recorder.endBatch();
                recorder.endBlock(block);
                tally.add(batch);
                if (!block.equals(BLOCKS.get(0))) {
                    result.add(block.strand(), recorder.endStrand());
                }
            }
            result.addAll(recorder.histograms());
            return new Played(tally, new BlockEstimates(result));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60})
    void everyNumberIsThatOfTheFutures(int seed) {
        Played plan = Played.of(seed);
        checkMeans(plan);
        checkShortMonthsAndEpisodes(plan);
        checkQuantiles(plan);
        checkSharesAndMoney(plan);
        checkProjects(plan);
    }

    private static double mean(FutureTally tally, IntToDoubleFunction ofFuture) {
        return IntStream.range(0, tally.futures).mapToDouble(ofFuture).sum() / tally.futures;
    }

    private static double meanOverMonths(double[][] months, Period period, int future) {
        double sum = 0;
        for (int t = period.first(); t <= period.last(); t++) {
            sum += months[t][future];
        }
        return sum / period.months();
    }

    private static void assertClose(Estimate estimate, double expected, Object... what) {
        if (!(Math.abs(estimate.value() - expected) <= 1e-9 * (1 + Math.abs(expected)))) {
            throw new AssertionError(Arrays.toString(what) + ": " + estimate + ", expected " + expected);
        }
    }

    /** To the width of a bin. */
    private static void assertQuantiles(IntFunction<Estimate> byProbability, double[] numbers, Object... what) {
        Arrays.sort(numbers);
        for (int k = 0; k < PROBABILITIES.length; k++) {
            double x = numbers[(int) Math.ceil(PROBABILITIES[k] * numbers.length - 1e-6) - 1];
            double value = byProbability.apply(k).value();
            double countsAs = x < LARGEST ? x : Double.POSITIVE_INFINITY;
            if (value != countsAs && !(Math.abs(value - x) <= Math.max(0.005 * Math.abs(x), 0.001))) {
                throw new AssertionError(
                        Arrays.toString(what) + " P" + PROBABILITIES[k] + ": " + value + ", expected " + x);
            }
        }
    }

    private interface CellCheck {
        void check(int region, int pool, Period period, int cell);
    }

    private static void inEveryCell(Played plan, CellCheck check) {
        Period[] periods = plan.tally.model.periods();
        for (int r = 0; r <= plan.tally.regions; r++) {
            for (int pool = 0; pool < 3; pool++) {
                for (int k = 0; k < periods.length; k++) {
                    check.check(r, pool, periods[k], plan.estimates.layout().cell(r, pool, k));
                }
            }
        }
    }

    private static void checkMeans(Played plan) {
        FutureTally tally = plan.tally;
        assertThat(plan.estimates.replications()).isEqualTo(FUTURES);
        assertThat(tally.futures).isEqualTo(FUTURES);
        var summed = EnumSet.range(Quantity.DEMAND, Quantity.REVENUE_AT_RISK);
        inEveryCell(plan, (r, pool, period, cell) -> {
            for (Quantity quantity : summed) {
                double[][] months = tally.of(quantity, r, pool);
                double mean = mean(tally, future -> meanOverMonths(months, period, future));
                assertClose(plan.estimates.mean(cell, quantity), mean, quantity, r, pool, period);
            }
            double[][] shortfall = tally.of(Quantity.SHORTFALL, r, pool);
            double[][] demand = tally.of(Quantity.DEMAND, r, pool);
            double unserved = mean(tally, future -> meanOverMonths(shortfall, period, future));
            double asked = mean(tally, future -> meanOverMonths(demand, period, future));
            assertClose(plan.estimates.unservedShare(cell), asked == 0 ? 0 : unserved / asked, "unserved", r, pool);
        });
    }

    private static void checkShortMonthsAndEpisodes(Played plan) {
        FutureTally tally = plan.tally;
        inEveryCell(plan, (r, pool, period, cell) -> {
            double[][] isShort = tally.of(Quantity.SHORT, r, pool);
            int[] counts = new int[5]; // short months, futures short in the period, by its end, episodes, their months
            for (int future = 0; future < tally.futures; future++) {
                count(isShort, future, period, counts);
            }
            double n = tally.futures;
            BlockEstimates estimates = plan.estimates;
            assertClose(
                    estimates.mean(cell, Quantity.SHORT), counts[0] / n / period.months(), "short", r, pool, period);
            assertClose(estimates.everShort(cell), counts[1] / n, "ever short", r, pool, period);
            assertClose(estimates.neverShort(cell), 1 - counts[1] / n, "never short", r, pool, period);
            assertClose(estimates.shortByEnd(cell), counts[2] / n, "short by", r, pool, period);
            assertClose(estimates.mean(cell, Quantity.EPISODE), counts[3] / n / period.months(), "episodes", r, pool);
            double length = counts[3] == 0 ? 0 : (double) counts[4] / counts[3];
            assertClose(estimates.episodeMonths(cell), length, "months of an episode", r, pool, period);
        });
    }

    private static void count(double[][] isShort, int future, Period period, int[] counts) {
        boolean ever = false;
        boolean by = false;
        for (int t = 0; t <= period.last(); t++) {
            boolean here = isShort[t][future] > 0;
            by |= here;
            if (here && t >= period.first()) {
                ever = true;
                counts[0]++;
                if (t == 0 || isShort[t - 1][future] == 0) {
                    counts[3]++;
                    for (int s = t; s < isShort.length && isShort[s][future] > 0; s++) {
                        counts[4]++;
                    }
                }
            }
        }
        counts[1] += ever ? 1 : 0;
        counts[2] += by ? 1 : 0;
    }

    private static void checkQuantiles(Played plan) {
        FutureTally tally = plan.tally;
        inEveryCell(plan, (r, pool, period, cell) -> {
            for (CellQuantile kind : CellQuantile.values()) {
                if (kind != CellQuantile.LEAST_HEADROOM_N1 || mayLoseAUnit(tally.model, r)) {
                    double[] numbers = IntStream.range(0, tally.futures)
                            .mapToDouble(future -> numberOf(kind, tally, r, pool, period, future))
                            .toArray();
                    assertQuantiles(
                            k -> plan.estimates.quantile(kind, cell, PROBABILITIES[k]), numbers, kind, r, pool, period);
                }
            }
        });
    }

    private static boolean mayLoseAUnit(CapacityModel model, int r) {
        return IntStream.range(0, model.regions().length)
                .filter(k -> k == r || r == model.regions().length)
                .anyMatch(k -> model.regions()[k].units().length > 0);
    }

    /** The mean, least or largest of a period's months. */
    private static double numberOf(CellQuantile kind, FutureTally tally, int r, int pool, Period period, int future) {
        IntStream months = IntStream.rangeClosed(period.first(), period.last());
        double[][] headroom = tally.of(CellQuantile.LEAST_HEADROOM, r, pool);
        double[][] loss = tally.of(CellQuantile.LEAST_HEADROOM_N1, r, pool);
        return switch (kind) {
            case DEMAND -> meanOverMonths(tally.of(Quantity.DEMAND, r, pool), period, future);
            case USABLE -> meanOverMonths(tally.of(Quantity.USABLE, r, pool), period, future);
            case PEAK_SHORTFALL -> largest(months, tally.of(Quantity.SHORTFALL, r, pool), future);
            case MOST_TO_BUY -> largest(months, tally.of(CellQuantile.MOST_TO_BUY, r, pool), future);
            case LEAST_HEADROOM ->
                months.mapToDouble(t -> headroom[t][future]).min().orElseThrow();
            case LEAST_HEADROOM_N1 ->
                months.mapToDouble(t -> headroom[t][future] - loss[t][future])
                        .min()
                        .orElseThrow();
        };
    }

    private static double largest(IntStream months, double[][] of, int future) {
        return months.mapToDouble(t -> of[t][future]).max().orElseThrow();
    }

    private static void checkSharesAndMoney(Played plan) {
        FutureTally tally = plan.tally;
        BlockEstimates estimates = plan.estimates;
        for (int r = 0; r <= tally.regions; r++) {
            for (int k = 0; k < tally.model.periods().length; k++) {
                Period period = tally.model.periods()[k];
                int cell = estimates.layout().regionCell(r, k);
                double[] shares = shares(tally, r, period);
                assertClose(estimates.mean(cell, RegionQuantity.AI_SHARE), mean(tally, f -> shares[f]), "AI share", r);
                assertQuantiles(
                        p -> estimates.quantile(RegionQuantile.AI_SHARE, cell, PROBABILITIES[p]), shares, "AI share");
                for (RegionQuantity quantity : EnumSet.complementOf(EnumSet.of(RegionQuantity.AI_SHARE))) {
                    double mean = mean(tally, tally.of(quantity, r), period, quantity);
                    assertClose(estimates.mean(cell, quantity), mean, quantity, r, period);
                }
                double cost = mean(tally, tally.of(RegionQuantity.NPV_COST, r), period, RegionQuantity.NPV_COST);
                double used =
                        mean(tally, tally.of(RegionQuantity.PRESENT_USED, r), period, RegionQuantity.PRESENT_USED);
                if (used > 0) {
                    assertClose(estimates.costPerServedMwMonth(cell), cost / used, "cost per MW-month", r, period);
                }
                double[] paid = Arrays.copyOf(tally.of(RegionQuantity.PAID_TO_DATE, r)[period.last()], tally.futures);
                assertQuantiles(
                        p -> estimates.quantile(RegionQuantile.PAID_TO_DATE, cell, PROBABILITIES[p]), paid, "paid", r);
            }
        }
    }

    /** Of what was paid or is left to date, the last month; else the mean of the months. */
    private static double mean(FutureTally tally, double[][] months, Period period, RegionQuantity quantity) {
        boolean toDate = quantity == RegionQuantity.PAID_TO_DATE || quantity == RegionQuantity.UNSPENT;
        return mean(tally, future -> toDate ? months[period.last()][future] : meanOverMonths(months, period, future));
    }

    /** [future] AI demand of a period over all its demand. */
    private static double[] shares(FutureTally tally, int r, Period period) {
        double[][] ai = tally.of(Quantity.DEMAND, r, 0);
        double[][] total = tally.of(Quantity.DEMAND, r, 2);
        return IntStream.range(0, tally.futures)
                .mapToDouble(future -> {
                    double demand = meanOverMonths(total, period, future);
                    return demand == 0 ? 0 : meanOverMonths(ai, period, future) / demand;
                })
                .toArray();
    }

    private static void checkProjects(Played plan) {
        FutureTally tally = plan.tally;
        for (int p = 0; p < tally.completion.length; p++) {
            int project = p;
            double due = tally.model.projects()[p].due();
            double onTime = mean(tally, future -> tally.completion[project][future] <= due + 1e-9 ? 1 : 0);
            assertClose(plan.estimates.onTime(p), onTime, "on time", p);
            assertClose(plan.estimates.abandoned(p), tally.abandoned[p] / (double) tally.futures, "abandoned", p);
            assertClose(plan.estimates.stuck(p), tally.stuck[p] / (double) tally.futures, "stuck", p);
            assertQuantiles(
                    k -> plan.estimates.completionQuantile(project, PROBABILITIES[k]),
                    tally.completion[p],
                    "completion");
            double months = Arrays.stream(tally.charged[p]).sum();
            for (int item = 0; item < tally.charged[p].length; item++) {
                double share = months == 0 ? 0 : tally.charged[p][item] / months;
                assertClose(plan.estimates.bindingShare(p, item), share, "binding", p, item);
            }
        }
    }
}
