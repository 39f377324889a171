package dev.headroom.store;

import dev.headroom.engine.BlockResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a run saves what is finished, with a lock beside it, so that of several processes one at a time has it; mutable. The
 * lock goes with the process, however that ends.
 */
public final class CheckpointFile implements AutoCloseable {
    /** The locked byte is far behind what is written, for on some systems nobody could read that. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    /** Nothing but its end takes room on the disk. */
    private static final int LONGEST_LOCK = 1 << 30;

    private final Path file;
    private final Path lock;
    private final FileChannel channel;

    private CheckpointFile(Path file, Path lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    /**
     * Takes a checkpoint that nobody has.
     *
     * @return empty where another process has it
     * @throws IOException naming the lock, where the disk refuses
     */
    static Optional<CheckpointFile> take(Path file) throws IOException {
        var lock = file.resolveSibling("." + file.getFileName() + ".lock");
        try {
            while (true) {
                var channel = FileChannel.open(
                        lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                if (!isFree(channel)) {
                    channel.close();
                    return Optional.empty();
                }
                if (isStillThere(lock, channel)) {
                    return Optional.of(new CheckpointFile(file, lock, channel));
                }
                channel.close(); // who had the lock has just removed it
            }
        } catch (IOException e) {
            throw DiskFailure.of("lock", lock, e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false; // another run of this process has it
        }
    }

    /**
     * Whether the file that is locked is the one that others will find under its name, and not one that was removed meanwhile: it is given a
     * length that depends on process and time. To open and close it a second time would end the lock on some systems.
     */
    private static boolean isStillThere(Path lock, FileChannel channel) throws IOException {
        long length = 1 + Math.floorMod(31 * ProcessHandle.current().pid() + System.nanoTime(), (long) LONGEST_LOCK);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[1]), length - 1);
        try {
            return Files.size(lock) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Replaces what was saved.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void save(PartHeader header, List<BlockResult> results) throws IOException {
        PartFile.write(file, partial(), header, results);
    }

    /**
     * Removes what was saved.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void remove() throws IOException {
        try {
            Files.deleteIfExists(partial()); // of a process that was killed while it saved
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFailure.of("remove", file, e);
        }
    }

    private Path partial() {
        return file.resolveSibling("." + file.getFileName() + ".partial");
    }

    /** Lets others have it. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(lock);
        channel.close();
    }
}
