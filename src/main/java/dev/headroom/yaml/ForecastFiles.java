package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces {@code forecastMw: {file, column}} by the list of the plan's months, looked up in the CSV file by its column month. */
final class ForecastFiles {
    static final List<String> KEYS = List.of("file", "column");
    private static final String MONTH_COLUMN = "month";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final int MOST_NAMED = 6;

    private final YamlFiles files;
    private final Problems problems;

    ForecastFiles(YamlFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Mapping inline(Mapping plan) {
        YearMonth start = month(plan, "start");
        YearMonth end = month(plan, "end");
        if (!(plan.get("regions") instanceof Sequence regions) || start == null || end == null || end.isBefore(start)) {
            return plan;
        }
        Sequence inlined = regions;
        for (int i = 0; i < regions.items().size(); i++) {
            if (regions.items().get(i) instanceof Mapping region
                    && region.get("demand") instanceof Mapping demand
                    && demand.get("forecastMw") instanceof Mapping reference) {
                YearMonth from = month(demand, "from");
                var column = new Column(start, from != null && from.isAfter(start) ? from : start, end);
                Mapping changed = demand.with("forecastMw", demand.keyOrigin("forecastMw"), list(reference, column));
                inlined = inlined.with(i, region.with("demand", region.keyOrigin("demand"), changed));
            }
        }
        return plan.with("regions", plan.keyOrigin("regions"), inlined);
    }

    /** The months that a column must have: from {@code needed} on; those before it back to {@code start} count as 0. */
    private record Column(YearMonth start, YearMonth needed, YearMonth end) {}

    private static @Nullable YearMonth month(Mapping map, String key) {
        YamlTree tree = map.get(key);
        return tree == null ? null : Scalars.month(tree);
    }

    private YamlTree list(Mapping reference, Column column) {
        YamlTree file = reference.get("file");
        YamlTree name = reference.get("column");
        String fileName = file == null ? null : Scalars.text(file);
        String columnName = name == null ? null : Scalars.text(name);
        if (file == null
                || fileName == null
                || columnName == null
                || reference.entries().size() != KEYS.size()) {
            return reference;
        }
        Map<YearMonth, Scalar> byMonth = column(file.origin(), fileName, columnName);
        return byMonth == null ? new Broken(reference.origin()) : list(byMonth, column, reference.origin());
    }

    private YamlTree list(Map<YearMonth, Scalar> byMonth, Column column, Origin origin) {
        List<YamlTree> values = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (YearMonth month = column.start(); !month.isAfter(column.end()); month = month.plusMonths(1)) {
            Scalar value = byMonth.get(month);
            if (value == null && !month.isBefore(column.needed())) {
                missing.add(month.toString());
            }
            values.add(value == null ? new Scalar("0", Kind.NUMBER, origin) : value);
        }
        if (missing.isEmpty()) {
            return new Sequence(values, origin);
        }
        int more = missing.size() - MOST_NAMED;
        problems.error(
                origin,
                "demand.forecastMw",
                "the file lacks months of the plan: "
                        + String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
                        + (more > 0 ? " and " + more + " more" : ""));
        return new Broken(origin);
    }

    /** A column of a CSV file by month; null when something is wrong with it, which is told. */
    private @Nullable Map<YearMonth, Scalar> column(Origin naming, String fileName, String column) {
        Path file;
        try {
            file = naming.source().directory().resolve(fileName);
        } catch (InvalidPathException e) {
            problems.error(naming, "demand.forecastMw.file", "\"" + fileName + "\" is no file name");
            return null;
        }
        List<String> lines = files.lines(file, naming, "demand.forecastMw.file");
        if (lines == null) {
            return null;
        }
        Source source = files.fileSource(file);
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        int monthAt = header.indexOf(MONTH_COLUMN);
        int valueAt = header.indexOf(column);
        if (monthAt < 0 || valueAt < 0) {
            String lacking = monthAt < 0 ? MONTH_COLUMN : column;
            String guess = header.isEmpty() ? "the file is empty" : "columns: " + String.join(", ", header) + ".";
            problems.error(
                    new Origin(source, 1, 1),
                    "",
                    "no column " + lacking + "; " + guess + SuggestedWord.maybe(lacking, header));
            return null;
        }
        Map<YearMonth, Scalar> byMonth = new LinkedHashMap<>();
        boolean sound = true;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> cells = cells(lines.get(i));
                sound &= read(byMonth, cell(cells, monthAt), cell(cells, valueAt), new Origin(source, i + 1, 1));
            }
        }
        return sound ? byMonth : null;
    }

    private boolean read(Map<YearMonth, Scalar> byMonth, String monthCell, String value, Origin line) {
        var monthText = new Scalar(monthCell, Kind.TEXT, line);
        YearMonth month = Scalars.month(monthText);
        if (month == null) {
            problems.error(line, MONTH_COLUMN, Scalars.monthComplaint(monthText));
            return false;
        }
        if (!NUMBER.matcher(value).matches() || !Double.isFinite(Double.parseDouble(value))) {
            problems.error(line, monthCell, "\"" + value + "\" stands where a number is wanted.");
            return false;
        }
        if (byMonth.putIfAbsent(month, new Scalar(value, Kind.NUMBER, line)) != null) {
            problems.error(line, monthCell, "the month stands twice");
            return false;
        }
        return true;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** The cells of a line, without the blanks and quotes around them; a cell holds no comma. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            String bare = cell.strip();
            boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1) : bare);
        }
        return cells;
    }
}
