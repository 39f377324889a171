package dev.headroom.execution;

import dev.headroom.engine.BlockResult;
import dev.headroom.engine.BlockSimulator;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.SampleTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Plays blocks on threads of this process: each thread takes blocks of one strand at a time, as many as its simulator holds. */
public final class LocalBlockExecutor implements BlockExecutor {
    private final int threads;
    private final @Nullable SampleTable samples;

    /** @param threads at least 1 */
    public LocalBlockExecutor(int threads) {
        this(threads, null);
    }

    /**
     * An executor that samples as well.
     *
     * @param threads at least 1
     * @param samples filled with the replications that have a place there, as they are played
     */
    public LocalBlockExecutor(int threads, @Nullable SampleTable samples) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.samples = samples;
    }

    @Override
    public void execute(BlockJob job, BlockResult result, BlockListener listener, BooleanSupplier cancelled) {
        List<List<ReplicationBlock>> parts = parts(job.blocks());
        var progress = new StrandProgress(listener);
        var next = new AtomicInteger();
        Workers.run(Math.min(threads, parts.size()), cancelled, stop -> {
            var worker = new Worker(job, result, listener, progress);
            for (int k = next.getAndIncrement(); k < parts.size(); k = next.getAndIncrement()) {
                worker.play(parts.get(k), stop);
            }
            worker.finish();
        });
    }

    /** Splits blocks where a new strand begins, and further where that leaves threads without work or a part is too long. */
    private List<List<ReplicationBlock>> parts(List<ReplicationBlock> blocks) {
        int fair = (blocks.size() + threads - 1) / threads;
        int longest = (int) Math.min(fair, BlockSimulator.MOST_POINTS / ReplicationBlock.SIZE);
        var parts = new ArrayList<List<ReplicationBlock>>();
        int begin = 0;
        for (int k = 1; k <= blocks.size(); k++) {
            boolean strandEnds = k == blocks.size()
                    || blocks.get(k).strand() != blocks.get(begin).strand();
            if (strandEnds || k - begin == longest) {
                parts.add(blocks.subList(begin, k));
                begin = k;
            }
        }
        return parts;
    }

    /** What one thread does; it adds to a result that all share. */
    private final class Worker {
        private final BlockSimulator simulator;
        private final BlockResult result;
        private final BlockListener listener;
        private final StrandProgress progress;
        private final boolean watched;
        private final Duration withheld; // at most
        private long addedNanos = System.nanoTime();

        Worker(BlockJob job, BlockResult result, BlockListener listener, StrandProgress progress) {
            this.simulator = BlockSimulator.of(job.model(), job.recording(), job.sampling(), samples);
            this.result = result;
            this.listener = listener;
            this.progress = progress;
            this.watched = !listener.mayWithhold().equals(BlockListener.FOREVER);
            this.withheld = listener.mayWithhold();
        }

        /** Plays a part of a strand. */
        void play(List<ReplicationBlock> part, BooleanSupplier stop) {
            int strand = part.get(0).strand();
            for (ReplicationBlock block : part) {
                if (stop.getAsBoolean()) {
                    break;
                }
                progress.add(block, simulator.play(block));
                if (Duration.ofNanos(System.nanoTime() - addedNanos).compareTo(withheld) > 0) {
                    add(strand);
                }
            }
            add(strand);
        }

        /** Adds what was played; what somebody looks at must be complete. */
        private void add(int strand) {
            synchronized (result) {
                simulator.endStrand(strand, result);
                if (watched) {
                    simulator.finish(result);
                    listener.reached();
                }
            }
            addedNanos = System.nanoTime();
        }

        void finish() {
            synchronized (result) {
                simulator.finish(result);
            }
        }
    }
}
