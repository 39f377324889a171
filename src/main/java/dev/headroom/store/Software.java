package dev.headroom.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The program that made a run, and what it ran on.
 *
 * @param version of Headroom
 * @param commit of the sources it was built from, with {@code -dirty} behind it where they were changed; {@code
 * unknown} when     built outside of git
 */
public record Software(String version, String commit, String java, String os) {

    /** This program, on this machine. */
    public static Software running() {
        var build = new Properties();
        try (var properties = resource("build.properties")) {
            build.load(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Software(
                build.getProperty("version", "unknown"),
                commitOfBuild(),
                "Java " + System.getProperty("java.runtime.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
    }

    /** Version and commit: {@code 0.1.0 (1f0c...)}. */
    public String program() {
        return version + " (" + commit + ")";
    }

    /**
     * SHA-256 over the classes that decide what a plan's results are, in hexadecimal: results of programs that have it in common are the
     * same, results of others may differ.
     */
    public static String modelHash() {
        return ModelClasses.HASH;
    }

    private static String commitOfBuild() {
        try (var text = resource("commit.txt")) {
            var commit = new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = Software.class.getResourceAsStream(name);
        return stream == null ? InputStream.nullInputStream() : stream;
    }
}
