package dev.headroom.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.PlanText;
import dev.headroom.engine.FullRecording;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.CellJob;
import dev.headroom.execution.CellQueue;
import dev.headroom.execution.CellTable;
import dev.headroom.execution.CellTask;
import dev.headroom.execution.Engine;
import dev.headroom.execution.LocalBlockExecutor;
import dev.headroom.experiment.WholeTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class SparkCellExecutorTest {
    private static final CapacityModel MODEL = model("{p10: 5, p50: 10, p90: 30}");
    /** One draw in a few thousand is too large to be counted. */
    private static final CapacityModel UNPLAYABLE = model("{lognormal: {median: 1, p90: 3.5e+5}}");

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

    private static CapacityModel model(String baselineMw) {
        return ModelCompiler.compile(PlanText.read("""
                version: 1
                name: cells
                start: 2026-01
                end: 2026-02
                regions: [{region: here, demand: {baselineMw: BASELINE}}]
                """.replace("BASELINE", baselineMw)));
    }

    /** A job whose table is a number. */
    private static CellJob job(CapacityModel model, long replications, int number) {
        var blocks = new BlockJob(
                model,
                FullRecording.get(),
                new Sampling(Sampling.Method.MC, 5),
                ReplicationBlock.between(0, replications));
        return new CellJob(
                blocks,
                result -> ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** Cells whose tables are their numbers, and what becomes of them. */
    private static class Cells implements CellQueue {
        private final int count;
        private final AtomicInteger next = new AtomicInteger();
        final Map<Integer, String> fates = new ConcurrentHashMap<>();

        Cells(int count) {
            this.count = count;
        }

        CellJob job(int cell) {
            return SparkCellExecutorTest.job(MODEL, 1 + cell % 3, cell);
        }

        @SuppressWarnings("UnusedVariable") // others read it
        void kept(int cell) {}

        long abandoned() {
            return fates.values().stream().filter("abandoned"::equals).count();
        }

        int handedOut() {
            return Math.min(count, next.get());
        }

        @Override
        public Optional<CellTask> next() {
            int cell = next.getAndIncrement();
            return cell < count ? Optional.of(new Task(cell)) : Optional.empty();
        }

        private final class Task implements CellTask {
            private final int cell;

            Task(int cell) {
                this.cell = cell;
            }

            private void end(String fate) {
                assertThat(fates.put(cell, fate))
                        .as("cell %s ended before", cell)
                        .isNull();
            }

            @Override
            public CellJob job() {
                return Cells.this.job(cell);
            }

            @Override
            public void finished(byte[] table) {
                kept(cell);
                end("played " + ByteBuffer.wrap(table).getInt());
            }

            @Override
            public void failed(Throwable cause) {
                end("failed: " + cause.getMessage());
            }

            @Override
            public void abandoned() {
                end("abandoned");
            }
        }
    }

    private void play(CellQueue cells) {
        play(cells, Long.MAX_VALUE);
    }

    private void play(CellQueue cells, long most) {
        try (var executor = spark.cells(most)) {
            executor.execute(cells, () -> false);
        }
    }

    /** Two cores have a few tasks of some dozens of cells at hand, and some hundred more are made. */
    @Test
    void each_of_many_cells_gets_its_own_table_and_is_not_made_long_before() {
        var ahead = new AtomicInteger();
        var cells = new Cells(1500) {
            @Override
            void kept(int cell) {
                ahead.accumulateAndGet(handedOut() - fates.size(), Math::max);
            }
        };
        play(cells);
        assertThat(cells.fates).hasSize(1500);
        cells.fates.forEach((cell, fate) -> assertThat(fate).isEqualTo("played " + cell));
        assertThat(ahead.get()).isLessThan(1300);
    }

    /** Two cores: one cell is played by both. */
    @Test
    void a_cell_of_too_few_is_split_and_has_the_bits_of_a_local_one() throws IOException {
        var blocks = job(MODEL, 40_000, 0).blocks();
        CellTable counters = result -> WholeTable.of(MODEL, result).toString().getBytes(StandardCharsets.UTF_8);
        var job = new CellJob(blocks, counters);
        var kept = new AtomicReference<byte[]>();
        var split = new Cells(1) {
            @Override
            CellJob job(int cell) {
                return new CellJob(blocks, result -> {
                    kept.set(counters.bytes(result));
                    return new byte[Integer.BYTES];
                });
            }
        };
        var tasks = new AtomicInteger();
        var count = new SparkListener() {
            @Override
            public void onTaskStart(SparkListenerTaskStart task) {
                tasks.incrementAndGet();
            }
        };
        var context = SparkContext.getOrCreate();
        context.addSparkListener(count);
        play(split, 1);
        context.removeSparkListener(count);
        assertThat(split.fates).containsExactly(Map.entry(0, "played 0"));
        assertThat(kept.get())
                .isEqualTo(job.play(new LocalBlockExecutor(1), () -> false).orElseThrow());
        assertThat(tasks.get()).isEqualTo(6);
    }

    @Test
    void a_split_cell_that_cannot_be_played_fails_with_its_message_and_one_that_is_cancelled_is_given_up() {
        var cells = new Cells(1) {
            @Override
            CellJob job(int cell) {
                return SparkCellExecutorTest.job(UNPLAYABLE, 40_000, cell);
            }
        };
        play(cells, 1);
        assertThat(cells.fates.get(0)).startsWith("failed: ").doesNotContain("Exception");
        var endless = new Cells(1) {
            @Override
            CellJob job(int cell) {
                return SparkCellExecutorTest.job(MODEL, 1 << 26, cell);
            }
        };
        long begin = System.nanoTime();
        try (var executor = spark.cells(1)) {
            executor.execute(endless, () -> System.nanoTime() - begin > 500_000_000L);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
        assertThat(endless.fates).containsExactly(Map.entry(0, "abandoned"));
    }

    @Test
    void no_cells_are_soon_done() {
        var none = new Cells(0);
        play(none);
        assertThat(none.fates).isEmpty();
    }

    @Test
    void a_cell_that_cannot_be_played_or_made_fails_alone_with_its_message() {
        var cells = new Cells(100) {
            @Override
            CellJob job(int cell) {
                if (cell == 70) {
                    throw new IllegalArgumentException("no such plan");
                }
                return cell == 7 || cell == 40 ? SparkCellExecutorTest.job(UNPLAYABLE, 20_000, cell) : super.job(cell);
            }
        };
        play(cells);
        assertThat(cells.fates).hasSize(100);
        assertThat(cells.fates.get(70)).isEqualTo("failed: no such plan");
        assertThat(cells.fates.get(7)).startsWith("failed: ").isEqualTo(cells.fates.get(40));
        assertThat(cells.fates.values().stream().filter(fate -> fate.startsWith("failed")))
                .hasSize(3);
    }

    /** It brings down its task, and with it its neighbours', each time that it is tried. */
    @Test
    void a_cell_that_brings_down_its_machine_fails_alone() {
        var cells = new Cells(60) {
            @Override
            CellJob job(int cell) {
                var job = super.job(cell);
                return cell != 33
                        ? job
                        : new CellJob(job.blocks(), result -> {
                            throw new NoClassDefFoundError("lost");
                        });
            }
        };
        play(cells);
        assertThat(cells.fates).hasSize(60);
        assertThat(cells.fates.remove(33)).contains("failed: ").contains("lost");
        cells.fates.forEach((cell, fate) -> assertThat(fate).isEqualTo("played " + cell));
    }

    @Test
    void cancelling_gives_up_what_is_under_way_within_five_seconds() {
        var cancelled = new AtomicBoolean();
        var cells = new Cells(500) {
            @Override
            CellJob job(int cell) {
                return SparkCellExecutorTest.job(MODEL, cell < 8 ? 10 : 1 << 24, cell);
            }

            @Override
            void kept(int cell) {
                cancelled.set(true);
            }
        };
        long begin = System.nanoTime();
        try (var executor = spark.cells(500)) {
            executor.execute(cells, cancelled::get);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
        assertThat(cells.fates).hasSize(cells.handedOut());
        assertThat(cells.abandoned())
                .isGreaterThanOrEqualTo(cells.handedOut() - 8)
                .isPositive();
    }

    @Test
    void what_keeping_a_table_throws_ends_the_work() {
        var cells = new Cells(5_000) {
            @Override
            void kept(int cell) {
                throw new IllegalStateException("no room for cell " + cell);
            }
        };
        assertThatThrownBy(() -> play(cells)).hasMessageContaining("no room for cell");
        assertThat(cells.handedOut()).isLessThan(5_000);
    }
}
