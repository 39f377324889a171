package dev.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.Samples;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesParquetTest {
    private static final int FUTURES = 65_536;
    private static final int COLUMNS = 200;

    @TempDir
    private Path folder;

    @Test
    void the_many_columns_of_a_large_plan_find_room() throws Exception {
        var random = new SplittableRandom(1);
        var values = new float[FUTURES];
        for (int i = 0; i < FUTURES; i++) {
            values[i] = (float) random.nextDouble();
        }
        var columns = IntStream.range(0, COLUMNS)
                .mapToObj(c -> new Samples.Column(Samples.Kind.INPUT, "column" + c, values))
                .toList();
        var file = folder.resolve("samples.parquet");
        SamplesParquet.write(new Samples(new long[FUTURES], new int[FUTURES], columns), file);
        var read = new float[2];
        ParquetFile.read(file, "count(column199), max(column199)", row -> {
            read[0] = row.getFloat(1);
            read[1] = row.getFloat(2);
        });
        assertThat(read[0]).isEqualTo(FUTURES);
        assertThat(read[1]).isBetween(0.999f, 1f);
    }
}
