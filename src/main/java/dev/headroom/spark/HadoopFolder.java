package dev.headroom.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** A folder of any file system that Hadoop knows. */
final class HadoopFolder {
    /** Written last, as Spark's own writers do: where it is, all is. */
    static final String DONE = "_SUCCESS";

    private final Configuration configuration;
    private final String url;

    /** @param configuration with the keys to the file system, from {@code spark.hadoop.*} */
    HadoopFolder(Configuration configuration, String url) {
        this.configuration = configuration;
        this.url = url;
    }

    /**
     * Takes copies of files under their names, over what is there.
     *
     * @throws IOException naming the folder, where it refuses; then it has no {@value #DONE}
     */
    void take(List<Path> files) throws IOException {
        try {
            var folder = new org.apache.hadoop.fs.Path(url);
            var system = folder.getFileSystem(configuration);
            system.mkdirs(folder);
            var done = new org.apache.hadoop.fs.Path(folder, DONE);
            system.delete(done, false);
            for (Path file : files) {
                var target =
                        new org.apache.hadoop.fs.Path(folder, file.getFileName().toString());
                try (var out = system.create(target, true)) {
                    Files.copy(file, out);
                }
            }
            system.create(done, true).close();
        } catch (IOException | RuntimeException | NoClassDefFoundError e) { // the last two where its jars are missing
            throw new IOException("cannot write results to " + url + ": " + e.getMessage(), e);
        }
    }
}
