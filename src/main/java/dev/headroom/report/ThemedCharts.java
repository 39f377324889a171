package dev.headroom.report;

import dev.headroom.chart.DrawnChart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pictures of a run, each once, in colours that the page's style gives by theme: where the light and the dark
 * drawing of a picture differ in a colour, it becomes a CSS variable with both values.
 *
 * @param charts in the order of the light drawings, without colours of their own
 * @param light values of the variables, by name
 * @param dark the same names
 */
record ThemedCharts(List<DrawnChart> charts, Map<String, String> light, Map<String, String> dark) {
    private static final Pattern COLOUR = Pattern.compile("rgb\\([^)]*\\)|#[0-9a-fA-F]{6}\\b|(?<=opacity:)\\s*[0-9.]+");
    private static final Pattern PROLOG = Pattern.compile("<\\?xml[^>]*\\?>\\s*");
    /** The page's style names the fonts once. */
    private static final Pattern FAMILY = Pattern.compile("font-family: [^;']*; ?");

    ThemedCharts {
        charts = List.copyOf(charts);
        light = Map.copyOf(light);
        dark = Map.copyOf(dark);
    }

    /** Pairs drawings by name; a picture without a dark drawing of the same form keeps its light colours in both themes. */
    static ThemedCharts of(List<DrawnChart> light, List<DrawnChart> dark) {
        Map<String, DrawnChart> byName =
                dark.stream().collect(Collectors.toMap(DrawnChart::name, Function.identity(), (one, other) -> one));
        var palette = new Palette();
        var themed = new ArrayList<DrawnChart>();
        for (var chart : light) {
            var twin = byName.getOrDefault(chart.name(), chart);
            themed.add(withSvg(chart, palette.themed(bare(chart.svg()), bare(twin.svg()))));
        }
        return new ThemedCharts(themed, palette.values(0), palette.values(1));
    }

    private static String bare(String svg) {
        return FAMILY.matcher(PROLOG.matcher(svg).replaceFirst("")).replaceAll("");
    }

    private static DrawnChart withSvg(DrawnChart chart, String svg) {
        return new DrawnChart(
                chart.name(),
                chart.kind(),
                chart.region(),
                chart.pool(),
                chart.title(),
                chart.subtitle(),
                svg,
                chart.table());
    }

    /** Pairs of values and the variables that stand for them. It grows with {@link #themed}. */
    private static final class Palette {
        private final Map<List<String>, String> names = new LinkedHashMap<>();

        private String themed(String light, String dark) {
            if (!COLOUR.matcher(light)
                    .replaceAll("?")
                    .equals(COLOUR.matcher(dark).replaceAll("?"))) {
                return light;
            }
            var ofDark = COLOUR.matcher(dark);
            return COLOUR.matcher(light).replaceAll(match -> {
                if (!ofDark.find()) {
                    throw new IllegalStateException("drawings of the same form have as many colours");
                }
                return Matcher.quoteReplacement(
                        value(match.group().strip(), ofDark.group().strip()));
            });
        }

        private String value(String light, String dark) {
            return light.equals(dark)
                    ? light
                    : "var(" + names.computeIfAbsent(List.of(light, dark), pair -> "--c" + names.size()) + ")";
        }

        private Map<String, String> values(int theme) {
            var values = new HashMap<String, String>();
            names.forEach((pair, name) -> values.put(name, pair.get(theme)));
            return values;
        }
    }
}
