package dev.headroom.execution;

import dev.headroom.engine.SampleTable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Threads of this process, and folders of this machine. */
public final class LocalEngine implements Engine {
    private final int threads;

    /** @param threads at least 1 */
    public LocalEngine(int threads) {
        this.threads = threads;
    }

    @Override
    public CellExecutor cells(long tasks) {
        return new LocalCellExecutor(threads, tasks);
    }

    @Override
    public BlockExecutor blocks(@Nullable SampleTable samples) {
        return new LocalBlockExecutor(threads, samples);
    }

    @Override
    public void copy(List<Path> files, String folder) throws IOException {
        var to = folder(folder);
        Files.createDirectories(to);
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(String named) throws IOException {
        if (!named.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return Path.of(named);
        }
        if (!named.startsWith("file:")) {
            throw new IOException(named + " is no folder of this machine; --engine spark writes there");
        }
        return Path.of(URI.create(named.replaceFirst("^file:/*", "file:///")));
    }

    @Override
    public void close() {
        // threads end with the work
    }
}
