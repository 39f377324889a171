package dev.headroom.store;

import dev.headroom.results.SweepFigures;
import dev.headroom.stats.Estimate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the cells of a sweep came to over the horizon, for all regions and both pools together.
 *
 * @param metrics to look for
 * @param most so many cells at most, the first
 */
record FiguresReader(SweepFolder folder, List<String> metrics, int most) {
    private static final String PLACE = "all,,total,horizon,";

    /** From the cells' own files; where all those are gone, or somewhere else, from the sweep's results. */
    SweepFigures read() throws IOException {
        var info = folder.info();
        var header = new SweepFigures.Header(
                info.name(), info.hash(), info.design(), info.cells(), info.method(), info.seed(), info.replications());
        try (var finished = ofCells()) {
            var ofCells = finished.limit(most).toList();
            return new SweepFigures(header, info.columns(), ofCells.isEmpty() ? ofResults() : ofCells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** From the cells' own files, each read when it is asked for. To be closed; it throws {@link UncheckedIOException}. */
    Stream<SweepFigures.Cell> ofCells() throws IOException {
        if (!folder.list().isThere()) {
            return Stream.empty();
        }
        var list = folder.list().read();
        var store = folder.store();
        return Stream.iterate(record(list), line -> line != null, line -> record(list))
                .skip(1)
                .map(line -> split(Objects.requireNonNull(line)))
                .filter(cell -> store.has(key(cell)))
                .map(cell -> figures(cell.subList(0, cell.size() - 1), ofCell(store, key(cell))))
                .onClose(() -> close(list));
    }

    private static @Nullable String record(BufferedReader list) {
        try {
            return CsvText.readRecord(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader list) {
        try {
            list.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(List<String> cell) {
        return cell.get(cell.size() - 1);
    }

    private Map<String, Estimate> ofCell(CellStore store, String key) {
        var found = new LinkedHashMap<String, Estimate>();
        try (var lines = CellLines.open(store, key)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.startsWith(PLACE)) {
                    take(split(line), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<SweepFigures.Cell> ofResults() throws IOException {
        var file = folder.path().resolve(SweepResults.CSV);
        if (Files.notExists(file)) {
            return List.of();
        }
        try (var results = Files.newBufferedReader(file)) {
            return ofResults(results);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnusableRunException(file + " is damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    /** A line is a cell's number, name and values, and then a line of its table. */
    private List<SweepFigures.Cell> ofResults(BufferedReader results) throws IOException {
        int ofCell = 2 + folder.info().columns().size();
        var cells = new LinkedHashMap<List<String>, Map<String, Estimate>>();
        CsvText.readRecord(results);
        for (String line = CsvText.readRecord(results); line != null; line = CsvText.readRecord(results)) {
            if (line.contains("," + PLACE)) {
                var parts = split(line);
                var cell = parts.subList(0, ofCell);
                if (cells.size() == most && !cells.containsKey(cell)) {
                    break;
                }
                take(parts.subList(ofCell, parts.size()), cells.computeIfAbsent(cell, key -> new LinkedHashMap<>()));
            }
        }
        var figures = new ArrayList<SweepFigures.Cell>();
        cells.forEach((cell, estimates) -> figures.add(figures(cell, estimates)));
        return figures;
    }

    /** @param cell its number, its name, its values */
    private static SweepFigures.Cell figures(List<String> cell, Map<String, Estimate> estimates) {
        return new SweepFigures.Cell(Long.parseLong(cell.get(0)), cell.get(1), cell.subList(2, cell.size()), estimates);
    }

    private void take(List<String> line, Map<String, Estimate> found) {
        if (metrics.contains(line.get(4)) && line.get(5).isEmpty()) {
            found.put(
                    line.get(4),
                    new Estimate(
                            CsvText.value(line.get(6)),
                            CsvText.value(line.get(7)),
                            CsvText.value(line.get(8)),
                            CsvText.value(line.get(9))));
        }
    }

    private static List<String> split(String line) {
        try {
            return Objects.requireNonNull(CsvText.read(new StringReader(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
