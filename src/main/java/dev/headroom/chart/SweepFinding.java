package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a grid of cells says, in a sentence made of its numbers. */
final class SweepFinding {
    private static final int AXES_TOLD = 2;

    /** Standard errors beyond which a difference is no accident. */
    private static final double SURE = 1.96;

    private SweepFinding() {}

    /**
     * How far the means over all other axes lie apart along an axis.
     *
     * @param error standard error of the distance, as if cells were independent
     */
    record Effect(SweptAxis axis, double size, double error) {
        boolean isSure() {
            return size > SURE * error;
        }
    }

    /** Cells with one value of an axis. */
    private record Mean(double value, double squaredError) {}

    /** Effects of the axes, the largest first. */
    static List<Effect> effects(SweepScene scene) {
        var effects = new ArrayList<Effect>();
        for (SweptAxis axis : scene.axes()) {
            var means = new ArrayList<Mean>();
            for (String value : axis.values()) {
                means.add(mean(
                        scene,
                        scene.cells().stream()
                                .filter(cell -> cell.values().get(axis.column()).equals(value))
                                .toList()));
            }
            means.sort(Comparator.comparingDouble(Mean::value));
            Mean low = means.get(0);
            Mean high = means.get(means.size() - 1);
            effects.add(
                    new Effect(axis, high.value() - low.value(), Math.sqrt(low.squaredError() + high.squaredError())));
        }
        effects.sort(Comparator.comparingDouble(Effect::size).reversed());
        return effects;
    }

    private static Mean mean(SweepScene scene, List<SweepFigures.Cell> cells) {
        double sum = 0;
        double squares = 0;
        for (SweepFigures.Cell cell : cells) {
            sum += scene.value(cell);
            double error = Numbers.standardError(scene.estimate(cell));
            squares += error * error;
        }
        double count = cells.size();
        return new Mean(sum / count, squares / (count * count));
    }

    static String title(SweepScene scene) {
        var quantity = scene.quantity();
        var best = best(scene);
        String at = scene.axes().stream().map(axis -> axis.at(best)).collect(Collectors.joining(", "));
        String end = "; " + (quantity.lowIsBest() ? "lowest" : "highest") + ": " + quantity.text(scene.estimate(best))
                + " at " + at;
        var sure = effects(scene).stream().filter(Effect::isSure).toList();
        if (sure.isEmpty()) {
            return "Nothing that is varied moves " + quantity.name() + " beyond its sampling error" + end;
        }
        var first = sure.get(0);
        var text = new StringBuilder(first.axis().sentenceName())
                .append(" moves ")
                .append(quantity.name())
                .append(" by ")
                .append(quantity.difference(first.size(), first.error()));
        for (Effect next : sure.subList(1, Math.min(AXES_TOLD, sure.size()))) {
            text.append(", ")
                    .append(next.axis().name())
                    .append(" by ")
                    .append(quantity.bareDifference(next.size(), next.error()));
        }
        return text + end;
    }

    private static SweepFigures.Cell best(SweepScene scene) {
        Comparator<SweepFigures.Cell> order = Comparator.comparingDouble(scene::value);
        if (!scene.quantity().lowIsBest()) {
            order = order.reversed();
        }
        return scene.cells().stream()
                .min(order.thenComparingLong(SweepFigures.Cell::number))
                .orElseThrow();
    }
}
