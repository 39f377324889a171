package dev.headroom.store;

import dev.headroom.engine.BlockResult;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A file with a part of a run's futures: a line that names its format, the header as JSON behind its length, what was counted in Java's
 * serialised form, and the SHA-256 of all before. It is whole or is not there: it is written under another name, forced to the disk and
 * renamed.
 */
public final class PartFile {
    private static final byte[] FORMAT = "headroom part 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_BYTES = 32;
    private static final int LONGEST_HEADER = 64 << 20;
    private static final int BUFFER = 1 << 16;

    /** What a file may make this program load: what the engine counts with, and nothing that acts when it is read. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=16;dev.headroom.engine.*;dev.headroom.stats.*;java.util.ArrayList;java.lang.Object;java.lang.Enum;!*");

    private PartFile() {}

    /**
     * Writes a part.
     *
     * @param results of blocks that do not overlap; they are added up when they are read
     * @throws IOException naming the file, where the disk refuses
     */
    public static void write(Path file, PartHeader header, List<BlockResult> results) throws IOException {
        write(
                file,
                file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".partial"),
                header,
                results);
    }

    /** @param partial where it is put together, by nobody else at the time */
    static void write(Path file, Path partial, PartHeader header, List<BlockResult> results) throws IOException {
        try {
            try (var channel = FileChannel.open(
                    partial,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                write(channel, header, results);
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(partial, e);
            throw DiskFailure.of("write", file, e);
        }
    }

    /** What made the writing fail is more than what makes this fail. */
    private static void delete(Path partial, IOException reason) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void write(FileChannel channel, PartHeader header, List<BlockResult> results) throws IOException {
        var disk = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        var digest = new DigestOutputStream(disk, Sha256.begin());
        var data = new DataOutputStream(new BufferedOutputStream(digest, BUFFER));
        data.write(FORMAT);
        var json = PartHeaderJson.write(header);
        data.writeInt(json.length);
        data.write(json);
        data.writeInt(results.size());
        for (var result : results) {
            var objects = new ObjectOutputStream(data); // each its own, so that a reader can forget one after the other
            objects.writeObject(result);
            objects.flush();
        }
        data.flush();
        disk.write(digest.getMessageDigest().digest());
        disk.flush();
    }

    /**
     * Reads what a part is of.
     *
     * @throws UnusablePartException where it is no part, or a damaged one
     */
    public static PartHeader readHeader(Path file) throws IOException {
        verify(file);
        try (var data = open(file)) {
            return header(data);
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    /**
     * Adds what was counted to a result.
     *
     * @throws UnusablePartException where it is no part or a damaged one, of another model, or of blocks that the result has
     */
    public static void addTo(BlockResult result, Path file) throws IOException {
        verify(file);
        try (var data = open(file)) {
            header(data);
            int count = data.readInt();
            for (int k = 0; k < count; k++) {
                var objects = new ObjectInputStream(data);
                objects.setObjectInputFilter(OURS);
                result.merge((BlockResult) objects.readObject());
            }
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    private static PartHeader header(DataInputStream data) throws IOException {
        data.skipNBytes(FORMAT.length);
        int length = data.readInt();
        if (length < 0 || length > LONGEST_HEADER) {
            throw new IOException("no header");
        }
        return PartHeaderJson.read(data.readNBytes(length));
    }

    private static UnusablePartException damaged(Path file, Exception cause) {
        return new UnusablePartException(file + " cannot be read by this version of Headroom", cause);
    }

    /** Every byte is as it was written. */
    private static void verify(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            if (!Arrays.equals(in.readNBytes(FORMAT.length), FORMAT)) {
                throw new UnusablePartException(
                        file + " is no part of a run that this version of Headroom can read", null);
            }
            var digest = Sha256.begin();
            digest.update(FORMAT);
            if (!isWhole(in, Files.size(file) - FORMAT.length - DIGEST_BYTES, digest)) {
                throw new UnusablePartException(file + " is damaged or cut short: play its blocks again", null);
            }
        } catch (UnusablePartException e) {
            throw e;
        } catch (IOException e) {
            throw DiskFailure.of("read", file, e);
        }
    }

    private static boolean isWhole(InputStream in, long bytes, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                return false;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return left == 0 && Arrays.equals(digest.digest(), in.readAllBytes());
    }
}
