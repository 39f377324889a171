package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.RunResult;
import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartThemeTest {
    static Stream<ChartTheme> themes() {
        return Stream.of(ChartTheme.LIGHT, ChartTheme.DARK);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextAndLineCanBeReadOnItsBackground(ChartTheme theme) {
        for (int region = 0; region < 40; region++) {
            Color colour = theme.region(region);
            assertThat(contrast(theme, theme.readable(colour, ChartTheme.TEXT_CONTRAST)))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(theme, theme.readable(colour, ChartTheme.LINE_CONTRAST)))
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(theme, theme.ink())).isGreaterThanOrEqualTo(7);
        assertThat(contrast(theme, theme.mutedInk())).isGreaterThanOrEqualTo(4.5);
        for (int step = 0; step <= 100; step++) {
            Color cell = ColourScale.at(theme, step / 100.0);
            assertThat(ChartTheme.contrast(ChartTheme.inkOn(cell), cell)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theScaleLeavesTheBackgroundWithoutATurn(ChartTheme theme) {
        for (int step = 1; step <= 100; step++) {
            Color before = ColourScale.at(theme, (step - 1) / 100.0);
            assertThat(contrast(theme, ColourScale.at(theme, step / 100.0)))
                    .isGreaterThanOrEqualTo(contrast(theme, before));
        }
    }

    @Test
    void lightAndDarkDifferInTheirColoursAlone() {
        var run = SyntheticCurves.record(SyntheticRun.ofFourRegions()
                .project("dubai", "dubai-2", 20)
                .project("dubai", "dubai-3", 40)
                .build());
        for (ChartSize size : List.of(ChartSize.SLIDE, ChartSize.PAGE, ChartSize.THUMB)) {
            var light = RunCharts.draw(run, new ChartStyle(ChartTheme.LIGHT, size), ChartFilter.ALL);
            var dark = RunCharts.draw(run, new ChartStyle(ChartTheme.DARK, size), ChartFilter.ALL);
            assertThat(light).hasSize(5 * 3 + 7);
            for (int i = 0; i < light.size(); i++) {
                assertThat(colourless(dark.get(i).svg()))
                        .isEqualTo(colourless(light.get(i).svg()));
                assertThat(dark.get(i).svg()).isNotEqualTo(light.get(i).svg());
            }
        }
    }

    private static String colourless(String svg) {
        return svg.replaceAll("rgb\\([0-9,]+\\)", "rgb()");
    }

    @Test
    void eighteenRegionsHaveColoursOfTheirOwn() {
        var colours = new HashSet<Color>();
        colours.add(ChartTheme.LIGHT.allRegions());
        for (int region = 0; region < 18; region++) {
            assertThat(colours.add(ChartTheme.LIGHT.region(region))).isTrue();
        }
    }

    @Test
    void aRegionHasTheSameColourInEveryPicture() {
        RunResult run = SyntheticRun.ofFourRegions().build();
        ChartStyle style = ChartStyle.DEFAULT;
        Place dubai = Place.regions(run.header(), style.theme()).get(2);
        String vermilion = "rgb(213,94,0)";

        assertThat(ChartFile.svg(new FanChart(SyntheticRun.scene(run, style), dubai, "ai"), "a"))
                .contains(vermilion);
        assertThat(ChartFile.svg(new HeatMapChart(SyntheticRun.scene(run, style)), "a"))
                .contains(vermilion);
        assertThat(ChartFile.svg(new MoneyChart(SyntheticRun.scene(run, style)), "a"))
                .contains(vermilion);
    }

    @Test
    void sizesThatLeaveNoRoomAreRefused() {
        assertThatThrownBy(() -> new ChartSize(320, 200, 13, 1, false)).hasMessageContaining("320 x 200");
        assertThatThrownBy(() -> new ChartSize(1280, 720, Double.NaN, 1, false)).hasMessageContaining("textPx");
        assertThatThrownBy(() -> new ChartSize(1280, 720, 13, 0, false)).hasMessageContaining("pixelRatio");
    }

    @Test
    void theBundledFontIsTheOneInUse() {
        assertThat(Typeface.REGULAR.font(12).getFamily()).isEqualTo("Open Sans");
        assertThat(Typeface.SEMIBOLD.font(12).getFamily()).isEqualTo("Open Sans Semibold");
    }

    private static double contrast(ChartTheme theme, Color colour) {
        return ChartTheme.contrast(colour, theme.background());
    }
}
