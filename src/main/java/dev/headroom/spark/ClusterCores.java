package dev.headroom.spark;

import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;

/** How many cores a cluster has for this program; mutable. Executors come one by one, some seconds after the connection. */
final class ClusterCores {
    private static final String SAID = "spark.default.parallelism";
    private static final long POLL_MILLIS = 20;
    /** So long no executor came: then no more are waited for. */
    private static final long QUIET_NANOS = 1_000_000_000L;
    /** So long none came at all: then Spark itself says what it waits for. */
    private static final long MOST_NANOS = 60_000_000_000L;

    private final JavaSparkContext spark;
    private boolean settled;

    ClusterCores(JavaSparkContext spark) {
        this.spark = spark;
        this.settled = spark.isLocal() || spark.getConf().contains(SAID);
    }

    /** As many as came so far, at least 1; {@code spark.default.parallelism} where that is set. */
    int now() {
        return Math.max(1, spark.defaultParallelism());
    }

    /** The same when all have come; the first to ask waits for them, a minute at most. */
    synchronized int settled(BooleanSupplier cancelled) {
        long begin = System.nanoTime();
        long changed = begin;
        int executors = 0;
        while (!settled && !cancelled.getAsBoolean() && !spark.sc().isStopped()) {
            int came = spark.sc().getExecutorMemoryStatus().size() - 1; // the driver is among them
            long now = System.nanoTime();
            if (came != executors) {
                executors = came;
                changed = now;
            }
            settled = now - changed > (executors > 0 ? QUIET_NANOS : MOST_NANOS);
            pause();
        }
        return now();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the cluster", e);
        }
    }
}
