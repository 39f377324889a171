package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Scalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a column of numbers from a CSV file that has a column {@code month}. */
final class MonthlyCsv {
    private static final String MONTH_COLUMN = "month";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final YamlFiles files;
    private final Problems problems;

    MonthlyCsv(YamlFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * The numbers by month; null when something is wrong with file or column, which is told.
     *
     * @param name the file's name, as the plan gives it
     * @param filePath the path of the key that names it
     */
    @Nullable
    Map<YearMonth, Scalar> column(Scalar name, String column, String filePath) {
        Path file;
        try {
            file = name.origin().source().directory().resolve(name.text());
        } catch (InvalidPathException e) {
            problems.error(name.origin(), filePath, name.describe() + " is no file name");
            return null;
        }
        List<String> lines = files.lines(file, name.origin(), filePath);
        return lines == null ? null : column(lines, files.fileSource(file), column);
    }

    private @Nullable Map<YearMonth, Scalar> column(List<String> lines, Source source, String column) {
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0));
        int monthAt = header.indexOf(MONTH_COLUMN);
        int valueAt = header.indexOf(column);
        if (monthAt < 0 || valueAt < 0) {
            String lacking = monthAt < 0 ? MONTH_COLUMN : column;
            String there = header.isEmpty() ? "the file is empty" : "columns: " + String.join(", ", header) + ".";
            problems.error(
                    new Origin(source, 1, 1),
                    "",
                    "no column " + lacking + "; " + there + SuggestedWord.maybe(lacking, header));
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
        var number = new Scalar(value, NUMBER.matcher(value).matches() ? Kind.NUMBER : Kind.TEXT, line);
        Double mw = Scalars.number(number);
        if (mw == null || !Double.isFinite(mw)) {
            problems.error(line, monthCell, Scalars.numberComplaint(number));
            return false;
        }
        if (byMonth.putIfAbsent(month, number) != null) {
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
