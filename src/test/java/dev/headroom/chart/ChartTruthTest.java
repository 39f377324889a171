package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** What pictures say and draw, against the formulas that their made-up runs follow. */
class ChartTruthTest {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    @Test
    void theLossThatOneFutureInTwentyExceedsIsThatOfTheTail() {
        // chance of more than x MW: c exp(-x / s), thus one in n loses s ln(c n) or more
        var data = ExceedanceData.of(scene(SyntheticRun.ofFourRegions()));
        double all = 50 * StrictMath.log(0.2 * 20);
        double indonesia = 20 * StrictMath.log(0.88 * 20);

        assertThat(data.curves().get(0).exceeded(0.05)).isCloseTo(all, within(1e-9));
        assertThat(data.curves().get(4).exceeded(0.05)).isCloseTo(indonesia, within(1e-9));
        assertThat(data.curves().get(4).exceeded(0.003)).isCloseTo(20 * StrictMath.log(0.88 / 0.003), within(1e-9));
        assertThat(data.curves().get(4).exceeded(0.9)).isZero();
        double error = 20 * StrictMath.sqrt(0.95 / 0.05 / SyntheticRun.REPLICATIONS); // the chance's, over its slope
        assertThat(data.curves().get(4).exceededWithError(0.05).standardError()).isCloseTo(error, within(0.01 * error));
        assertThat(data.title())
                .isEqualTo(
                        "One future in 20 leaves Indonesia (Jakarta) short by 57.4 \u00B1 0.3 MW or more in its worst"
                                + " month, the most of 4 regions; all together by 69.3 \u00B1 0.9 MW");
    }

    @Test
    void theCurveOfATailIsDrawnWhereItsAxesSay() throws Exception {
        Scene scene = scene(SyntheticRun.ofFourRegions());
        String svg = ChartFile.svg(new ExceedanceChart(scene, ExceedanceData.of(scene)), "a");
        double[] curve = curve(svg, ChartTheme.LIGHT.allRegions());
        double at = centre(svg, "2%", true);
        int after = 2;
        while (curve[after] < at) {
            after += 2;
        }
        double share = (at - curve[after - 2]) / (curve[after] - curve[after - 2]);
        double y = curve[after - 1] + share * (curve[after + 1] - curve[after - 1]);
        double zero = centre(svg, "0", false);
        double mw = 100 * (zero - y) / (zero - centre(svg, "100", false));

        assertThat(mw).isCloseTo(50 * StrictMath.log(0.2 / 0.02), within(0.5));
    }

    @Test
    void theMonthByWhichHalfAreShortIsThatOfTheCurve() throws Exception {
        Scene scene = scene(SyntheticRun.ofFourRegions());
        var chart = new FirstShortChart(scene);

        // 0.9 / (1 + exp(7 - t / 7 - 0.8 place)) reaches a half at t = 7 (7 - ln 0.8 - 0.8 place): 28.2 in the fourth
        assertThat(chart.title())
                .isEqualTo("Half of the futures of Indonesia (Jakarta) have been short by "
                        + SyntheticRun.START.plusMonths(29)
                        + ", the earliest of 4 regions; Brazil (Sao Paulo) is never short in 12.6%");
        String svg = ChartFile.svg(chart, "a");
        double[] curve = curve(svg, ChartTheme.LIGHT.allRegions()); // a point for each month
        double zero = centre(svg, "0", false);
        double hundred = centre(svg, "100", false);
        for (int month : new int[] {0, 40, 68}) {
            double percent = 100 * (zero - curve[2 * month + 1]) / (zero - hundred);
            assertThat(percent).isCloseTo(90 / (1 + StrictMath.exp(7 - month / 7.0)), within(0.4));
        }
    }

    @Test
    void aProjectIsLateWhereHalfOfTheFuturesCompleteItAfterItsMonth() {
        // the median future completes each 30 months after the start, and nine in ten 38 after it
        Scene scene = scene(SyntheticRun.ofFourRegions()
                .project("brazil", "late", 29)
                .project("brazil", "just", 30)
                .project("dubai", "early", 45));
        var chart = new GanttChart(scene, GanttRow.of(scene));

        assertThat(chart.title())
                .isEqualTo("1 of 3 projects is late in the median future; late, due 2027-09, is complete in 2027-10,"
                        + " held longest by gridConnection (55.0 \u00B1 0.6% of its months)");
        assertThat(chart.table().csv())
                .contains(
                        "\nbrazil,late,2027-09,",
                        ",30,38,2027-10,0.31,gridConnection,0.55\n",
                        "\ndubai,early,2029-01,");
    }

    @Test
    void theBarsOfAProjectLieAtTheirMonths() throws Exception {
        Scene scene = scene(new SyntheticRun().region("x", "X").project("x", "only", 45));
        String svg = ChartFile.svg(new GanttChart(scene, GanttRow.of(scene)), "a");
        double january2026 = centre(svg, "2026", true) - 6 * month(svg);
        List<double[]> bars = rectangles(svg, ChartTheme.LIGHT.readable(ChartTheme.LIGHT.region(0), 3), true);

        assertThat(bars).hasSize(1); // from the first month by which half are committed, that is 8, to 30
        assertThat((bars.get(0)[0] - january2026) / month(svg)).isCloseTo(8 - 9, within(0.02));
        assertThat((bars.get(0)[0] + bars.get(0)[2] - january2026) / month(svg)).isCloseTo(30 - 9, within(0.02));
    }

