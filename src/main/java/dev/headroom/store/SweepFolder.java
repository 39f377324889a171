package dev.headroom.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a sweep: what it is, the keys of its cells, which process plays which cell, and which failed. Any number of processes
 * may share it; what a killed one leaves behind harms nobody.
 */
public final class SweepFolder implements AutoCloseable {
    /** The file that tells a sweep's folder from others. */
    public static final String FILE = "sweep.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEY_BYTES = 32;
    private static final int SCHEMA = 1;

    private final Path path;
    private final SweepInfo info;
    private final FileChannel claims; // byte n is locked by the process that plays cell n

    private SweepFolder(Path path, SweepInfo info, FileChannel claims) {
        this.path = path;
        this.info = info;
        this.claims = claims;
    }

    /** That a process plays a cell, until it is closed or the process ends. */
    public static final class Claim implements AutoCloseable {
        private final FileLock lock;

        private Claim(FileLock lock) {
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            lock.release();
        }
    }

    /**
     * Opens the folder of a sweep, made where it is missing.
     *
     * @param runs the folder of runs and sweeps
     * @throws IOException naming what the disk refuses
     */
    public static SweepFolder open(Path runs, SweepInfo info) throws IOException {
        var path = runs.resolve(RunStore.slug(info.name()) + "-" + info.hash().substring(0, RunStore.HASH_CHARACTERS));
        try {
            Files.createDirectories(path);
            var file = path.resolve(FILE);
            if (Files.notExists(file)) {
                var partial =
                        path.resolve("." + FILE + "." + ProcessHandle.current().pid() + ".partial");
                Files.writeString(partial, text(info));
                CellStore.moveOver(partial, file);
            }
        } catch (IOException e) {
            throw DiskFailure.of("make the sweep's folder", path, e);
        }
        return open(path);
    }

