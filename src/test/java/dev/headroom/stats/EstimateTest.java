package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void aMeanHasStudentsInterval() {
        var estimate = Estimate.mean(5, 10, 20);
        assertThat(estimate.value()).isEqualTo(10);
        assertThat(estimate.standardError()).isEqualTo(1);
        assertThat(estimate.high95()).isCloseTo(10 + 2.7764451052, within(1e-8));
        assertThat(estimate.low95()).isCloseTo(10 - 2.7764451052, within(1e-8));
    }

    @Test
    void studentsQuantileIsRightForAnyDegrees() {
        for (long degrees : new long[] {1, 2, 31, 59, 60, 61, 100, 1023, 100_000}) {
            double exact = new TDistribution(null, degrees).inverseCumulativeProbability(0.975);
            assertThat(StudentT.quantile975(degrees)).as("%s degrees", degrees).isCloseTo(exact, within(2e-8));
        }
    }

    @Test
    void aProportionHasWilsonsInterval() {
        var estimate = Estimate.proportion(2, 10);
        assertThat(estimate.value()).isEqualTo(0.2);
        assertThat(estimate.low95()).isCloseTo(0.0566822, within(1e-7));
        assertThat(estimate.high95()).isCloseTo(0.5098375, within(1e-7));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(0.016), within(1e-15));
    }

    @Test
    void whatNeverHappenedIsStillPossible() {
        var never = Estimate.proportion(0, 1000);
        assertThat(never.value()).isZero();
        assertThat(never.low95()).isZero();
        assertThat(never.high95()).isBetween(0.003, 0.004);
        assertThat(never.standardError()).isCloseTo(never.high95() / 3.92, within(1e-6));
        var always = Estimate.proportion(1000, 1000);
        assertThat(always.high95()).isEqualTo(1);
        assertThat(always.low95()).isCloseTo(1 - never.high95(), within(1e-15));
        assertThat(always.standardError()).isCloseTo(never.standardError(), within(1e-15));
    }

    @Test
    void aSingleReplicationCountsAsExact() {
        assertThat(Estimate.mean(1, 7, 0)).isEqualTo(Estimate.exact(7));
        assertThat(Estimate.proportion(1, 1)).isEqualTo(Estimate.exact(1));
        var histogram = QuantileHistogramTruthTest.of(true, 7);
        assertThat(Estimate.quantile(histogram, 0.95)).isEqualTo(Estimate.exact(7));
        assertThat(Estimate.cvar(histogram, 0.95)).isEqualTo(Estimate.exact(7));
        var table = new CoMomentTable(1);
        table.record(0, new double[] {3}, new double[] {4}, 1);
        assertThat(table.ratio(0)).isEqualTo(Estimate.exact(0.75));
    }

    @Test
    void nothingOutOfNothingIsNothing() {
        var table = new CoMomentTable(2);
        table.record(0, new double[] {0, 0}, new double[] {0, 0}, 2);
        table.record(1, new double[] {1, 2}, new double[] {0, 0}, 2);
        assertThat(table.ratio(0)).isEqualTo(Estimate.exact(0));
        assertThat(table.ratio(1).value()).isInfinite();
    }

    @Test
    void aRatioOfProportionalNumbersHasNoError() {
        var table = new CoMomentTable(1);
        table.record(0, new double[] {1, 2, 6}, new double[] {2, 4, 12}, 3);
        assertThat(table.ratio(0)).isEqualTo(Estimate.exact(0.5));
    }

    @Test
    void aRatioThatRestsOnOneReplicationHasAnErrorAsLargeAsItself() {
        var table = new CoMomentTable(1);
        var months = new double[1000];
        var episodes = new double[1000];
        months[17] = 6;
        episodes[17] = 1;
        table.record(0, months, episodes, 1000);
        assertThat(table.ratio(0).value()).isCloseTo(6, within(1e-9));
        assertThat(table.ratio(0).standardError()).isCloseTo(6, within(0.01));
    }
}
