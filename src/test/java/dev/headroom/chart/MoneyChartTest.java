package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunResult;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyChartTest {
    @Test
    void theTitleTellsWhatPartOfTheScheduleIsPaidAndWhoIsBehind() {
        // the formula pays 97% in all and 93% in the last region
        assertThat(new MoneyChart(
                                SyntheticRun.scene(SyntheticRun.ofFourRegions().build(), ChartStyle.DEFAULT))
                        .title())
                .isEqualTo("97% of the scheduled USD 3,200 million is paid by 2030-12 on average;"
                        + " Indonesia (Jakarta) keeps the largest part unspent, 7%");
    }

    @Test
    void withoutAScheduleTheTitleTellsWhatIsPaid() {
        YearMonth month = YearMonth.of(2026, 1);
        RunResult run = new SyntheticRun()
                .region("x", "X")
                .months(month, 1)
                .with("all", "total", month, "paidToDateMean", 250)
                .with("all", "total", month, "scheduledUsdMillion", 0)
                .empty();

        assertThat(new MoneyChart(SyntheticRun.scene(run, ChartStyle.DEFAULT)).title())
                .isEqualTo("USD 250 million is paid by 2026-01 on average; nothing is scheduled");
    }

    @Test
    void theScheduleIsCumulatedAndAllRegionsComeFirst() {
        List<String> lines = new MoneyChart(
                        SyntheticRun.scene(SyntheticRun.ofFourRegions().build(), ChartStyle.DEFAULT))
                .table()
                .csv()
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + 5 * 69);
        assertThat(lines.get(1)).startsWith("all,All regions,2025-04,").endsWith(",88.88888889");
        assertThat(lines.get(3)).endsWith(",266.6666667");
        assertThat(lines.get(69)).startsWith("all,All regions,2030-12,").endsWith(",3200");
    }

    @Test
    void aMonthTellsWhatIsReceivedAndPaidUnderThePointer() throws Exception {
        RunResult run = SyntheticRun.ofFourRegions().build();
        List<String> hovers =
                SvgTexts.hovers(ChartFile.svg(new MoneyChart(SyntheticRun.scene(run, ChartStyle.DEFAULT)), "a"));

        assertThat(hovers)
                .contains(
                        "All regions, to the end of 2025-12, USD million\nReceived: 800\nPaid: mean 404.9 \u00B1 0.6, P5\u2013P95 344\u2013445")
                .anyMatch(text -> text.startsWith("Brazil (Sao Paulo), to the end of 2025-04, USD million\nReceived: "))
                .anyMatch(text -> text.startsWith("Indonesia (Jakarta), to the end of 20"));
    }

    @Test
    void aMonthWithoutFiguresSaysSoUnderThePointer() {
        YearMonth start = YearMonth.of(2026, 1);
        RunResult run = new SyntheticRun()
                .region("x", "X")
                .months(start, 2)
                .with("x", "total", start, "paidToDateMean", 7)
                .with("x", "total", start, "scheduledUsdMillion", 5)
                .empty();
        var panel =
                MoneyPanel.of(run, Place.regions(run.header(), ChartTheme.LIGHT).get(0));

        assertThat(panel.hover(start, 0))
                .isEqualTo("X, to the end of 2026-01, USD million\nReceived: 5.00\nPaid: mean 7.00");
        assertThat(panel.hover(start, 1))
                .isEqualTo(
                        "X, to the end of 2026-02, USD million\nReceived: not in this run\nPaid: mean not in this run");
    }

    @Test
    void aPlanOfOneRegionHasOnePanel() {
        var chart = new MoneyChart(
                SyntheticRun.scene(new SyntheticRun().region("x", "X").build(), ChartStyle.DEFAULT));

        assertThat(chart.table().csv()).contains("\nx,X,2030-12,").doesNotContain("All regions");
    }

    @Test
    void aMonthThatIsAbsentEndsTheCumulatedSchedule() {
        YearMonth start = YearMonth.of(2026, 1);
        RunResult run = new SyntheticRun()
                .region("x", "X")
                .months(start, 3)
                .with("x", "total", start, "scheduledUsdMillion", 5)
                .with("x", "total", start.plusMonths(2), "scheduledUsdMillion", 5)
                .empty();
        Series schedule = Series.of(run, "x", "total", "scheduledUsdMillion").cumulated();

        assertThat(schedule.value(0)).isEqualTo(5);
        assertThat(schedule.isPresent(1)).isFalse();
        assertThat(schedule.isPresent(2)).isFalse();
    }
}
