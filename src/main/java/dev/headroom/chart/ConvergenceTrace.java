package dev.headroom.chart;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.util.Comparator;
import java.util.List;

/**
 * What more and more futures estimate of a figure of all regions.
 *
 * @param points by number of futures, smallest first; one at least
 */
record ConvergenceTrace(Metric metric, List<SeriesRow> points) {
    private static final List<Metric> FIGURES =
            List.of(Metric.UNSERVED_MW_MONTHS, Metric.SHORT_MONTHS, Metric.SHORTFALL_PROBABILITY);

    ConvergenceTrace {
        points = List.copyOf(points);
    }

    /** The traces that the run has. */
    static List<ConvergenceTrace> of(Scene scene) {
        return FIGURES.stream()
                .map(metric -> new ConvergenceTrace(metric, points(scene, metric)))
                .filter(trace -> !trace.points().isEmpty())
                .toList();
    }

    private static List<SeriesRow> points(Scene scene, Metric metric) {
        return scene.series().find(RunSeries.Kind.CONVERGENCE, Place.ALL, "total", metric.key()).stream()
                .filter(point -> Double.isFinite(point.y().value()) && point.x() >= 1)
                .sorted(Comparator.comparingDouble(SeriesRow::x))
                .toList();
    }

    Estimate last() {
        return points.get(points.size() - 1).y();
    }

    /** Factor from the figure to what the axis tells: percent for probabilities. */
    double scale() {
        return metric.unit().isPercent() ? 100 : 1;
    }

    String text(Estimate estimate) {
        return EstimateText.of(metric.unit(), estimate);
    }

    double low() {
        return points.stream()
                .mapToDouble(point -> Math.min(point.y().low95(), point.y().value()))
                .min()
                .orElse(0);
    }

    double high() {
        return points.stream()
                .mapToDouble(point -> Math.max(point.y().high95(), point.y().value()))
                .max()
                .orElse(1);
    }

    /** The finding in words. */
    static String title(List<ConvergenceTrace> traces) {
        ConvergenceTrace first = traces.get(0);
        SeriesRow last = first.points().get(first.points().size() - 1);
        String title = first.metric().caption() + " of all regions, " + unit(first.metric()) + ": "
                + first.text(last.y()) + " after " + Numbers.count(Math.round(last.x())) + " futures";
        if (first.points().size() < 2) {
            return title;
        }
        SeriesRow before = first.points().get(first.points().size() - 2);
        double moved = Math.abs(last.y().value() - before.y().value());
        double error = Numbers.standardError(before.y());
        return title + "; from " + Numbers.count(Math.round(before.x())) + " futures on it moved by "
                + (moved <= 2 * error
                        ? "no more than two standard errors"
                        : Numbers.amount(moved / error, 0.1) + " standard errors");
    }

    static String unit(Metric metric) {
        return metric.unit().isPercent() ? "%" : metric.unit().symbol();
    }

    /** The figure with its unit, where its name does not tell it. */
    String heading() {
        boolean named = metric.caption().endsWith(metric.unit().symbol());
        return metric.caption() + (named ? "" : ", " + unit(metric));
    }

    static ChartTable table(List<ConvergenceTrace> traces) {
        var table = new ChartTable("metric", "replications", "estimate", "standardError", "low95", "high95");
        for (var trace : traces) {
            for (SeriesRow point : trace.points()) {
                table.add(List.of(
                        trace.metric().key(),
                        Numbers.exact(point.x()),
                        Numbers.exact(point.y().value()),
                        Numbers.exact(point.y().standardError()),
                        Numbers.exact(point.y().low95()),
                        Numbers.exact(point.y().high95())));
            }
        }
        return table;
    }
}
