package dev.headroom.store;

import dev.headroom.results.SweepFigures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a sweep: one row for each cell and metric, with what is varied as columns. Rows go from the cells' files to the sweep's
 * one by one; the same cells give the same bytes.
 */
public final class SweepResults {
    /** The table for programs and people. */
    public static final String CSV = "results.csv";

    private static final String PARQUET = "results.parquet";

    private SweepResults() {}

    /**
     * Writes {@code results.csv} and {@code results.parquet} of the cells that are finished.
     *
     * @return how many cells are in them
     * @throws UnusableRunException naming a cell's file that is damaged; then the files are as they were
     * @throws IOException naming the file, where the disk refuses; then the files are as they were
     */
    public static long write(SweepFolder folder) throws IOException {
        var csv = folder.path().resolve(CSV);
        var partial = CellStore.partial(csv);
        long written;
        try {
            try (var cells = folder.list().read();
                    var out = Files.newBufferedWriter(partial)) {
                written = write(folder.store(), cells, out);
            }
            CellStore.moveOver(partial, csv);
        } catch (UnusableRunException e) {
            Files.deleteIfExists(partial);
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(partial);
            throw DiskFailure.of("write", csv, e);
        }
        writeParquet(folder, csv);
        return written;
    }

    /** The files that tell of all cells together, as far as they are written; none before there are results. */
    public static List<Path> files(SweepFolder folder) {
        var files = Stream.of(CSV, PARQUET, CellList.FILE, SweepFolder.FILE)
                .map(folder.path()::resolve)
                .filter(Files::exists)
                .toList();
        return Files.exists(folder.path().resolve(CSV)) ? files : List.of();
    }

    /**
     * Reads the figures of the first finished cells: from their own files, or where all those are gone from {@code results.csv}.
     *
     * @param metrics to look for
     * @throws UnusableRunException where a cell is damaged
     * @throws IOException naming the file, where one cannot be read
     */
    public static SweepFigures ofAllRegions(SweepFolder folder, List<String> metrics, int most) throws IOException {
        return new FiguresReader(folder, metrics, most).read();
    }

    /**
     * The same one by one, each read when it is asked for, from the cells' own files. The stream is to be closed, and throws
     * {@link java.io.UncheckedIOException} where a file cannot be read.
     *
     * @throws IOException where the list of cells cannot be read
     */
    public static Stream<SweepFigures.Cell> finished(SweepFolder folder, List<String> metrics) throws IOException {
        return new FiguresReader(folder, metrics, Integer.MAX_VALUE).ofCells();
    }

    /** A line of cells ends with the key, which results have no use for. */
    private static long write(CellStore store, BufferedReader cells, Writer out) throws IOException {
        String heading = beforeKey(CsvText.readRecord(cells));
        long written = 0;
        for (String cell = CsvText.readRecord(cells); cell != null; cell = CsvText.readRecord(cells)) {
            String prefix = beforeKey(cell);
            String key = cell.substring(prefix.length());
            if (!store.has(key)) {
                continue;
            }
            try (var table = CellLines.open(store, key)) {
                if (written == 0) {
                    out.write(heading + MetricsCsv.HEADING);
                }
                for (String line = table.next(); line != null; line = table.next()) {
                    out.write(prefix);
                    out.write(line);
                    out.write('\n');
                }
            }
            written++;
        }
        return written;
    }

    private static String beforeKey(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("the list of cells is empty");
        }
        return line.substring(0, line.lastIndexOf(',') + 1);
    }

    private static void writeParquet(SweepFolder folder, Path csv) throws IOException {
        var file = folder.path().resolve(PARQUET);
        var partial = CellStore.partial(file);
        var spill = folder.path().resolve(".spill." + ProcessHandle.current().pid());
        try (var connection = Duck.open();
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '256MB'");
            statement.execute("SET temp_directory = " + Duck.quoted(spill));
            statement.execute("COPY (SELECT * FROM read_csv(" + Duck.quoted(csv)
                    + ", header = true, sample_size = -1, types = {"
                    + "'cell': 'BIGINT', 'name': 'VARCHAR', 'region': 'VARCHAR', 'project': 'VARCHAR', 'pool': 'VARCHAR',"
                    + " 'period': 'VARCHAR', 'metric': 'VARCHAR', 'item': 'VARCHAR', 'value': 'DOUBLE',"
                    + " 'standard_error': 'DOUBLE', 'low95': 'DOUBLE', 'high95': 'DOUBLE', 'unit': 'VARCHAR'})) TO "
                    + Duck.quoted(partial) + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
            CellStore.moveOver(partial, file);
        } catch (SQLException | IOException e) {
            Files.deleteIfExists(partial);
            throw DiskFailure.of("write", file, e);
        }
        Files.deleteIfExists(spill);
    }
}
