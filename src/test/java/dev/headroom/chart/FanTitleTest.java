package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FanTitleTest {
    private static final YearMonth START = YearMonth.of(2027, 6);
    private static final Place JAKARTA = new Place("id", "Jakarta", Color.BLACK, 0);

    @Test
    void demandThatPassesCapacityForGoodIsDatedByItsFirstMonthAbove() {
        assertThat(title(8, 9, 11, 12))
                .isEqualTo("Jakarta AI: median demand passes median usable capacity from 2027-08");
    }

    @Test
    void demandThatEqualsCapacityIsNotAboveIt() {
        assertThat(title(10, 10, 10))
                .isEqualTo("Jakarta AI: median demand stays within median usable capacity to 2027-08");
    }

    @Test
    void demandThatIsAlwaysAboveHasNoDateOfCrossing() {
        assertThat(title(11, 12))
                .isEqualTo(
                        "Jakarta AI: median demand is above median usable capacity in every month, 2027-06 to 2027-07");
    }

    @Test
    void anEarlierCrossingIsToldBesideTheLastingOne() {
        assertThat(title(9, 11, 9, 12, 13))
                .isEqualTo(
                        "Jakarta AI: median demand stays above median usable capacity from 2027-09 (first above in 2027-07)");
    }

    @Test
    void aShortageThatEndsIsCounted() {
        assertThat(title(11, 12, 9, 11, 9))
                .isEqualTo(
                        "Jakarta AI: median demand is above median usable capacity in 3 of 5 months, first in 2027-06, last in 2027-09");
    }

    @Test
    void aRunWithoutMediansHasNoFinding() {
        assertThat(title()).isEqualTo("Jakarta AI: demand and usable capacity by month");
    }

    @Test
    void theCaptionTellsTheMonthsThatSamplingErrorAllows() {
        var run = SyntheticRun.ofFourRegions().relativeError(0.05).build();
        FanData data = FanData.of(SyntheticRun.scene(run, ChartStyle.DEFAULT), "brazil", "general");
        Crossing crossing = Crossing.of(data.demandP50(), data.usableP50());

        assertThat(crossing.earliest()).isLessThan(crossing.first());
        assertThat(crossing.latest()).isGreaterThan(crossing.first());
        assertThat(FanTitle.error(data))
                .contains(SyntheticRun.START.plusMonths(crossing.earliest()).toString())
                .contains(SyntheticRun.START.plusMonths(crossing.latest()).toString());
    }

    /** The title where median capacity is 10 MW and median demand is as given, month by month. */
    private static String title(double... demandMw) {
        var run = new SyntheticRun().region("id", "Jakarta").months(START, Math.max(1, demandMw.length));
        for (int t = 0; t < demandMw.length; t++) {
            run.with("id", "ai", START.plusMonths(t), "demandP50", demandMw[t])
                    .with("id", "ai", START.plusMonths(t), "usableP50", 10);
        }
        return FanTitle.of(JAKARTA, "ai", FanData.of(SyntheticRun.scene(run.empty(), ChartStyle.DEFAULT), "id", "ai"));
    }
}
