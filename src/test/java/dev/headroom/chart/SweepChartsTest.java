package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Metric;
import dev.headroom.results.SweepFigures;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SweepChartsTest {
    private static final Set<SweepChartKind> ALL = EnumSet.allOf(SweepChartKind.class);

    private static final String GROWTH = "market.growthPerYear";
    private static final String SHARE = "market.aiShare.target";
    private static final String MONEY = "investment.totalUsdMillion";
    private static final List<String> LONG_CHOICES = List.of(
            "none", "a-scenario-with-a-name-that-goes-on-and-on-until-nobody-reads-it", "chips <late> & power later");

    static Stream<Arguments> sweeps() {
        var growth = SyntheticSweep.numbers(0.25, 0.04, 4);
        var share = SyntheticSweep.numbers(0.5, 0.1, 4);
        var money = SyntheticSweep.numbers(40000, 5000, 9);
        return Stream.of(
                Arguments.of(
                        "two axes",
                        SyntheticSweep.grid(
                                List.of(GROWTH, SHARE), List.of(growth, share), at -> 20 + 100 * at[0] + 30 * at[1])),
                Arguments.of("one axis", SyntheticSweep.grid(List.of(GROWTH), List.of(growth), at -> 5 + 100 * at[0])),
                Arguments.of(
                        "three axes",
                        SyntheticSweep.grid(
                                List.of(GROWTH, SHARE, MONEY),
                                List.of(growth, share, money),
                                at -> 400 + 100 * at[0] + 30 * at[1] - 40 * at[2])),
                Arguments.of(
                        "choices",
                        SyntheticSweep.grid(
                                List.of("scenario", "build.choice"),
                                List.of(LONG_CHOICES, LONG_CHOICES),
                                at -> 1 + 300 * at[0] + 30 * at[1])),
                Arguments.of(
                        "many cells",
                        SyntheticSweep.grid(
                                List.of(GROWTH, SHARE),
                                List.of(SyntheticSweep.numbers(0.1, 0.005, 40), SyntheticSweep.numbers(0.1, 0.01, 40)),
                                at -> at[0] * at[1] / 2.0)),
                Arguments.of(
                        "all the same",
                        SyntheticSweep.grid(List.of(GROWTH, SHARE), List.of(growth, share), at -> 1000)),
                Arguments.of(
                        "nothing unserved",
                        SyntheticSweep.grid(List.of(GROWTH, SHARE), List.of(growth, share), at -> 0)),
                Arguments.of("drawn", drawn(5, 200)));
    }

    private static SweepFigures drawn(int axes, int points) {
        var random = new Random(3);
        var paths = new ArrayList<String>();
        for (int axis = 0; axis < axes; axis++) {
            paths.add("regions.somewhere.demand.parameter" + axis);
        }
        var cells = new ArrayList<SweepFigures.Cell>();
        for (int i = 0; i < points; i++) {
            var values = new ArrayList<String>();
            double sum = 0;
            for (int axis = 0; axis < axes; axis++) {
                double value = random.nextDouble();
                sum += axis == 1 ? 3 * value : value * 0.2;
                values.add(Numbers.exact(value));
            }
            cells.add(SyntheticSweep.cell(i, values, 200 * sum));
        }
        return SyntheticSweep.figures("latinHypercube", paths, cells);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sweeps")
    void no_text_lies_over_another_or_leaves_the_picture(String name, SweepFigures sweep) throws Exception {
        for (var size : List.of(ChartSize.SLIDE, ChartSize.PAGE)) {
            var pictures = SweepCharts.pictures(sweep, ALL, new ChartStyle(ChartTheme.LIGHT, size));
            assertThat(pictures).isNotEmpty();
            for (var picture : pictures.entrySet()) {
                String svg = ChartFile.svg(picture.getValue(), "a");
                var texts = SvgTexts.of(svg);
                var page = new Rectangle2D.Double(
                        0, 0, picture.getValue().widthPx(), picture.getValue().heightPx());
                assertThat(texts)
                        .as(picture.getKey())
                        .hasSizeGreaterThan(6)
                        .allMatch(text -> page.contains(text.box()), "inside the picture");
                assertThat(overlaps(texts))
                        .as(picture.getKey() + " " + size.widthPx())
                        .isEmpty();
                assertThat(svg).doesNotContain("NaN", "Infinity");
                assertThat(String.join(
                                " ", texts.stream().map(SvgTexts.Text::content).toList()))
                        .contains("seed 7", "sweep 0123456789ab", "N = 4,096 futures each");
            }
        }
    }

    private static List<String> overlaps(List<SvgTexts.Text> texts) {
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = i + 1; k < texts.size(); k++) {
                Rectangle2D common =
                        texts.get(i).box().createIntersection(texts.get(k).box());
                if (common.getWidth() > 0.5 && common.getHeight() > 0.5) {
                    overlaps.add(texts.get(i).content() + " | " + texts.get(k).content());
                }
            }
        }
        return overlaps;
    }

    @Test
    void a_heat_map_tells_what_moves_the_figure_most_and_the_best_cell() {
        var sweep = SyntheticSweep.grid(
                List.of(GROWTH, SHARE),
                List.of(SyntheticSweep.numbers(0.25, 0.04, 4), SyntheticSweep.numbers(0.5, 0.1, 3)),
                at -> 100 + 100 * at[0] + 50 * at[1]);
        assertThat(title(sweep, "sweepheatmap_unservedMwMonths"))
                .isEqualTo("Growth per year moves unserved demand by 300 MW-months, AI share target by 100;"
                        + " lowest: 100 \u00B1 2 MW-months at growth per year 0.25, AI share target 0.5");
        assertThat(title(sweep, "sweepheatmap_shortfallProbability"))
                .startsWith(
                        "Growth per year moves the chance of a shortfall by 30.0 points, AI share target by 10.0; lowest:"
                                + " 10.0 \u00B1 0.2%");
    }

    @Test
    void what_does_not_go_beyond_the_sampling_error_is_not_told_as_an_effect() {
        var sweep = SyntheticSweep.grid(
                List.of(GROWTH, SHARE),
                List.of(SyntheticSweep.numbers(0.25, 0.04, 2), SyntheticSweep.numbers(0.5, 0.1, 2)),
                at -> 500 + at[0] + 0.5 * at[1]);
        assertThat(title(sweep, "sweepheatmap_unservedMwMonths"))
                .startsWith("Nothing that is varied moves unserved demand beyond its sampling error; lowest: 500");
    }

    @Test
    void parallel_axes_tell_where_the_tenths_differ() {
        assertThat(title(drawn(5, 200), "sweepparallel_unservedMwMonths"))
                .startsWith("The best tenth comes to ")
                .contains("most of all they differ in somewhere demand parameter1: 0.0");
    }

    @Test
    void axes_that_go_together_are_one() {
        var cells = new ArrayList<SweepFigures.Cell>();
        for (int i = 0; i < 6; i++) {
            cells.add(SyntheticSweep.cell(i, List.of("" + i / 2, "" + (7 + i / 2), "" + i % 2), 10 + i));
        }
        var sweep = SyntheticSweep.figures("grid", List.of("a.b", "a.c", "a.d"), cells);
        var scene = SweepScene.of(ChartStyle.DEFAULT, sweep, new SweepQuantity(Metric.UNSERVED_MW_MONTHS));
        assertThat(scene.axes()).extracting(SweptAxis::name).containsExactly("b", "d");
    }

    @Test
    void many_combinations_give_six_panels_and_a_word_about_the_others() throws Exception {
        var sweep = SyntheticSweep.grid(
                List.of(GROWTH, SHARE, MONEY),
                List.of(
                        SyntheticSweep.numbers(0.25, 0.04, 3),
                        SyntheticSweep.numbers(0.5, 0.1, 3),
                        SyntheticSweep.numbers(40000, 5000, 9)),
                at -> 10 + at[0] + at[2]);
        var pictures = SweepCharts.pictures(sweep, ALL, ChartStyle.DEFAULT);
        assertThat(pictures.keySet())
                .containsExactly(
                        "sweepheatmap_shortfallProbability",
                        "sweeplines_shortfallProbability",
                        "sweepparallel_shortfallProbability",
                        "sweepheatmap_unservedMwMonths",
                        "sweeplines_unservedMwMonths",
                        "sweepparallel_unservedMwMonths");
        var texts =
                SvgTexts.of(ChartFile.svg(Objects.requireNonNull(pictures.get("sweepheatmap_unservedMwMonths")), "a"))
                        .stream()
                        .map(SvgTexts.Text::content)
                        .toList();
        assertThat(texts)
                .filteredOn(text -> text.matches("total USD million [\\d,]+"))
                .hasSize(6);
        assertThat(texts).contains("total USD million 40,000", "total USD million 80,000");
        assertThat(String.join(" ", texts)).contains("Of 9 combinations of the other axes 6 are drawn");
    }

    @Test
    void policy_levels_are_drawn_and_labelled_where_chances_pass_them() throws Exception {
        var sweep = SyntheticSweep.grid(
                List.of(GROWTH, SHARE),
                List.of(SyntheticSweep.numbers(0.25, 0.04, 4), SyntheticSweep.numbers(0.5, 0.1, 4)),
                at -> 30 + 100 * at[0] + 30 * at[1]);
        var texts = SvgTexts.of(ChartFile.svg(picture(sweep, "sweepheatmap_shortfallProbability"), "a")).stream()
                .map(SvgTexts.Text::content)
                .toList();
        assertThat(texts).contains("5%", "10%", "25%").doesNotContain("1%", "50%");
    }

    @Test
    void the_same_figures_give_the_same_bytes(@TempDir Path folder) throws Exception {
        var formats = Set.of(ChartFormat.SVG, ChartFormat.PNG, ChartFormat.CSV);
        for (int round = 0; round < 2; round++) {
            SweepCharts.write(drawn(3, 40), ALL, ChartStyle.DEFAULT, formats, folder.resolve("" + round));
        }
        try (var files = Files.list(folder.resolve("0"))) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(folder.resolve("1")
                                    .resolve(file.getFileName().toString()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void a_sweep_without_results_has_no_pictures(@TempDir Path folder) throws Exception {
        var empty = SyntheticSweep.figures("grid", List.of("a"), List.of());
        assertThat(SweepCharts.write(empty, ALL, ChartStyle.DEFAULT, Set.of(ChartFormat.SVG), folder.resolve("none")))
                .isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private static String title(SweepFigures sweep, String name) {
        return picture(sweep, name).title();
    }

    private static Picture picture(SweepFigures sweep, String name) {
        return Objects.requireNonNull(
                SweepCharts.pictures(sweep, ALL, ChartStyle.DEFAULT).get(name));
    }
}
