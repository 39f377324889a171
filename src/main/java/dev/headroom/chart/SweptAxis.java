package dev.headroom.chart;

import dev.headroom.results.SweepFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sweep varies along one axis of a picture.
 *
 * @param column among the values of cells
 * @param name for readers: the path in words, without what all plans begin with
 * @param values as cells have them: numbers upwards, choices as they come
 * @param numbers the values where all of them are numbers; else empty
 */
record SweptAxis(int column, String name, List<String> values, List<Double> numbers) {
    private static final int LONGEST_CHOICE = 28;

    private static final Map<String, String> WORDS = Map.of("ai", "AI", "usd", "USD", "mw", "MW", "pue", "PUE");

    SweptAxis {
        values = List.copyOf(values);
        numbers = List.copyOf(numbers);
    }

    /**
     * Those that have more than one value; one of a grid that goes with an earlier one is not told again.
     *
     * @param cells that have a value of each path
     */
    static List<SweptAxis> of(SweepFigures figures, List<SweepFigures.Cell> cells) {
        var axes = new ArrayList<SweptAxis>();
        for (int column = 0; column < figures.axes().size(); column++) {
            var axis = of(column, figures.axes(), cells);
            boolean goesAlong =
                    figures.header().isGrid() && axes.stream().anyMatch(earlier -> earlier.goesWith(axis, cells));
            if (axis.values().size() > 1 && !goesAlong) {
                axes.add(axis);
            }
        }
        return axes;
    }

    private static SweptAxis of(int column, List<String> paths, List<SweepFigures.Cell> cells) {
        var numbers = new LinkedHashMap<String, Double>();
        for (SweepFigures.Cell cell : cells) {
            numbers.put(cell.values().get(column), cell.number(column).orElse(Double.NaN));
        }
        String name = shortName(paths.get(column), paths);
        var values = new ArrayList<>(numbers.keySet());
        if (numbers.containsValue(Double.NaN)) {
            return new SweptAxis(column, name, values, List.of());
        }
        values.sort(Comparator.comparing(numbers::get));
        return new SweptAxis(
                column, name, values, values.stream().map(numbers::get).toList());
    }

    private static String shortName(String path, List<String> paths) {
        String rest = path.substring(path.indexOf('.') + 1);
        boolean alone =
                paths.stream().filter(other -> other.endsWith("." + rest)).count() < 2;
        return words(Place.printable(alone ? rest : path));
    }

    /** A path as a reader would say it: {@code aiShare.target} is AI share target. */
    private static String words(String path) {
        return Arrays.stream(path.split("(?<=[a-z0-9])(?=[A-Z])|\\.", -1))
                .map(word -> WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), uncapitalised(word)))
                .collect(Collectors.joining(" "));
    }

    private static String uncapitalised(String word) {
        return word.matches("[A-Z][a-z]+") ? word.toLowerCase(Locale.ROOT) : word;
    }

    /** The name at the beginning of a sentence. */
    String sentenceName() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private boolean goesWith(SweptAxis other, List<SweepFigures.Cell> cells) {
        var partner = new HashMap<String, String>();
        Set<String> taken = new HashSet<>();
        for (SweepFigures.Cell cell : cells) {
            String there = cell.values().get(other.column);
            String before = partner.putIfAbsent(cell.values().get(column), there);
            if (before == null ? !taken.add(there) : !before.equals(there)) {
                return false;
            }
        }
        return true;
    }

    boolean isNumeric() {
        return !numbers.isEmpty();
    }

    int size() {
        return values.size();
    }

    /** Which value a cell has. */
    int index(SweepFigures.Cell cell) {
        return values.indexOf(cell.values().get(column));
    }

    /** Where a value lies between the ends, 0 to 1: numbers to scale, choices evenly. */
    double place(int index) {
        if (!isNumeric()) {
            return index / (double) Math.max(1, size() - 1);
        }
        return place(numbers.get(index));
    }

    /** Where a number lies between the ends. */
    double place(double number) {
        double first = numbers.get(0);
        return (number - first) / (numbers.get(size() - 1) - first);
    }

    /** A value for readers: thousands set apart, long choices cut. */
    String label(int index) {
        return label(values.get(index));
    }

    String label(String value) {
        String text = Place.printable(value);
        if (isNumeric() && text.matches("-?[0-9]{5,15}")) {
            return Numbers.count(Long.parseLong(text));
        }
        int characters = text.codePointCount(0, text.length());
        return characters <= LONGEST_CHOICE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CHOICE - 1))
                                .strip() + "\u2026";
    }

    /** The axis and one of its values, as {@code growth per year 0.33}. */
    String at(SweepFigures.Cell cell) {
        return name + " " + label(cell.values().get(column));
    }
}
