package dev.headroom.random;

/**
 * Random coordinates by address: a number is a function of (seed, method, address, component, replication), whatever else is
 * asked for, in whatever order.
 */
public interface Coordinates {

    /**
     * Fills {@code out[0 .. count)} with the uniform coordinates, above 0 and below 1, of {@code count} replications.
     *
     * @param address of the input, see {@link InputAddress}
     * @param component which of the input's numbers, 0 or more
     * @param firstReplication 0 or more
     */
    void uniforms(long address, int component, long firstReplication, int count, double[] out);

    /** The same as standard normal coordinates. */
    default void normals(long address, int component, long firstReplication, int count, double[] out) {
        uniforms(address, component, firstReplication, count, out);
        NormalCurve.inverse(out, count);
    }
}
