package dev.headroom.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a sweep: what it is, the list of its cells, which process plays which cell, and which failed. Any number of processes
 * may share it; what a killed one leaves behind harms nobody.
 */
public final class SweepFolder implements AutoCloseable {
    /** The file that tells a sweep's folder from others. */
    public static final String FILE = "sweep.json";

    private final Path path;
    private final SweepInfo info;
    private final boolean alone; // the folder of runs was made for it
    private final CellStore store;
    private @Nullable FileChannel
            claims; // byte n is locked by the process that plays cell n; opened at the first claim

    private SweepFolder(Path path, SweepInfo info, boolean alone) {
        this.path = path;
        this.info = info;
        this.alone = alone;
        var parent = path.toAbsolutePath().normalize().getParent();
        this.store = new CellStore(parent == null ? path : parent);
    }

    /**
     * Opens the folder of a sweep, made where it is missing.
     *
     * @param runs the folder of runs and sweeps
     * @throws IOException naming what the disk refuses
     */
    public static SweepFolder open(Path runs, SweepInfo info) throws IOException {
        var path = runs.resolve(RunStore.slug(info.name()) + "-" + info.hash().substring(0, RunStore.HASH_CHARACTERS));
        var file = path.resolve(FILE);
        boolean alone = Files.notExists(runs);
        try {
            Files.createDirectories(path);
            if (Files.notExists(file)) {
                var partial = CellStore.partial(file);
                SweepInfoJson.write(info, partial);
                CellStore.moveOver(partial, file);
            }
        } catch (IOException e) {
            throw DiskFailure.of("make the sweep's folder", path, e);
        }
        return open(path, alone);
    }

    /**
     * Opens the folder of a sweep that was begun.
     *
     * @throws IOException saying that it is none
     */
    public static SweepFolder open(Path path) throws IOException {
        return open(path, false);
    }

    private static SweepFolder open(Path path, boolean alone) throws IOException {
        var file = path.resolve(FILE);
        if (Files.notExists(file)) {
            throw new IOException(path + " is no sweep's folder: it has no " + FILE);
        }
        try {
            return new SweepFolder(path, SweepInfoJson.read(file), alone);
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    /**
     * Takes back what {@link #open(Path, SweepInfo)} made, for a sweep that cannot be played, unless something was put there.
     *
     * @throws IOException where the disk refuses
     */
    public void takeBack() throws IOException {
        try (var files = Files.list(path)) {
            if (files.anyMatch(file -> !file.equals(path.resolve(FILE)))) {
                return;
            }
        }
        Files.deleteIfExists(path.resolve(FILE));
        Files.deleteIfExists(path);
        var runs = path.toAbsolutePath().getParent();
        if (alone && runs != null) {
            Files.deleteIfExists(runs);
        }
    }

    /** Whether a folder is a sweep's. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    public Path path() {
        return path;
    }

    public SweepInfo info() {
        return info;
    }

    /** The store of the cells of all sweeps beside this one. */
    public CellStore store() {
        return store;
    }

    public CellList list() {
        return new CellList(path, info);
    }

    public CellFailures failures() {
        return new CellFailures(path);
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
     * Takes a cell that no process plays.
     *
     * @throws IOException where the disk refuses
     */
    public Optional<Claim> claim(long cell) throws IOException {
        try {
            FileLock lock = claims().tryLock(cell, 1, false);
            return lock == null ? Optional.empty() : Optional.of(new Claim(lock));
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // another thread of this process plays it
        } catch (IOException e) {
            throw DiskFailure.of("lock a cell in", path, e);
        }
    }

    private synchronized FileChannel claims() throws IOException {
        if (claims == null) {
            claims = FileChannel.open(
                    claimsFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
        return claims;
    }

    /** Asks the disk no more once a cell was claimed. */
    private synchronized boolean mayClaim() {
        return claims != null || Files.isWritable(claimsFile());
    }

    private Path claimsFile() {
        return path.resolve(".claims");
    }

    /** Whether another process plays a cell just now; where nothing can be written, nobody does. */
    public boolean isClaimed(long cell) throws IOException {
        if (!mayClaim()) {
            return false;
        }
        var claim = claim(cell);
        if (claim.isPresent()) {
            claim.get().close();
        }
        return claim.isEmpty();
    }

    /**
     * Takes the cells that another folder of the same sweep has and this one lacks.
     *
     * @return how many
     * @throws IOException where the disk refuses
     */
    public long take(SweepFolder other) throws IOException {
        if (!list().isThere()) {
            list().copy(other.list());
        }
        long taken = 0;
        try (var keys = list().keys()) {
            for (long cell = 0; cell < info.cells(); cell++) {
                String key = keys.of(cell);
                if (!store.has(key) && other.store.has(key)) {
                    store.copy(other.store.file(key), key);
                    taken++;
                }
            }
        }
        return taken;
    }

    /** Shows a finished cell under its readable name, for people. */
    public void show(String cellName, String key) throws IOException {
        new ShownCells(path).show(cellName, key, store);
    }

    @Override
    public synchronized void close() throws IOException {
        if (claims != null) {
            claims.close();
        }
    }
}
