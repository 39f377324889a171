package dev.headroom.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finished cells of a sweep under their readable names, as {@code cells/growth=0.33,share=0.7~a1b2c3/metrics.csv}. */
final class ShownCells {
    private static final int LONGEST_NAME = 150;
    private static final int KEY_CHARACTERS = 6;

    private final Path folder;

    ShownCells(Path sweep) {
        this.folder = sweep.resolve("cells");
    }

    void show(String name, String key, CellStore store) throws IOException {
        var cell = folder.resolve(readable(name) + "~" + key.substring(0, KEY_CHARACTERS));
        var shown = cell.resolve("metrics.csv");
        if (Files.exists(shown)) {
            return;
        }
        var table = store.file(key);
        try {
            Files.createDirectories(cell);
            try {
                Files.createLink(shown, table);
            } catch (FileAlreadyExistsException e) {
                return; // another process was faster
            } catch (UnsupportedOperationException | IOException e) {
                Files.copy(table, shown); // a file system without hard links
            }
        } catch (IOException e) {
            throw DiskFailure.of("write", shown, e);
        }
    }

    /** In letters that file systems take. */
    private static String readable(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._=+,@-]+", "-");
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
    }
}
