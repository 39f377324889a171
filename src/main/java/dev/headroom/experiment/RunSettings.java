package dev.headroom.experiment;

import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.results.MetricSelection;

/**
 * How a plan is run.
 *
 * @param method {@code mc} or {@code rqmc}
 * @param replications at least 1; for {@code rqmc} 32 times a power of two
 * @param threads at least 1; they do not change the result
 * @param selection what is recorded; the numbers that are do not depend on it
 */
public record RunSettings(String method, long replications, long seed, int threads, MetricSelection selection) {
    public RunSettings {
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be at least 1, not " + replications);
        }
        if (replications != fitting(method, replications)) {
            throw new IllegalArgumentException(
                    "replications of rqmc must be 32 times a power of two, not " + replications);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** Records every metric. */
    public RunSettings(String method, long replications, long seed, int threads) {
        this(method, replications, seed, threads, MetricSelection.ALL);
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
