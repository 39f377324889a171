package dev.headroom.experiment;

import dev.headroom.results.MetricSelection;

/**
 * How a plan is run.
 *
 * @param method {@code mc}
 * @param replications at least 1
 * @param threads at least 1; they do not change the result
 * @param selection what is recorded; the numbers that are do not depend on it
 */
public record RunSettings(String method, long replications, long seed, int threads, MetricSelection selection) {
    public RunSettings {
        if (!method.equals("mc")) {
            throw new IllegalArgumentException("method " + method + " is not one of: mc");
        }
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be at least 1, not " + replications);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** Records every metric. */
    public RunSettings(String method, long replications, long seed, int threads) {
        this(method, replications, seed, threads, MetricSelection.ALL);
    }
}
