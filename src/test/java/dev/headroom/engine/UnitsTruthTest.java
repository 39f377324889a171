package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.stats.ExactSums;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units of different sizes: their joint distribution by convolution, and what is left without the largest. */
class UnitsTruthTest {
    /** Sizes of which no two sets have the same sum, so that what is up tells which units are. */
    private static final String UNITS = """
            version: 1
            name: units
            start: 2026-01
            end: 2026-03
            regions:
              - region: here
                demand: {baselineMw: 1}
                capacity:
                  existing: {ai: 10, general: 40}
                  units:
                    - {mw: 1.03, failurePerMonth: 0.2, repairPerMonth: 0.5}
                    - {mw: 2.07, failurePerMonth: 0.1, repairPerMonth: 0.3, pool: ai}
                    - {mw: [4.11, 0, 9], failurePerMonth: 0.4, repairPerMonth: 0.6, pool: general}
                    - {mw: 8.19, failurePerMonth: 0.05, repairPerMonth: 0.9}
                    - {mw: [3, 16.23, 1], failurePerMonth: 0.3, repairPerMonth: 0.1, pool: ai}
            """;

    private static final double[] FAILURE = {0.2, 0.1, 0.4, 0.05, 0.3};
    private static final double[] REPAIR = {0.5, 0.3, 0.6, 0.9, 0.1};
    private static final boolean[] SERVES_AI = {true, true, false, true, true};
    private static final boolean[] SERVES_GENERAL = {true, false, true, true, false};
    private static final double[][] MW = {
        {1.03, 2.07, 4.11, 8.19, 3}, {1.03, 2.07, 0, 8.19, 16.23}, {1.03, 2.07, 9, 8.19, 1}
    };

    private static double share(boolean[] up, boolean[] serves, double[] mw) {
        double ofUp = 0;
        double ofAll = 0;
        for (int k = 0; k < mw.length; k++) {
            if (serves[k]) {
                ofUp += up[k] ? mw[k] : 0;
                ofAll += mw[k];
            }
        }
        return ofUp / ofAll;
    }

    private static String key(double ai, double general) {
        return "%.9f %.9f".formatted(ai, general);
    }

    /** A unit that serves both pools takes both down at once. */
    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void sharesOfBothPoolsHaveTheirJointDistribution(int month) {
        Map<String, Double> expected = new HashMap<>();
        EveryState.of(FAILURE, REPAIR)
                .visit((up, probability) -> expected.merge(
                        key(share(up, SERVES_AI, MW[month]), share(up, SERVES_GENERAL, MW[month])),
                        probability,
                        Double::sum));
        assertThat(expected).hasSize(month == 1 ? 16 : 32);
        var batch = new PlayedBatch(PlanText.read(UNITS), 13);
        Map<String, Integer> seen = new HashMap<>();
        int batches = 150;
        for (int b = 0; b < batches; b++) {
            batch.play((long) b * Lanes.WIDTH, Lanes.WIDTH);
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                double ai = batch.balance.usable[0][0][month][lane] / 10;
                double general = batch.balance.usable[0][1][month][lane] / 40;
                seen.merge(key(ai, general), 1, Integer::sum);
            }
        }
        assertThat(expected.keySet()).containsAll(seen.keySet());
        int futures = batches * Lanes.WIDTH;
        expected.forEach((key, probability) -> Sample.assertClose(
                key,
                seen.getOrDefault(key, 0) / (double) futures,
                probability,
                Math.sqrt(probability * (1 - probability) / futures)));
    }

    /** In place of what is up, at most what is left without the largest unit that serves the pool. */
    @Test
    void theLargestUnitIsLostOnlyIfItIsNotDownAlready() {
        var batch = new PlayedBatch(PlanText.read(UNITS), 13);
        double[][] largest = {{8.19, 8.19}, {16.23, 8.19}, {8.19, 9}}; // [month][pool]
        double[][] all = {{14.29, 13.33}, {27.52, 9.22}, {12.29, 18.22}};
        double[] existing = {10, 40};
        var month = new PoolMonth(batch.batch, EnumSet.noneOf(Quantity.class));
        month.addTo(new ExactSums(ResultLayout.of(batch.model).cells() * Quantity.COUNT));
        var cell = new CellMonth();
        batch.play(0, Lanes.WIDTH, t -> {
            for (int pool = 0; pool < 2; pool++) {
                month.fill(0, pool, t, cell);
                double most = 1 - largest[t][pool] / all[t][pool];
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    double up = batch.batch.outages.up(0, pool)[t][lane];
                    double expected = existing[pool] * Math.min(up, most) - cell.demand[lane];
                    assertThat(cell.headroomN1[lane]).isCloseTo(expected, within(1e-9));
                }
            }
        });
    }
}
