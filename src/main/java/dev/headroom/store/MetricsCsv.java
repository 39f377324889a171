package dev.headroom.store;

import dev.headroom.results.MetricRow;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** The tidy table as comma-separated values. */
public final class MetricsCsv {
    static final String HEADING = "region,project,pool,period,metric,item,value,standard_error,low95,high95,unit\n";
    private static final String BASE_CASE_HEADING = "region,project,pool,period,metric,item,value,unit\n";

    /** Columns of text that many lines have in common. */
    private static final int[] TEXTS = {0, 1, 2, 3, 4, 5};

    private MetricsCsv() {}

    /** Writes estimates with their errors. */
    public static void write(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(HEADING);
        for (var row : rows) {
            var estimate = row.estimate();
            out.append(CsvText.line(
                    row.region(),
                    row.project(),
                    row.pool(),
                    row.period(),
                    row.metric(),
                    row.item(),
                    CsvText.number(estimate.value()),
                    CsvText.number(estimate.standardError()),
                    CsvText.number(estimate.low95()),
                    CsvText.number(estimate.high95()),
                    row.unit()));
        }
    }

    /** Writes values alone. */
    public static void writeBaseCase(List<MetricRow> rows, Appendable out) throws IOException {
        out.append(BASE_CASE_HEADING);
        for (var row : rows) {
            out.append(CsvText.line(
                    row.region(),
                    row.project(),
                    row.pool(),
                    row.period(),
                    row.metric(),
                    row.item(),
                    CsvText.number(row.estimate().value()),
                    row.unit()));
        }
    }

    /**
     * Reads what {@link #write} or {@link #writeBaseCase} wrote.
     *
     * @throws IOException where it is no such table, or a damaged one
     */
    static List<MetricRow> read(Reader in) throws IOException {
        var heading = CsvText.read(in);
        var line = heading == null ? "" : CsvText.line(heading.toArray(String[]::new));
        boolean withErrors = line.equals(HEADING);
        if (heading == null || !Set.of(HEADING, BASE_CASE_HEADING).contains(line)) {
            throw new IOException("its columns are not those of a table of metrics");
        }
        var texts = new HashMap<String, String>(); // each kept once
        var rows = new ArrayList<MetricRow>();
        for (var cells = CsvText.read(in); cells != null; cells = CsvText.read(in)) {
            if (cells.size() != heading.size()) {
                throw new IOException("line " + (rows.size() + 2) + " has " + cells.size() + " cells");
            }
            for (int k : TEXTS) {
                cells.set(k, texts.computeIfAbsent(cells.get(k), same -> same));
            }
            rows.add(row(cells, withErrors));
        }
        return rows;
    }

    private static MetricRow row(List<String> cells, boolean withErrors) throws IOException {
        try {
            double value = CsvText.value(cells.get(6));
            var estimate = withErrors
                    ? new Estimate(
                            value,
                            CsvText.value(cells.get(7)),
                            CsvText.value(cells.get(8)),
                            CsvText.value(cells.get(9)))
                    : Estimate.exact(value);
            return new MetricRow(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5),
                    estimate,
                    cells.get(cells.size() - 1));
        } catch (NumberFormatException e) {
            throw new IOException("a number cannot be read: " + e.getMessage(), e);
        }
    }
}
