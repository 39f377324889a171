package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import java.util.List;
import java.util.Objects;

/**
 * What a picture of a sweep is drawn from.
 *
 * @param cells those that have a value of each axis and the quantity, one at least
 * @param axes those with more than one value
 */
record SweepScene(
        ChartStyle style,
        SweepFigures figures,
        SweepQuantity quantity,
        List<SweepFigures.Cell> cells,
        List<SweptAxis> axes) {
    SweepScene {
        cells = List.copyOf(cells);
        axes = List.copyOf(axes);
    }

    static SweepScene of(ChartStyle style, SweepFigures figures, SweepQuantity quantity) {
        var cells = figures.cells().stream()
                .filter(cell -> cell.values().stream().noneMatch(String::isEmpty))
                .filter(cell -> cell.estimates().containsKey(quantity.key())
                        && Double.isFinite(cell.estimates().get(quantity.key()).value()))
                .toList();
        return new SweepScene(style, figures, quantity, cells, SweptAxis.of(figures, cells));
    }

    Estimate estimate(SweepFigures.Cell cell) {
        return Objects.requireNonNull(cell.estimates().get(quantity.key()));
    }

    double value(SweepFigures.Cell cell) {
        return estimate(cell).value();
    }

    double lowest() {
        return cells.stream().mapToDouble(this::value).min().orElse(0);
    }

    double highest() {
        return cells.stream().mapToDouble(this::value).max().orElse(0);
    }

    /** Cells, method, seed and hash. */
    String footer() {
        var header = figures.header();
        String hash = Place.printable(header.hash());
        String shown = header.cells() == cells.size()
                ? Numbers.count(header.cells())
                : Numbers.count(cells.size()) + " of " + Numbers.count(header.cells());
        return shown + " cells \u00B7 N = " + Numbers.count(header.replications()) + " futures each \u00B7 method "
                + Place.printable(header.method()) + " \u00B7 seed " + header.seed() + " \u00B7 sweep "
                + hash.substring(0, Math.min(12, hash.length())) + " \u00B7 " + Place.printable(header.name());
    }

    /** What the sampling errors are. */
    String errorCaption() {
        double largest = cells.stream()
                .mapToDouble(cell -> Numbers.standardError(estimate(cell)))
                .max()
                .orElse(0);
        return largest > 0
                ? "Standard error of a cell (sampling error): at most "
                        + quantity.difference(largest, largest)
                        + "; cells share their random numbers."
                : "These cells have no sampling errors.";
    }

    Page page(String title, List<String> captions) {
        return new Page(style, footer(), title, quantity.subtitle(), captions);
    }
}