    private static double month(String svg) throws Exception {
        return (centre(svg, "2030", true) - centre(svg, "2026", true)) / 48;
    }

    @Test
    void theBarsOfAWaterfallAreAsLongAsTheirAmounts() throws Exception {
        // of 40 MW 10%, 6%, 2% and 0.5% are lost
        var chart = new WaterfallChart(scene(new SyntheticRun().region("x", "X")));
        double demand = 20 * StrictMath.pow(1.25, 68 / 12.0);

        assertThat(chart.title())
                .isEqualTo("X: of 40.00 \u00B1 0.06 MW nameplate, 32.60 \u00B1 0.05 MW is usable in 2030-12, against "
                        + "70.8 \u00B1 0.1 MW of demand; largest loss: utilisation limit, 4.000 \u00B1 0.006 MW");
        String svg = ChartFile.svg(chart, "a");
        double[] nameplate = rectangles(svg, ChartTheme.LIGHT.mutedInk(), true).get(0);
        double[] usable = rectangles(svg, ChartTheme.LIGHT.capacity(), true).get(0);
        double[] demanded = rectangles(svg, ChartTheme.LIGHT.readable(ChartTheme.LIGHT.region(0), 3), true)
                .get(0);
        double mw = nameplate[2] / 40;
        assertThat(usable[2] / mw).isCloseTo(32.6, within(0.02));
        assertThat(demanded[2] / mw).isCloseTo(demand, within(0.02));
        List<double[]> losses = rectangles(svg, ChartTheme.LIGHT.capacity(), false);
        double[] lost = {4, 2.4, 0.8, 0.2};
        double level = 40;
        for (int i = 0; i < lost.length; i++) {
            level -= lost[i];
            assertThat(losses.get(i)[2] / mw).isCloseTo(lost[i], within(0.02));
            assertThat((losses.get(i)[0] - nameplate[0]) / mw).isCloseTo(level, within(0.02));
        }
    }

    @Test
    void theTitleOfATraceTellsTheLastEstimateAndItsLastMove() {
        assertThat(title(new double[] {100, 103}, new double[] {1, 0.7}))
                .isEqualTo("Unserved, all regions: 103.0 \u00B1 0.7 MW-months after 2,048 futures;"
                        + " since 1,024 futures it moved by 3.0 standard errors");
        assertThat(title(new double[] {90, 101.9, 100}, new double[] {1, 1, 0.7}))
                .endsWith("; since 2,048 futures it moved by at most two standard errors");
    }

    /** The title where each doubling of futures estimates a value with its standard error. */
    private static String title(double[] value, double[] error) {
        var rows = new ArrayList<SeriesRow>();
        for (int k = 0; k < value.length; k++) {
            var y = new Estimate(value[k], error[k], value[k] - 1.96 * error[k], value[k] + 1.96 * error[k]);
            rows.add(new SeriesRow(
                    RunSeries.Kind.CONVERGENCE, "all", "", "total", "unservedMwMonths", "", 1024 << k, y));
        }
        RunResult run = new SyntheticRun().region("x", "X").empty();
        return ConvergenceTrace.title(
                ConvergenceTrace.of(Scene.of(run, new RunSeries(rows), ChartStyle.DEFAULT, ChartFilter.ALL)));
    }

    private static Scene scene(SyntheticRun run) {
        return SyntheticRun.scene(run.build(), ChartStyle.DEFAULT);
    }

    /** Where a label's middle lies, across or down. */
    private static double centre(String svg, String label, boolean across) throws Exception {
        var box = SvgTexts.of(svg).stream()
                .filter(text -> text.content().equals(label))
                .findFirst()
                .orElseThrow()
                .box();
        // figures stand on the baseline, 0.76 em below the top of a box, and are 0.714 em high
        return across ? box.getCenterX() : box.getY() + (0.76 - 0.357) / 0.97 * box.getHeight();
    }

    /** The points x, y, x, y ... of the first line in a colour. */
    private static double[] curve(String svg, Color colour) {
        String path = all(svg, "<g [^>]*stroke:" + rgb(colour) + "[^>]*>\\s*<path [^>]*>")
                .get(0);
        int from = path.indexOf(" d='") + 4;
        return numbers(path.substring(from, path.indexOf('\'', from)));
    }

    /** Left, top, width and height of each filled rectangle. */
    private static List<double[]> rectangles(String svg, Color colour, boolean isOpaque) {
        String fill = "style='fill:" + rgb(colour) + (isOpaque ? "'" : ";fill-opacity");
        return all(svg, "<rect [^>]*" + fill + "[^>]*>").stream()
                .map(rectangle -> DoubleStream.of(numbers(rectangle)).limit(4).toArray())
                .toList();
    }

    private static String rgb(Color colour) {
        return "rgb\\(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + "\\)";
    }

    private static List<String> all(String svg, String pattern) {
        return Pattern.compile(pattern)
                .matcher(svg)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
