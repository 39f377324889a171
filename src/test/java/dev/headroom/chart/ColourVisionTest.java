package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers with other eyes, or with a grey printer, can tell apart. */
class ColourVisionTest {
    /** Distance in CIE L*a*b* (1976) that is told apart at a glance. */
    private static final double DISTINCT = 10;

    /** Linear RGB as seen by protanopes and deuteranopes (Vienot, Brettel and Mollon, 1999), and as luminance. */
    private static final List<double[][]> EYES = List.of(
            new double[][] {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
            new double[][] {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
            new double[][] {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}});

    static Stream<ChartStyle> styles() {
        return Stream.of(ChartTheme.LIGHT, ChartTheme.DARK).map(theme -> new ChartStyle(theme, ChartSize.SLIDE));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void linesOfNeighboursDifferInTheirColourOrTheirPattern(ChartStyle style) {
        for (int region = 0; region < 12; region++) {
            for (int other = region + 1; other <= region + 3; other++) {
                for (double[][] eye : EYES) {
                    boolean told = distance(eye, line(style, region), line(style, other)) >= DISTINCT
                            || !Arrays.equals(pattern(style, region), pattern(style, other));
                    assertThat(told).as("regions %d and %d", region, other).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void demandAndCapacityDifferInTheirColourForEveryEye(ChartStyle style) {
        for (int region = 0; region < 6; region++) {
            for (double[][] eye : EYES) {
                assertThat(distance(eye, line(style, region), style.theme().capacity()))
                        .isGreaterThan(DISTINCT);
            }
        }
    }

    @Test
    void everyLossOfAWaterfallHasAPatternOfItsOwn() {
        var scene = SyntheticRun.scene(SyntheticRun.ofFourRegions().build(), ChartStyle.DEFAULT);
        var hatches = WaterfallPanel.of(scene, Place.all(ChartTheme.LIGHT)).steps().stream()
                .map(WaterfallPanel.Step::hatch)
                .filter(hatch -> hatch != Hatch.NONE)
                .toList();

        assertThat(hatches).hasSize(4).doesNotHaveDuplicates();
        assertThat(EnumSet.copyOf(hatches)).doesNotContain(Hatch.NONE);
    }

    private static Color line(ChartStyle style, int region) {
        return style.theme().readable(style.theme().region(region), ChartTheme.LINE_CONTRAST);
    }

    private static float[] pattern(ChartStyle style, int region) {
        float[] dashes = style.line(new Place("r", "R", Color.BLACK, region)).getDashArray();
        return dashes == null ? new float[0] : dashes;
    }

    private static double distance(double[][] eye, Color one, Color other) {
        double[] first = lab(seen(eye, one));
        double[] second = lab(seen(eye, other));
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (first[i] - second[i]) * (first[i] - second[i]);
        }
        return Math.sqrt(sum);
    }

    private static double[] seen(double[][] eye, Color colour) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += eye[i][j] * linear[j];
            }
        }
        return seen;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = curve((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = curve(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = curve((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }
}
