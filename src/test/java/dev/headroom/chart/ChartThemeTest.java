package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.results.RunResult;
import java.awt.Color;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ChartThemeTest {
    @Test
    void everyTextAndLineCanBeReadOnItsBackground() {
        ChartTheme theme = ChartTheme.LIGHT;
        for (int region = 0; region < 40; region++) {
            Color colour = theme.region(region);
            assertThat(contrast(theme.readable(colour, ChartTheme.TEXT_CONTRAST)))
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(theme.readable(colour, ChartTheme.LINE_CONTRAST)))
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(theme.mutedInk())).isGreaterThanOrEqualTo(4.5);
        for (int step = 0; step <= 100; step++) {
            Color cell = ColourScale.at(step / 100.0);
            assertThat(ChartTheme.contrast(ChartTheme.inkOn(cell), cell)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void theScaleDarkensWithoutATurn() {
        for (int step = 1; step <= 100; step++) {
            Color lighter = ColourScale.at((step - 1) / 100.0);
            assertThat(contrast(ColourScale.at(step / 100.0))).isGreaterThanOrEqualTo(contrast(lighter));
        }
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
        assertThatThrownBy(() -> new ChartSize(320, 200, 13, 1)).hasMessageContaining("320 x 200");
        assertThatThrownBy(() -> new ChartSize(1280, 720, Double.NaN, 1)).hasMessageContaining("textPx");
        assertThatThrownBy(() -> new ChartSize(1280, 720, 13, 0)).hasMessageContaining("pixelRatio");
    }

    @Test
    void theBundledFontIsTheOneInUse() {
        assertThat(Typeface.REGULAR.font(12).getFamily()).isEqualTo("Open Sans");
        assertThat(Typeface.SEMIBOLD.font(12).getFamily()).isEqualTo("Open Sans Semibold");
    }

    private static double contrast(Color colour) {
        return ChartTheme.contrast(colour, ChartTheme.LIGHT.background());
    }
}
