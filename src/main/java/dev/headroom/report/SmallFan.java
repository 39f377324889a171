package dev.headroom.report;

import static dev.headroom.report.Html.tag;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RegionSummary;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** A fan of demand against usable capacity, without axes, as large as a thumb. */
final class SmallFan {
    /** Colours of regions that the page's style has. */
    static final int COLOURS = 6;

    private static final int WIDTH = 240;
    private static final int HEIGHT = 96;
    private static final int EDGE = 2;

    private final Facts facts;
    private final String region;
    private final int months;

    private SmallFan(Facts facts, String region) {
        this.facts = facts;
        this.region = region;
        this.months =
                Math.toIntExact(facts.header().start().until(facts.header().end(), ChronoUnit.MONTHS) + 1);
    }

    /** The fan of all pools together; a sentence where the run did not record it. */
    static Html of(Facts facts, RegionSummary region, int place) {
        var needed = List.of(Metric.DEMAND_P5, Metric.DEMAND_P50, Metric.DEMAND_P95, Metric.USABLE_P50);
        var selection = facts.header().selection();
        return needed.stream().allMatch(metric -> selection.wants(metric, PeriodKind.MONTH))
                ? new SmallFan(facts, region.id()).svg(region.name())
                : Part.nothing("The run recorded no demand and capacity by month.");
    }

    private Html svg(String name) {
        double[] low = series(Metric.DEMAND_P5);
        double[] median = series(Metric.DEMAND_P50);
        double[] high = series(Metric.DEMAND_P95);
        double[] usable = series(Metric.USABLE_P50);
        double top = Math.max(
                1e-9,
                DoubleStream.concat(DoubleStream.of(high), DoubleStream.of(usable))
                        .max()
                        .orElse(0));
        return tag(
                        "svg",
                        path("band", "M" + line(high, top) + "L" + backwards(low, top) + "Z"),
                        path("demand", "M" + line(median, top)),
                        path("usable", "M" + steps(usable, top)))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("aria-label", words(name, median, usable))
                .css("small-fan");
    }

    private static Html path(String css, String line) {
        return tag("path").css(css).with("d", line);
    }

    private String words(String name, double[] median, double[] usable) {
        return String.format(
                Locale.ROOT,
                "%s: median demand against median usable capacity, from %s against %s MW in %s to %s against %s MW in %s",
                name,
                mw(median[0]),
                mw(usable[0]),
                facts.header().start(),
                mw(median[months - 1]),
                mw(usable[months - 1]),
                facts.header().end());
    }

    private static String mw(double value) {
        return EstimateText.of(Unit.MW, Estimate.exact(value));
    }

    private double[] series(Metric metric) {
        var values = new double[months];
        for (int t = 0; t < months; t++) {
            var month = facts.header().start().plusMonths(t).toString();
            values[t] = facts.run()
                    .result()
                    .find(region, Facts.TOTAL, month, metric.key())
                    .map(Estimate::value)
                    .orElse(0.0);
        }
        return values;
    }

    private String line(double[] values, double top) {
        var points = new StringBuilder();
        for (int t = 0; t < months; t++) {
            points.append(point(t + 0.5, values[t], top));
        }
        return points.toString();
    }

    private String backwards(double[] values, double top) {
        var points = new StringBuilder();
        for (int t = months - 1; t >= 0; t--) {
            points.append(point(t + 0.5, values[t], top));
        }
        return points.toString();
    }

    private String steps(double[] values, double top) {
        var points = new StringBuilder();
        for (int t = 0; t < months; t++) {
            if (t == 0 || values[t] != values[t - 1] || t == months - 1) {
                points.append(t == 0 ? "" : point(t, values[t - 1], top)).append(point(t, values[t], top));
            }
        }
        return points.append(point(months, values[months - 1], top)).toString();
    }

    private String point(double month, double value, double top) {
        double x = WIDTH * month / months;
        double y = HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * value / top;
        return String.format(Locale.ROOT, "%.1f %.1f ", x, y);
    }
}
