package dev.headroom.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** The classes that decide what a plan's results are. */
final class ModelClasses {
    /** Packages that a plan goes through on its way to results. */
    private static final List<String> PACKAGES =
            List.of("engine", "experiment", "model", "plan", "random", "results", "stats", "yaml");

    /** In a jar whose classes were rewritten, to keep libraries apart: the hash from before. */
    private static final String WRITTEN = "/META-INF/headroom-model.sha256";

    /** Over their bytes; worked out once a process. */
    static final String HASH = hash();

    private ModelClasses() {}

    private static String hash() {
        try (var written = ModelClasses.class.getResourceAsStream(WRITTEN)) {
            if (written != null) {
                return new String(written.readAllBytes(), StandardCharsets.US_ASCII).strip();
            }
            var place = Path.of(ModelClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return hash(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return hash(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Path root) throws IOException {
        var digest = Sha256.begin();
        for (String name : PACKAGES) {
            try (var files = Files.walk(root.resolve("dev/headroom").resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    var path = root.relativize(file).toString().replace('\\', '/');
                    digest.update(path.getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
