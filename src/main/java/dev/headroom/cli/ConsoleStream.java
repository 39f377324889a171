package dev.headroom.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output; mutable, for it remembers the first failure, which a {@link java.io.PrintWriter} would swallow. */
final class ConsoleStream extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException failure;

    ConsoleStream(FileOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why not everything was written; a reader that had enough, as {@code head}, is no failure. */
    Optional<String> failure() {
        return Optional.ofNullable(failure)
                .map(IOException::getMessage)
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
