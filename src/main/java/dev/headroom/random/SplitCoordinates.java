package dev.headroom.random;

import java.util.Arrays;

/** Coordinates of which some addresses come from one source and all others from another, for use by one thread at a time. */
public final class SplitCoordinates implements Coordinates {
    private final Coordinates named;
    private final Coordinates others;
    private final long[] addresses; // of the named ones, ascending

    /**
     * Splits by address.
     *
     * @param named where the numbers of {@code addresses} come from
     * @param others where all other numbers come from
     */
    public SplitCoordinates(Coordinates named, Coordinates others, long[] addresses) {
        this.named = named;
        this.others = others;
        this.addresses = addresses.clone();
        Arrays.sort(this.addresses);
    }

    private Coordinates of(long address) {
        return Arrays.binarySearch(addresses, address) >= 0 ? named : others;
    }

    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        of(address).uniforms(address, component, firstReplication, count, out);
    }

    @Override
    public void normals(long address, int component, long firstReplication, int count, double[] out) {
        of(address).normals(address, component, firstReplication, count, out);
    }
}
