package dev.headroom.experiment;

import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.plan.Precision;
import dev.headroom.results.MetricSelection;
import java.util.List;

/**
 * How a plan is run.
 *
 * @param method {@code mc} or {@code rqmc}
 * @param replications that are asked for, at least 1; with a precision, the most
 * @param threads at least 1; they do not change the result
 * @param selection what is recorded; the numbers that are do not depend on it
 * @param precision what is to be known how well; empty: the number of replications is fixed
 */
public record RunSettings(
        String method,
        long replications,
        long seed,
        int threads,
        MetricSelection selection,
        List<Precision> precision) {
    public RunSettings {
        method(method);
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be at least 1, not " + replications);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        precision = List.copyOf(precision);
    }

    /** A fixed number of replications. */
    public RunSettings(String method, long replications, long seed, int threads, MetricSelection selection) {
        this(method, replications, seed, threads, selection, List.of());
    }

    /** A fixed number of replications, of which every metric is recorded. */
    public RunSettings(String method, long replications, long seed, int threads) {
        this(method, replications, seed, threads, MetricSelection.ALL);
    }

    /** The same, recording something else. */
    public RunSettings with(MetricSelection other) {
        return new RunSettings(method, replications, seed, threads, other, precision);
    }

    /** How many replications are played, with a precision at most: {@code rqmc} rounds up to 32 times a power of two. */
    public long limit() {
        return fitting(method, replications);
    }

    /** How many block numbers a run of {@link #limit} replications has. */
    public long blocks() {
        return ReplicationBlock.count(limit());
    }

    /** The least number of replications from {@code asked} on that suits a method. */
    public static long fitting(String method, long asked) {
        long fitting = asked;
        if (method(method) == Sampling.Method.RQMC) {
            fitting = ReplicationBlock.STRANDS;
            while (fitting < asked) {
                fitting *= 2;
            }
        }
        return fitting;
    }

    Sampling sampling() {
        return new Sampling(method(method), seed);
    }

    private static Sampling.Method method(String name) {
        return switch (name) {
            case "mc" -> Sampling.Method.MC;
            case "rqmc" -> Sampling.Method.RQMC;
            default -> throw new IllegalArgumentException("method " + name + " is not one of: mc, rqmc");
        };
    }
}
