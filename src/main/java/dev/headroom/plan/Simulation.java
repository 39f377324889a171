package dev.headroom.plan;

import java.util.List;

/**
 * How the plan is simulated unless the command line says otherwise.
 *
 * @param method {@code mc} or {@code rqmc}
 * @param replications how many; with a precision, how many at most
 * @param precision what is to be known how well; empty: the number of replications is fixed
 */
public record Simulation(String method, long replications, long seed, List<Precision> precision) {
    /** The number of replications where nothing is said of it. */
    public static final long USUAL_REPLICATIONS = 65_536;

    /** The most replications where a precision is asked for and nothing is said of their number. */
    public static final long MOST_REPLICATIONS = 1L << 20;

    public Simulation {
        precision = List.copyOf(precision);
    }
}
