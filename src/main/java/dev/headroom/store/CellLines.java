package dev.headroom.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a finished cell's table, its heading left out; mutable. What was cut short, as by a loss of power, is told and not read. */
final class CellLines implements AutoCloseable {
    private final Path file;
    private final BufferedReader in;

    private CellLines(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    /**
     * Opens the table of a cell.
     *
     * @throws UnusableRunException where it is damaged
     * @throws IOException naming the file, where it cannot be read
     */
    static CellLines open(CellStore store, String key) throws IOException {
        var file = store.file(key);
        var lines = new CellLines(file, store.read(key));
        try {
            if (!MetricsCsv.HEADING.strip().equals(lines.in.readLine()) || !endsWithLine(file)) {
                throw new UnusableRunException(
                        file + " is damaged: delete it, and the sweep's own command plays the cell again");
            }
        } catch (IOException e) {
            lines.close();
            throw e;
        }
        return lines;
    }

    private static boolean endsWithLine(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(1);
            return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
