package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import java.util.Comparator;
import java.util.List;

/**
 * The best and the worst tenth of a sweep's cells, one cell each at least, and what sets them apart.
 *
 * @param best from the best on
 * @param worst from the worst on
 */
record SweepTenths(SweepScene scene, List<SweepFigures.Cell> best, List<SweepFigures.Cell> worst) {
    SweepTenths {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    static SweepTenths of(SweepScene scene) {
        var sorted = scene.cells().stream()
                .sorted(Comparator.comparingDouble(scene::value).thenComparingLong(SweepFigures.Cell::number))
                .toList();
        int tenth = (int) Math.max(1, Math.round(sorted.size() / 10.0));
        var low = sorted.subList(0, tenth);
        var high = sorted.subList(sorted.size() - tenth, sorted.size()).stream()
                .sorted(Comparator.comparingDouble(scene::value)
                        .reversed()
                        .thenComparingLong(SweepFigures.Cell::number))
                .toList();
        return scene.quantity().lowIsBest() ? new SweepTenths(scene, low, high) : new SweepTenths(scene, high, low);
    }

    double mean(List<SweepFigures.Cell> cells) {
        return cells.stream().mapToDouble(scene::value).average().orElse(Double.NaN);
    }

    /** What the tenths come to, and the number among what is varied in which they lie farthest apart. */
    String title() {
        String ends = "The best tenth comes to " + range(best) + ", the worst to " + range(worst);
        return scene.axes().stream()
                .filter(SweptAxis::isNumeric)
                .max(Comparator.comparingDouble(this::apart))
                .filter(axis -> apart(axis) > 0)
                .map(axis -> ends + "; most of all they differ in " + axis.name() + ": " + values(axis, best)
                        + " against " + values(axis, worst))
                .orElse(ends);
    }

    /** Distance of the tenths' means on an axis, as a part of its length. */
    private double apart(SweptAxis axis) {
        return Math.abs(place(axis, best) - place(axis, worst));
    }

    private static double place(SweptAxis axis, List<SweepFigures.Cell> cells) {
        return cells.stream()
                .mapToDouble(cell -> axis.place(axis.index(cell)))
                .average()
                .orElse(Double.NaN);
    }

    private static String values(SweptAxis axis, List<SweepFigures.Cell> cells) {
        var indices = cells.stream().map(axis::index).sorted().toList();
        String low = shown(axis, indices.get(0));
        String high = shown(axis, indices.get(indices.size() - 1));
        return low.equals(high) ? low : low + " to " + high;
    }

    /** Values of a drawn design have more digits than anybody wants to read. */
    private static String shown(SweptAxis axis, int index) {
        double first = axis.numbers().get(0);
        double last = axis.numbers().get(axis.size() - 1);
        String text = axis.label(index);
        return text.length() <= 6
                ? text
                : Numbers.step(axis.numbers().get(index), AmountAxis.roundStep((last - first) / 100));
    }

    /** The lowest and the highest of them, with the unit said once. */
    private String range(List<SweepFigures.Cell> cells) {
        var quantity = scene.quantity();
        var sorted = cells.stream()
                .map(scene::estimate)
                .sorted(Comparator.comparingDouble(Estimate::value))
                .toList();
        String low = quantity.text(sorted.get(0));
        String high = quantity.text(sorted.get(sorted.size() - 1));
        String unit = quantity.isChance() ? "" : " " + quantity.unit();
        return low.equals(high) ? low : low.substring(0, low.length() - unit.length()) + " to " + high;
    }
}
