package dev.headroom.chart;

import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The curves of a picture of rare shortfalls.
 *
 * @param rarest chance at which the curves end: a power of ten that at least some futures lie beyond
 */
record ExceedanceData(List<ExceedanceCurve> curves, double rarest) {
    private static final int FUTURES_BEYOND = 20;

    ExceedanceData {
        curves = List.copyOf(curves);
    }

    static ExceedanceData of(Scene scene) {
        var curves = scene.places().stream()
                .map(place -> ExceedanceCurve.of(scene, place))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
        double rarest = 0.01;
        while (rarest > 0.0001 && scene.header().replications() * rarest / 10 >= FUTURES_BEYOND) {
            rarest /= 10;
        }
        return new ExceedanceData(curves, rarest);
    }

    boolean isEmpty() {
        return curves.isEmpty();
    }

    double largestMw() {
        return curves.stream()
                .mapToDouble(curve -> curve.exceeded(rarest))
                .max()
                .orElse(0);
    }

    /** The finding in words. */
    String title() {
        for (int oneIn : new int[] {20, 100}) {
            var worst = worst(oneIn, true);
            if (worst != null) {
                return "One future in " + oneIn + " leaves " + worst.place().shortName() + " short by "
                        + Numbers.withError(figure(worst, oneIn)) + " MW or more in its worst month" + all(oneIn);
            }
        }
        double likeliest = 0;
        String who = "";
        for (var curve : curves) {
            if (curve.everShort().value() >= likeliest) {
                likeliest = curve.everShort().value();
                who = curve.place().shortName() + ", " + Numbers.chance(curve.everShort());
            }
        }
        return "A shortfall is rarer than one future in 100 everywhere; the likeliest is that of " + who;
    }

    private String all(int oneIn) {
        for (var curve : curves) {
            boolean sum = curve.place().id().equals(Place.ALL);
            if (sum && curves.size() > 1 && figure(curve, oneIn).value() > 0) {
                return ", the most of " + (curves.size() - 1) + " regions; all together by "
                        + Numbers.withError(figure(curve, oneIn)) + " MW";
            }
        }
        return "";
    }

    private @Nullable ExceedanceCurve worst(int oneIn, boolean regionsOnly) {
        ExceedanceCurve worst = null;
        double most = 0;
        for (var curve : curves) {
            boolean counts =
                    !regionsOnly || curves.size() == 1 || !curve.place().id().equals(Place.ALL);
            if (counts && figure(curve, oneIn).value() > most) {
                most = figure(curve, oneIn).value();
                worst = curve;
            }
        }
        return worst;
    }

    /** The amount that one future in so many exceeds: as the table of metrics has it, else from the curve. */
    static Estimate figure(ExceedanceCurve curve, int oneIn) {
        Estimate known = oneIn == 20 ? curve.one95() : curve.one99();
        return Double.isNaN(known.value()) ? curve.exceededWithError(1.0 / oneIn) : known;
    }

    ChartTable table() {
        var table = new ChartTable("region", "name", "largestShortfallMw", "chanceOfMore", "low95", "high95");
        for (var curve : curves) {
            for (SeriesRow point : curve.points()) {
                table.add(List.of(
                        curve.place().id(),
                        curve.place().name(),
                        Numbers.exact(point.x()),
                        Numbers.exact(point.y().value()),
                        Numbers.exact(point.y().low95()),
                        Numbers.exact(point.y().high95())));
            }
        }
        return table;
    }
}
