package dev.headroom.spark;

import dev.headroom.execution.BlockJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.spark.SparkConf;

/** What executors need of this program, as jars; deleted when closed where they were made for that. */
final class ShippedJars implements AutoCloseable {
    private static final String JARS = "spark.jars";

    /** A class of each library that the kernel calls. */
    private static final List<String> LIBRARIES =
            List.of("umontreal.ssj.hups.SobolSequence", "org.apache.commons.math3.util.FastMath");

    private final List<Path> made = new ArrayList<>();

    private ShippedJars() {}

    /** Has Spark send the jars, unless {@code spark-submit} does. */
    static ShippedJars of(SparkConf conf) throws IOException {
        var jars = new ShippedJars();
        var sent = new ArrayList<>(Arrays.asList(conf.get(JARS, "").split(",")));
        sent.removeIf(String::isBlank);
        var program = place(BlockJob.class);
        boolean submitted = sent.stream().anyMatch(jar -> jar.endsWith("/" + program.getFileName()));
        if (!submitted) {
            sent.add((Files.isDirectory(program) ? jars.packed(program) : program).toString());
            for (String library : LIBRARIES) {
                try {
                    sent.add(place(Class.forName(library)).toString());
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
            conf.set(JARS, String.join(",", sent));
        }
        return jars;
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder of classes, as while the program is developed. */
    private Path packed(Path classes) throws IOException {
        var jar = Files.createTempFile("headroom", ".jar");
        made.add(jar);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    @Override
    public void close() {
        for (Path jar : made) {
            try {
                Files.deleteIfExists(jar);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
