package dev.headroom.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Results of cells by their keys, for all sweeps of a folder. A cell's file is there whole or not at all, and never changes. Any number
 * of threads and processes may share it.
 */
public final class CellStore {
    private static final int FOLDER_CHARACTERS = 2;

    private final Path root;

    /** @param runs the folder of runs and sweeps */
    public CellStore(Path runs) {
        this.root = runs.resolve("cells");
    }

    /** Where a cell's tidy table is kept. */
    public Path file(String key) {
        return root.resolve(key.substring(0, FOLDER_CHARACTERS)).resolve(key + ".csv");
    }

    public boolean has(String key) {
        return Files.exists(file(key));
    }

    /**
     * Keeps a cell's table.
     *
     * @param table comma-separated values, as {@link MetricsCsv} writes them
     * @throws IOException naming the file, where the disk refuses; then nothing is left of it
     */
    public void write(String key, byte[] table) throws IOException {
        var file = file(key);
        var partial = file.resolveSibling("." + key + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".partial");
        try {
            Files.createDirectories(file.getParent());
            Files.write(partial, table);
            moveOver(partial, file);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(partial);
            } catch (IOException alsoRefused) {
                e.addSuppressed(alsoRefused);
            }
            throw DiskFailure.of("write", file, e);
        }
    }

    /** Keeps a cell's table that another store has. */
    void copy(Path table, String key) throws IOException {
        var file = file(key);
        var partial = partial(file);
        try {
            Files.createDirectories(file.getParent());
            Files.copy(table, partial, StandardCopyOption.REPLACE_EXISTING);
            moveOver(partial, file);
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
    }

    /** What this process writes before it {@linkplain #moveOver moves} it to a file's name. */
    static Path partial(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    }

    static void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A cell's table, its heading first.
     *
     * @throws IOException naming the file, where it cannot be read
     */
    BufferedReader read(String key) throws IOException {
        try {
            return Files.newBufferedReader(file(key));
        } catch (IOException e) {
            throw DiskFailure.of("read", file(key), e);
        }
    }
}
