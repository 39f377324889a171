package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartLayoutTest {
    private static final String LONG = "A region whose name goes on & on <until> the very end of it ".repeat(4);

    static Stream<Arguments> runs() {
        YearMonth november = YearMonth.of(2025, 11);
        return Stream.of(
                Arguments.of("four regions", SyntheticRun.ofFourRegions().build()),
                Arguments.of(
                        "one region, one month", regions(1).months(november, 1).build()),
                Arguments.of(
                        "two regions, 14 months",
                        regions(2).months(november, 14).relativeError(0.3).build()),
                Arguments.of(
                        "three regions, 25 months",
                        regions(3).months(november, 25).build()),
                Arguments.of("five regions", regions(5).build()),
                Arguments.of(
                        "nine regions, 120 months",
                        regions(9).months(november, 120).build()),
                Arguments.of(
                        "40 regions, 240 months",
                        regions(40).months(november, 240).relativeError(0.05).build()),
                Arguments.of("40 regions, 69 months", regions(40).build()),
                Arguments.of("nothing known", regions(3).empty()),
                Arguments.of("no region", regions(0).build()));
    }

    /** Runs at the ends of what a plan may be, in the sizes that pictures have. */
    static Stream<Arguments> plansAndSizes() {
        var quiet = regions(2);
        var lost = regions(2);
        for (int t = 0; t < 69; t++) {
            for (String region : List.of("all", "r0", "r1")) {
                quiet.with(region, "total", SyntheticRun.START.plusMonths(t), "firstShort", 0);
                lost.with(region, "total", SyntheticRun.START.plusMonths(t), "firstShort", 1);
            }
        }
        quiet.with("all", "total", SyntheticRun.START.plusMonths(68), "lostToRiskMw", 0);
        var projects = regions(12);
        for (int i = 0; i < 12; i++) {
            projects.project("r" + i, i % 4 == 0 ? LONG.replace(' ', '-') : "site-" + i, 10 + 6 * i);
        }
        var one = regions(1).project("r0", "only", 30);
        return Stream.of(
                        Arguments.of("one region", SyntheticCurves.record(one.build())),
                        Arguments.of("12 regions, 12 projects", SyntheticCurves.record(projects.build())),
                        Arguments.of("nobody short", SyntheticCurves.record(quiet.build(), shortWith(0))),
                        Arguments.of("all short", SyntheticCurves.record(lost.build(), shortWith(1))))
                .flatMap(run -> Stream.of(ChartSize.SLIDE, ChartSize.PAGE, ChartSize.THUMB)
                        .map(size -> Arguments.of(run.get()[0], run.get()[1], size)));
    }

    private static RunSeries shortWith(double chance) {
        var rows = new ArrayList<SeriesRow>();
        for (String region : List.of("all", "r0", "r1")) {
            for (int mw = 0; mw < 50; mw++) {
                var y = new Estimate(mw < 40 ? chance : 0, 0, mw < 40 ? chance : 0, Math.min(1, chance + 5e-5));
                rows.add(new SeriesRow(RunSeries.Kind.EXCEEDANCE, region, "", "total", "shortfallMw", "", mw, y));
            }
        }
        for (String metric : List.of("unservedMwMonths", "shortMonths", "shortfallProbability")) {
            for (int n = 1024; n <= 1 << 16; n *= 2) {
                var y = Estimate.exact(chance);
                rows.add(new SeriesRow(RunSeries.Kind.CONVERGENCE, "all", "", "total", metric, "", n, y));
            }
        }
        return new RunSeries(rows);
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("plansAndSizes")
    void noTextOfAnyKindLiesOverAnotherOrLeavesThePicture(String name, RunRecord run, ChartSize size) throws Exception {
        var style = new ChartStyle(ChartTheme.LIGHT, size);
        var scene = Scene.of(run.result(), run.series(), style, ChartFilter.ALL);
        var kinds = new ArrayList<ChartKind>();
        for (Sheet sheet : RunCharts.sheets(scene, new ChartFilter(Set.of(), Set.of(), Set.of("total")))) {
            Picture picture = sheet.picture().get();
            String svg = ChartFile.svg(picture, "a");
            List<SvgTexts.Text> texts = SvgTexts.of(svg);
            var page = new Rectangle2D.Double(0, 0, picture.widthPx(), picture.heightPx());
            assertThat(texts).as(sheet.name()).hasSizeGreaterThan(4).allMatch(text -> page.contains(text.box()));
            assertThat(overlaps(texts)).as(sheet.name()).isEmpty();
            assertThat(svg).doesNotContain("NaN", "Infinity");
            assertThat(picture.title()).doesNotContain("NaN", "\u221E", "?");
            kinds.add(sheet.kind());
        }
        assertThat(kinds)
                .contains(ChartKind.EXCEEDANCE, ChartKind.FIRSTSHORT, ChartKind.WATERFALL, ChartKind.CONVERGENCE);
    }

    private static SyntheticRun regions(int count) {
        var run = new SyntheticRun();
        for (int i = 0; i < count; i++) {
            run.region("r" + i, i % 5 == 2 ? i + " " + LONG : i % 5 == 3 ? "\u4E1C\u4EAC " + i : "Region " + i);
        }
        return run;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void noTextLiesOverAnotherOrLeavesThePicture(String name, RunResult run) throws Exception {
        for (Picture picture : pictures(run)) {
            List<SvgTexts.Text> texts = SvgTexts.of(ChartFile.svg(picture, "a"));
            assertThat(texts).hasSizeGreaterThan(4);
            var page = new Rectangle2D.Double(0, 0, picture.widthPx(), picture.heightPx());
            assertThat(texts).allMatch(text -> page.contains(text.box()), "inside the picture");
            assertThat(overlaps(texts)).as(picture.title()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void aPictureTellsTheRunAndTheKindOfItsBands(String name, RunResult run) throws Exception {
        for (Picture picture : pictures(run)) {
            String all = String.join(
                    " ",
                    SvgTexts.of(ChartFile.svg(picture, "a")).stream()
                            .map(SvgTexts.Text::content)
                            .toList());
            assertThat(all)
                    .contains("N = 65,536 futures \u00B7 method mc \u00B7 seed 1 \u00B7 plan 0123456789ab \u00B7");
            assertThat(all.toLowerCase(java.util.Locale.ROOT)).contains("futures", "sampling error");
        }
    }

    private static List<Picture> pictures(RunResult run) {
        var pictures = new ArrayList<Picture>();
        var style = ChartStyle.DEFAULT;
        pictures.add(new FanChart(SyntheticRun.scene(run, style), Place.all(style.theme()), "total"));
        Place.regions(run.header(), style.theme()).stream()
                .limit(4)
                .forEach(place -> pictures.add(new FanChart(SyntheticRun.scene(run, style), place, "ai")));
        pictures.add(new HeatMapChart(SyntheticRun.scene(run, style)));
        pictures.add(new MoneyChart(SyntheticRun.scene(run, style)));
        return pictures;
    }

    private static List<String> overlaps(List<SvgTexts.Text> texts) {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> texts.subList(i + 1, texts.size()).stream()
                        .filter(other -> overlap(texts.get(i).box(), other.box()))
                        .map(other -> texts.get(i).content() + " | " + other.content()))
                .toList();
    }

    private static boolean overlap(Rectangle2D one, Rectangle2D other) {
        Rectangle2D common = one.createIntersection(other);
        return common.getWidth() > 0.5 && common.getHeight() > 0.5;
    }
}
