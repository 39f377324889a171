package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunChartsTest {
    @TempDir
    private Path directory;

    @Test
    void everyPictureIsWrittenAsSvgPngAndCsv() throws Exception {
        List<Path> files = write(SyntheticRun.ofFourRegions().build(), directory.resolve("new/charts"));

        assertThat(files).hasSize(3 * (5 * 3 + 6)).allMatch(Files::isRegularFile);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "fan_all_total.svg",
                        "fan_brazil_ai.png",
                        "fan_indonesia_general.csv",
                        "heatmap.svg",
                        "money.png");
        for (Path file : files) {
            if (file.toString().endsWith(".svg")) {
                SvgTexts.parse(Files.readString(file));
            } else if (file.toString().endsWith(".png")) {
                assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1280);
            }
        }
    }

    @Test
    void aFilterChoosesPicturesAndTheRegionsInThem() {
        var run = SyntheticCurves.record(SyntheticRun.ofFourRegions().build());
        var filter = new ChartFilter(Set.of(ChartKind.FAN, ChartKind.HEATMAP), Set.of("dubai", "all"), Set.of("ai"));
        List<DrawnChart> drawn = RunCharts.draw(run, ChartStyle.DEFAULT, filter);

        assertThat(drawn).extracting(DrawnChart::name).containsExactly("fan_all_ai", "fan_dubai_ai", "heatmap");
        assertThat(drawn.get(1).region()).isEqualTo("dubai");
        assertThat(drawn.get(2).table().rows()).allMatch(row -> row.get(0).equals("dubai"));
        assertThat(drawn.get(2).svg()).startsWith("<svg ").doesNotContain("Jakarta");
    }

    @Test
    void aPdfTellsNoClock() throws Exception {
        RunResult run = new SyntheticRun().region("x", "X").build();
        var request = new ChartRequest(
                ChartStyle.DEFAULT,
                new ChartFilter(Set.of(ChartKind.MONEY), Set.of(), Set.of()),
                Set.of(ChartFormat.PDF));
        Path file = RunCharts.write(run, SyntheticCurves.of(run), request, directory)
                .get(0);
        String pdf = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(file).hasFileName("money.pdf");
        assertThat(pdf)
                .startsWith("%PDF-")
                .contains("/CreationDate (D:20000101")
                .doesNotContain("/Type /Font\n");
    }

    @Test
    void aPictureOfWhatWasNotRecordedIsLeftOutAndTold() throws Exception {
        var metrics = EnumSet.allOf(Metric.class);
        metrics.remove(Metric.PAID_TO_DATE_P5);
        metrics.remove(Metric.SCHEDULED_USD_MILLION);
        var selection = new MetricSelection(metrics, Set.of(PeriodKind.YEAR, PeriodKind.HORIZON));
        List<Path> files = RunCharts.write(
                SyntheticRun.ofFourRegions().recorded(selection).build(),
                RunSeries.NONE,
                ChartRequest.DEFAULT,
                directory);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("heatmap.svg", "heatmap.png", "heatmap.csv");
        assertThat(RunCharts.leftOut(selection))
                .contains(
                        "no chart fan: no figures by month; no chart firstshort: no figures by month; "
                                + "no chart money: no paidToDateP5, scheduledUsdMillion; no chart waterfall: no figures by month");
        assertThat(RunCharts.leftOut(MetricSelection.ALL)).isEmpty();
    }

    private static List<Path> write(RunResult run, Path folder) throws Exception {
        return RunCharts.write(run, SyntheticCurves.of(run), ChartRequest.DEFAULT, folder);
    }

    @Test
    void theSameRunGivesTheSameBytes() throws Exception {
        RunResult run = new SyntheticRun().region("x", "X").region("y", "Y").build();
        List<Path> first = write(run, directory.resolve("first"));
        List<Path> second = write(run, directory.resolve("second"));

        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void aRegionNamedAsMarkupStaysText() throws Exception {
        RunResult run = new SyntheticRun()
                .months(YearMonth.of(2026, 1), 2)
                .region("x", "<script>alert('a & b')</script>\u0000\u001B\n")
                .build();
        write(run, directory);

        for (String name : List.of("fan_x_ai.svg", "heatmap.svg", "money.svg")) {
            String svg = Files.readString(directory.resolve(name));
            assertThat(SvgTexts.parse(svg).getElementsByTagName("script").getLength())
                    .isZero();
            assertThat(SvgTexts.of(svg))
                    .anySatisfy(text -> assertThat(text.content()).contains("<script>alert('a & b')</script>"));
        }
    }

    @Test
    void regionsWithOddIdsGetFilesOfTheirOwn() throws Exception {
        var taken = new HashSet<String>();

        assertThat(RunCharts.fileName("../a b", taken)).isEqualTo("---a-b");
        assertThat(RunCharts.fileName("..\\a:b", taken)).isEqualTo("---a-b-2");
        assertThat(RunCharts.fileName("---A-b", taken)).isEqualTo("---A-b-3");
        assertThat(RunCharts.fileName("x".repeat(500), taken)).hasSize(80);

        RunResult run = new SyntheticRun()
                .months(YearMonth.of(2026, 1), 2)
                .region("../up", "Up")
                .region("caf\u00E9", "Caf\u00E9")
                .build();
        assertThat(write(run, directory)).allMatch(file -> directory.equals(file.getParent()));
    }

    @Test
    void absentInfiniteAndZeroValuesAreDrawnAsGaps() throws Exception {
        var run = SyntheticRun.ofFourRegions().months(SyntheticRun.START, 14);
        for (String metric : List.of("demandMean", "demandP95", "usableP50", "paidToDateMean", "scheduledUsdMillion")) {
            run.with("dubai", "total", YearMonth.of(2026, 3), metric, Double.POSITIVE_INFINITY)
                    .with("dubai", "total", YearMonth.of(2026, 5), metric, Double.NaN)
                    .with("france", "total", YearMonth.of(2026, 3), metric, 0)
                    .with("brazil", "total", YearMonth.of(2026, 3), metric, 1e300)
                    .with("indonesia", "total", YearMonth.of(2026, 3), metric, 1e-300);
        }
        write(run.build(), directory);

        for (String region : List.of("dubai", "france", "brazil", "indonesia")) {
            assertThat(directory.resolve("fan_" + region + "_total.svg"))
                    .content()
                    .doesNotContain("NaN", "Infinity");
        }
        assertThat(Files.readAllLines(directory.resolve("fan_dubai_total.csv")).get(12))
                .startsWith("2026-03,,");
    }

    @Test
    void aPlanOfNothingButZerosIsDrawn() throws Exception {
        var run = new SyntheticRun().region("x", "X").months(YearMonth.of(2026, 1), 3);
        for (int t = 0; t < 3; t++) {
            for (String metric :
                    List.of("demandMean", "demandP50", "usableP50", "paidToDateMean", "scheduledUsdMillion")) {
                run.with("x", "total", YearMonth.of(2026, 1).plusMonths(t), metric, 0);
            }
        }
        write(run.empty(), directory);

        assertThat(directory.resolve("fan_x_total.svg"))
                .content()
                .contains("X total: median demand is zero to 2026-03");
    }

    @Test
    void anSvgGrowsNoFasterThanItsMonths() {
        int shortPlan = fan(60).length();
        int longPlan = fan(240).length();

        assertThat(longPlan).isLessThan(4 * shortPlan);
    }

    private static String fan(int months) {
        RunResult run = SyntheticRun.ofFourRegions()
                .months(YearMonth.of(2025, 1), months)
                .build();
        return ChartFile.svg(
                new FanChart(SyntheticRun.scene(run, ChartStyle.DEFAULT), Place.all(ChartTheme.LIGHT), "ai"), "fan");
    }
}
