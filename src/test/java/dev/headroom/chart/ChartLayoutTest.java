package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.RunResult;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
