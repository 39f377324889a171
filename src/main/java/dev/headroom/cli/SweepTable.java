package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepResults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of a sweep with what decides: chance of falling short, unserved demand, and the money paid. */
final class SweepTable {
    private static final int MOST_ROWS = 60;
    private static final List<Metric> SHOWN =
            List.of(Metric.SHORTFALL_PROBABILITY, Metric.UNSERVED_MW_MONTHS, Metric.CAPEX_USD_MILLION);

    private SweepTable() {}

    static String of(SweepFolder folder) throws IOException {
        var headings = new ArrayList<String>(folder.info().columns().stream()
                .map(path -> path.replace(".", "\n."))
                .toList());
        if (headings.isEmpty()) {
            headings.add("cell");
        }
        SHOWN.forEach(
                metric -> headings.add(metric.caption() + "\n" + metric.unit().symbol()));
        var table = new TextTable(headings.toArray(String[]::new));
        var cells = SweepResults.ofAllRegions(folder, keys(), MOST_ROWS).cells();
        for (var cell : cells) {
            var row =
                    new ArrayList<String>(cell.values().stream().allMatch(String::isEmpty) ? List.of() : cell.values());
            while (row.size() < headings.size() - SHOWN.size()) {
                row.add(row.isEmpty() ? cell.name() : "");
            }
            SHOWN.forEach(metric -> row.add(text(metric, cell.estimates().get(metric.key()))));
            table.row(row);
        }
        long more = folder.info().cells() - cells.size();
        return table
                + (more > 0 && cells.size() == MOST_ROWS
                        ? String.format(Locale.ROOT, "and up to %,d more in results.csv%n", more)
                        : "");
    }

    private static String text(Metric metric, @Nullable Estimate estimate) {
        return estimate == null ? "" : EstimateText.of(metric.unit(), estimate);
    }

    private static List<String> keys() {
        return SHOWN.stream().map(Metric::key).toList();
    }

    /** Writes the cells one by one: there may be a million. */
    static void json(SweepFolder folder, PrintWriter out) throws IOException {
        var root = new LinkedHashMap<String, Object>();
        root.put("schema", 1);
        root.put("name", folder.info().name());
        root.put("hash", folder.info().hash());
        root.put("folder", folder.path().toString());
        root.put("results", folder.path().resolve(SweepResults.CSV).toString());
        try (var cells = SweepResults.finished(folder, keys())) {
            root.put("cells", cells.map(cell -> json(folder, cell)).iterator());
            JsonText.write(root, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> json(SweepFolder folder, SweepFigures.Cell cell) {
        var line = new LinkedHashMap<String, Object>();
        line.put("cell", cell.number());
        line.put("name", cell.name());
        var values = new LinkedHashMap<String, String>();
        for (int k = 0; k < cell.values().size(); k++) {
            values.put(folder.info().columns().get(k), cell.values().get(k));
        }
        line.put("values", values);
        cell.estimates().forEach((metric, estimate) -> {
            line.put(metric, estimate.value());
            line.put(metric + "StandardError", estimate.standardError());
        });
        return line;
    }
}
