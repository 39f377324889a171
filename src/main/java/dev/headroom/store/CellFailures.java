package dev.headroom.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why cells of a sweep failed when they were played last, each in a file of its own: {@code failed/17.txt}. */
public final class CellFailures {
    private static final String ENDING = ".txt";

    private final Path folder;

    CellFailures(Path sweep) {
        this.folder = sweep.resolve("failed");
    }

    private Path file(long cell) {
        return folder.resolve(cell + ENDING);
    }

    /** Keeps why a cell failed. */
    public void put(long cell, String why) throws IOException {
        var file = file(cell);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, why + "\n");
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
    }

    /** Forgets that a cell failed. */
    public void remove(long cell) throws IOException {
        var file = file(cell);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFailure.of("delete", file, e);
        }
    }

    /** Cells that failed, ascending. */
    public List<Long> cells() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}\\.txt"))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read", folder, e);
        }
    }

    /** Why a cell failed; empty where nobody says. */
    public String why(long cell) {
        try {
            return Files.readString(file(cell)).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
