package dev.headroom.store;

import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.Samples;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run while it is put together; mutable, for one thread. It has a temporary name until it is
 * published, and is gone after {@link #close} unless it was.
 */
public final class RunFolder implements AutoCloseable {
    /** The plan as it was run, in one file that can be run again. */
    public static final String PLAN = "plan.resolved.yaml";

    private final Path root;
    private final boolean madeRoot;
    private final String name;
    private final Path path;
    private @Nullable RunHeader header; // of the metrics that were written
    private boolean published;

    private RunFolder(Path root, boolean madeRoot, String name, Path path) {
        this.root = root;
        this.madeRoot = madeRoot;
        this.name = name;
        this.path = path;
    }

    /** Makes {@code root} where it is missing, and in it a folder that no other run has. */
    static RunFolder make(Path root, String name) throws IOException {
        boolean makesRoot = Files.notExists(root);
        try {
            Files.createDirectories(root);
            long process = ProcessHandle.current().pid();
            for (int attempt = 1; ; ) {
                var path = root.resolve("." + name + "." + process + "-" + attempt + ".partial");
                try {
                    Files.createDirectory(path);
                    return new RunFolder(root, makesRoot, name, path);
                } catch (FileAlreadyExistsException taken) {
                    attempt++;
                }
            }
        } catch (IOException e) {
            throw DiskFailure.of("make a run folder in", root, e);
        }
    }

    /** The temporary folder; what is written into it belongs to the run. */
    public Path path() {
        return path;
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void writeText(String fileName, String content) throws IOException {
        var file = path.resolve(fileName);
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
    }

    /**
     * Writes {@code metrics.csv}, {@code base-case.csv} and {@code metrics.parquet}; the manifest will tell what they are of.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void writeMetrics(RunResult result) throws IOException {
        var file = path.resolve("metrics.csv");
        try {
            try (var csv = Files.newBufferedWriter(file)) {
                MetricsCsv.write(result.rows(), csv);
            }
            file = path.resolve("base-case.csv");
            try (var csv = Files.newBufferedWriter(file)) {
                MetricsCsv.writeBaseCase(result.baseCase(), csv);
            }
        } catch (IOException e) {
            throw DiskFailure.of("write", file, e);
        }
        MetricsParquet.write(result.rows(), path.resolve("metrics.parquet"));
        header = result.header();
    }

    /**
     * Writes {@code series.parquet}.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void writeSeries(RunSeries series) throws IOException {
        SeriesParquet.write(series, path.resolve(SeriesParquet.FILE));
    }

    /**
     * Writes {@code samples.parquet}.
     *
     * @throws IOException naming the file, where the disk refuses
     */
    public void writeSamples(Samples samples) throws IOException {
        SamplesParquet.write(samples, path.resolve(SamplesParquet.FILE));
    }

    /**
     * Writes the manifest with the hashes of all other files, and gives the folder its name in one step.
     *
     * @return where the run now stands
     * @throws IOException naming the folder, where the disk refuses
     */
    public Path publish(Manifest manifest) throws IOException {
        writeText(ManifestJson.FILE, ManifestJson.write(manifest, header, outputs()));
        for (int copy = 1; ; ) {
            var target = root.resolve(copy == 1 ? name : name + "-" + copy);
            try {
                if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
                    published = true;
                    return target;
                }
            } catch (IOException e) {
                if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw DiskFailure.of("name the run folder", target, e);
                }
            }
            copy++; // another run took the name, perhaps just now
        }
    }

    private List<Manifest.Output> outputs() throws IOException {
        var outputs = new ArrayList<Manifest.Output>();
        try (var files = Files.walk(path)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var relative = path.relativize(file).toString().replace('\\', '/');
                outputs.add(new Manifest.Output(relative, Files.size(file), Sha256.of(file)));
            }
        } catch (IOException e) {
            throw DiskFailure.of("read back", path, e);
        }
        return outputs;
    }

    /** Removes the temporary folder, and the runs' folder where this run had made it and nothing else is in it. */
    @Override
    public void close() throws IOException {
        if (published) {
            return; // the temporary name may be another run's by now
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw DiskFailure.of("remove", path, e);
        }
        if (madeRoot) {
            try {
                Files.delete(root);
            } catch (DirectoryNotEmptyException othersAreInIt) {
                return;
            }
        }
    }
}
