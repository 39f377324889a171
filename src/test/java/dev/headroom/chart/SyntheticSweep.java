package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Sweeps whose figures are known functions of their axes. */
final class SyntheticSweep {
    private SyntheticSweep() {}

    /** Every combination, the last axis fastest. */
    static SweepFigures grid(List<String> axes, List<List<String>> values, ToDoubleFunction<int[]> unserved) {
        var cells = new ArrayList<SweepFigures.Cell>();
        int count = values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
        for (int number = 0; number < count; number++) {
            int[] at = new int[axes.size()];
            int rest = number;
            for (int axis = axes.size() - 1; axis >= 0; axis--) {
                at[axis] = rest % values.get(axis).size();
                rest /= values.get(axis).size();
            }
            var texts = IntStream.range(0, at.length)
                    .mapToObj(axis -> values.get(axis).get(at[axis]))
                    .toList();
            cells.add(cell(number, texts, unserved.applyAsDouble(at)));
        }
        return figures("grid", axes, cells);
    }

    static SweepFigures figures(String design, List<String> axes, List<SweepFigures.Cell> cells) {
        var header = new SweepFigures.Header(
                "Growth & share <of> everything", "0123456789abcdef", design, cells.size(), "mc", 7, 4096);
        return new SweepFigures(header, axes, cells);
    }

    /** A cell with an unserved demand, known to 2%, and a chance of a shortfall of a thousandth of it. */
    static SweepFigures.Cell cell(int number, List<String> values, double unserved) {
        return new SweepFigures.Cell(
                number,
                "cell " + number,
                values,
                Map.of(
                        "unservedMwMonths", estimate(unserved, unserved * 0.02),
                        "shortfallProbability", estimate(unserved / 1000, 0.002)));
    }

    private static Estimate estimate(double value, double error) {
        return new Estimate(value, error, Math.max(0, value - 1.96 * error), value + 1.96 * error);
    }

    static List<String> numbers(double first, double step, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Numbers.exact(first + i * step))
                .toList();
    }
}