    /**
     * Opens the folder of a sweep that was begun.
     *
     * @throws IOException saying that it is none
     */
    public static SweepFolder open(Path path) throws IOException {
        var file = path.resolve(FILE);
        if (Files.notExists(file)) {
            throw new IOException(path + " is no sweep's folder: it has no " + FILE);
        }
        try {
            return new SweepFolder(
                    path,
                    info(JSON.readTree(file.toFile())),
                    FileChannel.open(
                            path.resolve(".claims"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    /** Whether a folder is a sweep's. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    private static String text(SweepInfo info) throws IOException {
        var root = JSON.createObjectNode()
                .put("schema", SCHEMA)
                .put("name", info.name())
                .put("hash", info.hash())
                .put("design", info.design())
                .put("cells", info.cells())
                .put("method", info.method())
                .put("seed", info.seed())
                .put("replications", info.replications());
        var columns = root.putArray("columns");
        info.columns().forEach(columns::add);
        root.putObject("headroom")
                .put("version", info.software().version())
                .put("commit", info.software().commit())
                .put("java", info.software().java())
                .put("os", info.software().os());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static SweepInfo info(JsonNode root) throws IOException {
        if (root.path("schema").asInt() != SCHEMA || !root.path("hash").isTextual()) {
            throw new IOException("it is damaged, or of another version of Headroom");
        }
        var columns = new ArrayList<String>();
        root.path("columns").forEach(column -> columns.add(column.asText()));
        var program = root.path("headroom");
        return new SweepInfo(
                root.path("name").asText(),
                root.path("hash").asText(),
                root.path("design").asText(),
                root.path("cells").asLong(),
                columns,
                root.path("method").asText(),
                root.path("seed").asLong(),
                root.path("replications").asLong(),
                new Software(
                        program.path("version").asText(),
                        program.path("commit").asText(),
                        program.path("java").asText(),
                        program.path("os").asText()));
    }

    public Path path() {
        return path;
    }

    public SweepInfo info() {
        return info;
    }

    /** The store of the cells of all sweeps beside this one. */
    public CellStore store() {
        var parent = path.toAbsolutePath().normalize().getParent();
        return new CellStore(parent == null ? path : parent);
    }

    /**
     * Takes a cell that no process plays.
     *
     * @throws IOException where the disk refuses
     */
    public Optional<Claim> claim(long cell) throws IOException {
        try {
            FileLock lock = claims.tryLock(cell, 1, false);
            return lock == null ? Optional.empty() : Optional.of(new Claim(lock));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process plays it
        } catch (IOException e) {
            throw DiskFailure.of("lock a cell in", path, e);
        }
    }

    /** Whether another process plays a cell just now. */
    public boolean isClaimed(long cell) throws IOException {
        var claim = claim(cell);
        if (claim.isPresent()) {
            claim.get().close();
        }
        return claim.isEmpty();
    }

    private Path listFile() {
        return path.resolve("cells.csv");
    }

    private Path keyFile() {
        return path.resolve("cells.keys");
    }

    /** The list of cells, its heading first; the last column is the key. */
    BufferedReader cells() throws IOException {
        try {
            return Files.newBufferedReader(listFile());
        } catch (IOException e) {
            throw DiskFailure.of("read", listFile(), e);
        }
    }

    /**
     * Takes the cells that another folder of the same sweep has and this one lacks.
     *
     * @return how many
     * @throws IOException where the disk refuses
     */
    public long take(SweepFolder other) throws IOException {
        if (!hasKeys()) {
            copyList(other);
        }
        long taken = 0;
        try (var keys = keys()) {
            for (long cell = 0; cell < info.cells(); cell++) {
                String key = keys.of(cell);
                if (!store().has(key) && other.store().has(key)) {
                    store().copy(other.store().file(key), key);
                    taken++;
                }
            }
        }
        return taken;
    }

    private void copyList(SweepFolder other) throws IOException {
        try {
            Files.copy(other.listFile(), listFile(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(other.keyFile(), keyFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFailure.of("copy", other.keyFile(), e);
        }
    }

    /** Whether the keys of all cells are known. */
    public boolean hasKeys() {
        try {
            return Files.size(keyFile()) == info.cells() * KEY_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** The list of all cells, to be written in order; what is not finished leaves nothing behind. */
    public ListWriter writeCells() throws IOException {
        try {
            return new ListWriter(this);
        } catch (IOException e) {
            throw DiskFailure.of("write", listFile(), e);
        }
    }

    /** Writes the list of cells, for people and, keys alone, for looking up; mutable. */
    public static final class ListWriter implements AutoCloseable {
        private final SweepFolder folder;
        private final Path partialList;
        private final Path partialKeys;
        private final Writer list;
        private final OutputStream keys;

        private ListWriter(SweepFolder folder) throws IOException {
            this.folder = folder;
            long process = ProcessHandle.current().pid();
            this.partialList = folder.path.resolve(".cells.csv." + process + ".partial");
            this.partialKeys = folder.path.resolve(".cells.keys." + process + ".partial");
            this.list = Files.newBufferedWriter(partialList);
            this.keys = new BufferedOutputStream(Files.newOutputStream(partialKeys));
            line("cell", "name", folder.info.columns(), "key");
        }

        private void line(String number, String name, List<String> values, String key) throws IOException {
            var cells = new ArrayList<String>();
            cells.add(number);
            cells.add(name);
            cells.addAll(values);
            cells.add(key);
            list.write(CsvText.line(cells.toArray(String[]::new)));
        }

        /**
         * Adds the next cell.
         *
         * @param values in the order of the sweep's columns
         * @param key 64 hexadecimal digits
         */
        public void add(long number, String name, List<String> values, String key) throws IOException {
            line(Long.toString(number), name, values, key);
            keys.write(HexFormat.of().parseHex(key));
        }

        /** All cells were added. */
        public void finish() throws IOException {
            list.close();
            keys.close();
            CellStore.moveOver(partialList, folder.listFile());
            CellStore.moveOver(partialKeys, folder.keyFile()); // the last: with it the list is there
        }

        @Override
        public void close() throws IOException {
            list.close();
            keys.close();
            Files.deleteIfExists(partialList);
            Files.deleteIfExists(partialKeys);
        }
    }

    /** The keys of all cells, looked up in their file. */
    public Keys keys() throws IOException {
        try {
            return new Keys(FileChannel.open(keyFile(), StandardOpenOption.READ));
        } catch (IOException e) {
            throw DiskFailure.of("read", keyFile(), e);
        }
    }

    /** Keys by cell; may be used by several threads. */
    public static final class Keys implements AutoCloseable {
        private final FileChannel in;

        private Keys(FileChannel in) {
            this.in = in;
        }

        /**
         * The key of a cell.
         *
         * @param cell from 0
         */
        public String of(long cell) throws IOException {
            var key = ByteBuffer.allocate(KEY_BYTES);
            while (key.hasRemaining()) {
                if (in.read(key, cell * KEY_BYTES + key.position()) < 0) {
                    throw new IOException("the keys of the sweep's cells end before cell " + cell);
                }
            }
            return HexFormat.of().formatHex(key.array());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private Path failureFile(long cell) {
        return path.resolve("failed").resolve(cell + ".txt");
    }

    /** Says why a cell failed, or with null that it has not. */
    public void failed(long cell, @Nullable String message) throws IOException {
        var file = failureFile(cell);
        try {
            if (message == null) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                Files.writeString(file, message + "\n");
            }
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
    }

    /** Cells that failed when they were played last, ascending. */
    public List<Long> failures() throws IOException {
        var folder = path.resolve("failed");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}\\.txt"))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ".txt".length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DiskFailure.of("read", folder, e);
        }
    }

    /** Why a cell failed; empty where nobody says. */
    public String failure(long cell) {
        try {
            return Files.readString(failureFile(cell)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Shows a finished cell under its readable name, as {@code growth=0.33,share=0.7~a1b2c3/metrics.csv}. */
    public void show(String cellName, String key) throws IOException {
        var folder = path.resolve("cells").resolve(readable(cellName) + "~" + key.substring(0, 6));
        var shown = folder.resolve("metrics.csv");
        if (Files.exists(shown)) {
            return;
        }
        var table = store().file(key);
        try {
            Files.createDirectories(folder);
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

    /** Letters that file systems take, 150 at most. */
    static String readable(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9._=+,@-]+", "-");
        return safe.substring(0, Math.min(150, safe.length()));
    }

    @Override
    public void close() throws IOException {
        claims.close();
    }
}
