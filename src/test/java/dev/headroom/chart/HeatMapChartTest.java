package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatMapChartTest {
    @Test
    void theTitleNamesWhoPassesTheTargetFirstAndWhoIsHighest() {
        RunResult run = SyntheticRun.ofFourRegions().build();
        HeatMapData data = HeatMapData.of(run, places(run), List.of("2025-Q4", "2026-Q1", "2026-Q2"));

        // the formula gives Dubai 4.3% and Indonesia 6.5% in 2026-Q1, and France 4.8% in 2026-Q2
        assertThat(HeatMapTitle.of(data, 0.05))
                .isEqualTo("2 of 4 regions exceed the 5% shortfall target, Indonesia (Jakarta) first (2026-Q1);"
                        + " the highest is Indonesia (Jakarta), 11% in 2026-Q2");
        assertThat(HeatMapTitle.of(data, 0.2))
                .isEqualTo(
                        "No region exceeds the 20% shortfall target; the highest is Indonesia (Jakarta), 11% in 2026-Q2");
        assertThat(HeatMapTitle.of(data, 0.001))
                .startsWith(
                        "All 4 regions exceed the 0.1% shortfall target, Brazil (Sao Paulo) and 3 more first (2025-Q4)");
    }

    @Test
    void everyCellThatIsDrawnIsInTheTable() throws Exception {
        RunResult run = SyntheticRun.ofFourRegions().build();
        var chart = new HeatMapChart(SyntheticRun.scene(run, ChartStyle.DEFAULT));
        List<String> lines = chart.table().csv().lines().skip(1).toList();
        List<String> drawn = SvgTexts.of(ChartFile.svg(chart, "a")).stream()
                .map(SvgTexts.Text::content)
                .toList();

        assertThat(lines).hasSize(4 * 23);
        for (String line : lines) {
            assertThat(drawn).contains(line.substring(line.lastIndexOf(',') + 1));
        }
        assertThat(lines.get(0))
                .startsWith("brazil,Brazil (Sao Paulo),2025-Q2,0,0,0.000046,")
                .endsWith("<0.01%");
    }

    @Test
    void aRegionIsAboveTheTargetOnlyWhereItsCellIsBold() {
        YearMonth month = YearMonth.of(2026, 1);
        var unsure = new Estimate(0.052, 0.006, 0.04, 0.064);
        RunResult run = new SyntheticRun()
                .region("x", "X")
                .region("y", "Y")
                .months(month, 3)
                .with("x", "total", "2026-Q1", "shortfallProbability", unsure)
                .with("y", "total", "2026-Q1", "shortfallProbability", Estimate.exact(0.02))
                .empty();

        assertThat(HeatMapTitle.of(HeatMapData.of(run, places(run), List.of("2026-Q1")), 0.05))
                .startsWith("No region exceeds the 5% shortfall target beyond sampling error; the highest is X, 5");
    }

    @Test
    void aCellTellsItsRegionPeriodAndChanceUnderThePointer() throws Exception {
        RunResult run = SyntheticRun.ofFourRegions().build();
        var chart = new HeatMapChart(SyntheticRun.scene(run, ChartStyle.DEFAULT));
        HeatMapData data = HeatMapData.of(
                run,
                places(run),
                HeatMapData.quarters(run.header().start(), run.header().end()));

        assertThat(data.hover(3, 4)).isEqualTo("Indonesia (Jakarta), 2026-Q2\nshort in 10.6 \u00B1 0.1% of futures");
        assertThat(data.hover(0, 0)).isEqualTo("Brazil (Sao Paulo), 2025-Q2\nshort in < 0.005% of futures");
        assertThat(SvgTexts.hovers(ChartFile.svg(chart, "a")))
                .hasSize(4 * 23)
                .startsWith(data.hover(0, 0), data.hover(0, 1))
                .endsWith(data.hover(3, 22));
    }

    @Test
    void aCellWithoutAFigureSaysSoUnderThePointer() {
        RunResult run = SyntheticRun.ofFourRegions().build();

        assertThat(HeatMapData.of(run, places(run), List.of("2040-Q1")).hover(1, 0))
                .isEqualTo("France (Paris), 2040-Q1\nnot in this run");
    }

    @Test
    void aLongPlanIsShownByYear() {
        var chart = new HeatMapChart(SyntheticRun.scene(
                SyntheticRun.ofFourRegions().months(YearMonth.of(2025, 4), 240).build(), ChartStyle.DEFAULT));

        assertThat(chart.table().csv()).contains(",2045,").doesNotContain("Q1");
    }

    @Test
    void thePictureGrowsWithItsRegions() {
        var many = new SyntheticRun();
        for (int i = 0; i < 40; i++) {
            many.region("r" + i, "Region " + i);
        }

        assertThat(new HeatMapChart(SyntheticRun.scene(many.build(), ChartStyle.DEFAULT)).heightPx())
                .isBetween(1200, 1600);
        assertThat(new HeatMapChart(
                                SyntheticRun.scene(SyntheticRun.ofFourRegions().build(), ChartStyle.DEFAULT))
                        .heightPx())
                .isBetween(640, 720);
    }

    @Test
    void aYearThatBeginsAndEndsMidwayHasItsQuarters() {
        assertThat(HeatMapData.quarters(YearMonth.of(2025, 11), YearMonth.of(2026, 4)))
                .containsExactly("2025-Q4", "2026-Q1", "2026-Q2");
    }

    private static List<Place> places(RunResult run) {
        return Place.regions(run.header(), ChartTheme.LIGHT);
    }
}
