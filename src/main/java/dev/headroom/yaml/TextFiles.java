package dev.headroom.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the plan's files as text, in bounded size, and remembers which were read; it grows with every file. */
final class TextFiles {
    static final int LIMIT_MIB = 8;
    private static final int LIMIT_BYTES = LIMIT_MIB << 20;
    /** A file of this name is standard input; files that it names are relative to the current directory. */
    private static final Path STANDARD_INPUT = Path.of("-");

    private final FileCache cache;
    private final List<InputFile> inputs = new ArrayList<>();

    TextFiles(FileCache cache) {
        this.cache = cache;
    }

    /** A file that cannot be read as text; the message says why. */
    static final class UnreadableFileException extends Exception {
        UnreadableFileException(String message) {
            super(message);
        }
    }

    List<InputFile> inputs() {
        return List.copyOf(inputs);
    }

    String read(Path file) throws UnreadableFileException {
        var known = cache.text(file);
        var text = known == null ? readAnew(file) : known;
        remember(text.input());
        return text.content();
    }

    private FileCache.Text readAnew(Path file) throws UnreadableFileException {
        byte[] bytes = bytes(file);
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var text = new FileCache.Text(
                    content.startsWith("\uFEFF") ? content.substring(1) : content,
                    new InputFile(label(file), sha256(bytes)));
            cache.put(file, text);
            return text;
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException("is not UTF-8 text");
        }
    }

    private void remember(InputFile input) {
        if (!inputs.contains(input)) {
            inputs.add(input);
        }
    }

    private static byte[] bytes(Path file) throws UnreadableFileException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException("is a folder; a file is wanted."
                    + (Files.exists(file.resolve("plan.yaml"))
                            ? " Maybe " + label(file.resolve("plan.yaml")) + "?"
                            : ""));
        }
        boolean fromInput = file.equals(STANDARD_INPUT);
        try (InputStream stream = fromInput ? System.in : Files.newInputStream(file)) {
            long size = fromInput ? 0 : Files.size(file);
            if (size > LIMIT_BYTES) {
                throw tooLarge(String.format(Locale.ROOT, "has %.1f MiB", size / (double) (1 << 20)));
            }
            byte[] bytes = stream.readNBytes(LIMIT_BYTES + 1);
            if (bytes.length > LIMIT_BYTES) {
                throw tooLarge("has no end");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException("does not exist." + neighbour(file));
        } catch (AccessDeniedException e) {
            throw new UnreadableFileException("may not be read (permission denied)");
        } catch (IOException e) {
            throw new UnreadableFileException("cannot be read: " + e.getMessage());
        }
    }

    private static UnreadableFileException tooLarge(String size) {
        return new UnreadableFileException(size + "; a plan's file has at most " + LIMIT_MIB + " MiB");
    }

    private static String neighbour(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : SuggestedWord.maybe(name.toString(), names(folderOf(file), ""));
    }

    /** The sorted names of the files of a folder that end so; none when it cannot be read. */
    static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The folder in which a file stands. */
    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath().normalize() : parent;
    }

    /** Relative to the current directory for what lies below it, with forward slashes. */
    static String label(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path current = Path.of("").toAbsolutePath().normalize();
        Path shown =
                absolute.startsWith(current) && !absolute.equals(current) ? current.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
