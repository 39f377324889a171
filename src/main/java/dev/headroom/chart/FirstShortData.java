package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chance of a short month up to each month, by region. */
record FirstShortData(YearMonth start, List<Curve> curves) {
    private static final double HALF = 0.5;

    /**
     * A region's curve.
     *
     * @param never chance of no short month at all, where the run tells
     */
    record Curve(Place place, Series shortBy, Optional<Estimate> never) {
        /** The first month by which half of the futures have been short; -1 where there is none. */
        int median() {
            for (int month = 0; month < shortBy.months(); month++) {
                if (shortBy.isPresent(month) && shortBy.value(month) >= HALF) {
                    return month;
                }
            }
            return -1;
        }

        /** Chance of any short month by the end. */
        Estimate atEnd() {
            int last = shortBy.lastPresent();
            return last < 0 ? Estimate.exact(Double.NaN) : shortBy.estimate(last);
        }
    }

    FirstShortData {
        curves = List.copyOf(curves);
    }

    static FirstShortData of(Scene scene) {
        return new FirstShortData(
                scene.start(),
                scene.places().stream()
                        .map(place -> new Curve(
                                place,
                                Series.of(scene.result(), place.id(), "total", Metric.FIRST_SHORT.key()),
                                scene.result().find(place.id(), "total", "horizon", Metric.NEVER_SHORT.key())))
                        .filter(curve -> curve.shortBy().lastPresent() >= 0)
                        .toList());
    }

    /** The finding in words. */
    String title() {
        if (curves.isEmpty()) {
            return "Chance of having been short by month";
        }
        Curve first = first();
        Curve safest = safest();
        String who = first.place().shortName();
        String begin = first.median() >= 0
                ? "Half of the futures of " + who + " have been short by " + start.plusMonths(first.median())
                        + (regions() > 1 ? ", the earliest of " + regions() + " regions" : "")
                : (regions() > 1 ? "No region is" : who + " is not") + " short in half of its futures"
                        + (regions() > 1 ? "; the likeliest is " + who : "") + ", "
                        + Numbers.chance(first.atEnd()) + " by "
                        + start.plusMonths(first.shortBy().lastPresent());
        if (safest.place().equals(first.place())) {
            return begin
                    + first.never()
                            .map(never -> "; " + Numbers.chance(never) + " never are")
                            .orElse("");
        }
        return begin
                + safest.never()
                        .map(never -> "; " + safest.place().shortName() + " is never short in " + Numbers.chance(never))
                        .orElse("");
    }

    private List<Curve> ofRegions() {
        var regions = curves.stream()
                .filter(curve -> !curve.place().id().equals(Place.ALL))
                .toList();
        return regions.isEmpty() ? curves : regions;
    }

    private int regions() {
        return ofRegions().size();
    }

    /** The region that half of the futures make short first; the likeliest where there is none. */
    private Curve first() {
        Curve first = ofRegions().get(0);
        for (Curve curve : ofRegions()) {
            boolean sooner = curve.median() >= 0 && (first.median() < 0 || curve.median() < first.median());
            boolean likelier = first.median() < 0
                    && curve.median() < 0
                    && curve.atEnd().value() > first.atEnd().value();
            first = sooner || likelier ? curve : first;
        }
        return first;
    }

    private Curve safest() {
        Curve safest = ofRegions().get(0);
        for (Curve curve : ofRegions()) {
            safest = curve.atEnd().value() < safest.atEnd().value() ? curve : safest;
        }
        return safest;
    }

    double largestError() {
        return curves.stream()
                .mapToDouble(curve -> curve.shortBy().largestError())
                .max()
                .orElse(0);
    }

    ChartTable table() {
        var table = new ChartTable("region", "name", "month", "shortByThen", "low95", "high95");
        for (Curve curve : curves) {
            for (int month = 0; month < curve.shortBy().months(); month++) {
                table.add(List.of(
                        curve.place().id(),
                        curve.place().name(),
                        start.plusMonths(month).toString(),
                        Numbers.exact(curve.shortBy().value(month)),
                        Numbers.exact(curve.shortBy().low95(month)),
                        Numbers.exact(curve.shortBy().high95(month))));
            }
        }
        return table;
    }

    /** The chances in percent, for the axis. */
    List<Series> percents() {
        var percents = new ArrayList<Series>();
        curves.forEach(curve -> percents.add(curve.shortBy().times(100)));
        return percents;
    }
}
