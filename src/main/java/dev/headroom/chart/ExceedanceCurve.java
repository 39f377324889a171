package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chance that a region's largest shortfall over the horizon exceeds an amount.
 *
 * @param points by amount, MW, smallest first
 * @param one95 the amount that one future in 20 exceeds; not a number where the run does not tell
 * @param one99 the amount that one future in 100 exceeds; likewise
 */
record ExceedanceCurve(Place place, List<SeriesRow> points, Estimate one95, Estimate one99) {
    private static final Estimate UNKNOWN = Estimate.exact(Double.NaN);

    ExceedanceCurve {
        points = points.stream()
                .filter(point -> Double.isFinite(point.y().value()))
                .sorted(Comparator.comparingDouble(SeriesRow::x))
                .toList();
    }

    static ExceedanceCurve of(Scene scene, Place place) {
        return new ExceedanceCurve(
                place,
                scene.series().find(RunSeries.Kind.EXCEEDANCE, place.id(), "total", "shortfallMw"),
                horizon(scene, place, Metric.SHORTFALL_P95),
                horizon(scene, place, Metric.SHORTFALL_P99));
    }

    private static Estimate horizon(Scene scene, Place place, Metric metric) {
        return scene.result()
                .find(place.id(), "total", "horizon", metric.key())
                .filter(estimate -> Double.isFinite(estimate.value()))
                .orElse(UNKNOWN);
    }

    /** Chance of any shortfall at all. */
    Estimate everShort() {
        return points.isEmpty() ? UNKNOWN : points.get(0).y();
    }

    /** The amount that is exceeded with a chance, MW: 0 where a shortfall is rarer; the last point's where it is less rare. */
    double exceeded(double chance) {
        return exceeded(chance, Estimate::value);
    }

    /** The same with one standard error, from the 95% band. */
    Estimate exceededWithError(double chance) {
        double low = exceeded(chance, Estimate::low95);
        double high = exceeded(chance, Estimate::high95);
        return new Estimate(exceeded(chance), (high - low) / (2 * 1.96), low, high);
    }

    private double exceeded(double chance, ToDoubleFunction<Estimate> curve) {
        for (int i = 0; i < points.size(); i++) {
            double here = curve.applyAsDouble(points.get(i).y());
            if (here <= chance) {
                if (i == 0) {
                    return 0;
                }
                double before = curve.applyAsDouble(points.get(i - 1).y());
                double from = points.get(i - 1).x();
                double share = Math.min(1, log(before / chance) / log(before / Math.max(here, chance * 1e-3)));
                return from + (points.get(i).x() - from) * (before > here ? share : 1);
            }
        }
        return points.isEmpty() ? 0 : points.get(points.size() - 1).x();
    }

    private static double log(double value) {
        return StrictMath.log(value);
    }
}
