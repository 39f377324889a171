package dev.headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.PlanText;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.FullRecording;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.execution.BlockExecutor;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.BlockListener;
import dev.headroom.execution.Engine;
import dev.headroom.execution.LocalBlockExecutor;
import dev.headroom.experiment.WholeTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkBlockExecutorTest {
    private static final long REPLICATIONS = 40 * ReplicationBlock.SIZE + 77;

    private Engine spark;

    @BeforeAll
    void connect() throws IOException {
        spark = LocalSpark.connect();
    }

    @AfterAll
    void close() {
        if (spark != null) {
            spark.close();
        }
    }

    private static BlockJob job(String baselineMw) {
        CapacityModel model = ModelCompiler.compile(PlanText.read("""
                version: 1
                name: blocks
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: BASELINE}}]
                """.replace("BASELINE", baselineMw)));
        return new BlockJob(
                model,
                FullRecording.get(),
                new Sampling(Sampling.Method.MC, 5),
                ReplicationBlock.between(0, REPLICATIONS));
    }

    private static BlockResult play(
            BlockExecutor executor, BlockJob job, BlockListener listener, BooleanSupplier cancelled) {
        BlockResult result = BlockResult.of(job.model());
        executor.execute(job, result, listener, cancelled);
        return result;
    }

    /** What a job tells while it is played. */
    private static final class Notebook implements BlockListener {
        private final List<Long> done = new ArrayList<>();
        private final List<Estimate> means = new ArrayList<>();
        private final List<Long> reached = new ArrayList<>();

        @Override
        public void finished(long replications, Estimate meanShortfallMw) {
            done.add(replications);
            means.add(meanShortfallMw);
        }

        @Override
        public Duration mayWithhold() {
            return Duration.ZERO;
        }

        @Override
        public void reached() {
            reached.add(done.isEmpty() ? 0 : done.get(done.size() - 1));
        }
    }

    @Test
    void it_has_the_bits_and_the_progress_of_a_local_run() {
        BlockJob job = job("{p10: 5, p50: 10, p90: 30}");
        var told = new Notebook();
        var toldLocally = new Notebook();
        BlockResult local = play(new LocalBlockExecutor(1), job, toldLocally, () -> false);
        BlockResult result = play(spark.blocks(null), job, told, () -> false);
        assertThat(WholeTable.of(job.model(), result)).isEqualTo(WholeTable.of(job.model(), local));
        assertThat(told.done)
                .hasSameSizeAs(job.blocks())
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(REPLICATIONS);
        Estimate mean = told.means.get(told.means.size() - 1);
        Estimate meanLocally = toldLocally.means.get(toldLocally.means.size() - 1);
        assertThat(Math.abs(mean.value() - meanLocally.value())).isLessThan(1e-9);
        assertThat(Math.abs(mean.standardError() - meanLocally.standardError())).isLessThan(1e-9);
        assertThat(told.reached).hasSizeGreaterThan(1).isSorted().endsWith(REPLICATIONS);
    }

    @Test
    void a_block_that_cannot_be_played_ends_the_run_with_its_message() {
        BlockJob job = job("{lognormal: {median: 1, p90: 3.5e+5}}");
        String why = messageOf(job);
        assertThatThrownBy(() -> play(spark.blocks(null), job, (done, mean) -> {}, () -> false))
                .hasMessage(why);
    }

    private static String messageOf(BlockJob job) {
        try {
            play(new LocalBlockExecutor(1), job, (done, mean) -> {}, () -> false);
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("it can be played");
    }

    @Test
    void a_cancelled_run_holds_what_had_come_back() {
        BlockResult nothing = play(spark.blocks(null), job("12"), (done, mean) -> {}, () -> true);
        assertThat(nothing.replications()).isZero();
        var told = new Notebook();
        BlockResult some = play(spark.blocks(null), job("12"), told, () -> !told.done.isEmpty());
        assertThat(some.replications())
                .isEqualTo(told.done.get(told.done.size() - 1))
                .isBetween(1L, REPLICATIONS - 1);
    }

    @Test
    void results_are_copied_to_any_file_system(@TempDir Path folder) throws IOException {
        var results = Files.writeString(folder.resolve("results.csv"), "a,b\n1,2\n");
        var there = folder.resolve("there");
        spark.copy(List.of(results), "file:" + there);
        Files.writeString(results, "a,b\n3,4\n");
        spark.copy(List.of(results), there.toUri().toString());
        assertThat(there.resolve("results.csv")).hasSameBinaryContentAs(results);
        assertThat(there.resolve("_SUCCESS")).isEmptyFile();
        assertThatThrownBy(() -> spark.copy(List.of(results, folder.resolve("missing")), "file:" + there))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write results to file:" + there);
        assertThat(there.resolve("_SUCCESS")).doesNotExist();
        assertThatThrownBy(() -> spark.copy(List.of(results), "nowhere://bucket/folder"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot write results to nowhere://bucket/folder: ");
        assertThatThrownBy(() -> spark.copy(List.of(results), "s3a://bucket/folder"))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("cannot write results to s3a://bucket/folder: .*S3AFileSystem not found");
    }
}
