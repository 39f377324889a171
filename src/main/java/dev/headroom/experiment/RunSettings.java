package dev.headroom.experiment;

/**
 * How a plan is run.
 *
 * @param method {@code mc}
 * @param replications at least 1
 * @param threads at least 1; they do not change the result
 */
public record RunSettings(String method, long replications, long seed, int threads) {
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
}
