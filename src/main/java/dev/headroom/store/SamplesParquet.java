package dev.headroom.store;

import dev.headroom.results.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A run's first futures as a Parquet file, a row for each, with the columns of {@link Samples} by their names. */
final class SamplesParquet {
    static final String FILE = "samples.parquet";

    private SamplesParquet() {}

    static void write(Samples samples, Path file) throws IOException {
        var values = samples.columns().stream().map(Samples.Column::values).toArray(float[][]::new);
        ParquetFile.write(file, columns(samples), appender -> {
            for (int i = 0; i < samples.size(); i++) {
                appender.beginRow();
                appender.append(samples.replication(i));
                appender.append(samples.strands()[i]);
                for (float[] column : values) {
                    appender.append(column[i]);
                }
                appender.endRow();
            }
        });
    }

    private static String columns(Samples samples) {
        var columns = new StringBuilder("replication BIGINT, strand INTEGER");
        var names = new HashSet<>(Set.of("replication", "strand"));
        for (var column : samples.columns()) {
            columns.append(", \"").append(unlike(names, column.name())).append("\" FLOAT");
        }
        return columns.toString();
    }

    /** A name that differs from all others by more than the case of its letters, which SQL does not heed. */
    private static String unlike(Set<String> names, String name) {
        var unlike = name.replace("\"", "\"\"");
        while (!names.add(unlike.toLowerCase(Locale.ROOT))) {
            unlike += "_";
        }
        return unlike;
    }
}
