package dev.headroom.random;

import java.util.Arrays;

/** Every coordinate at its median: the base case. */
public final class MedianCoordinates implements Coordinates {
    @Override
    public void uniforms(long address, int component, long firstReplication, int count, double[] out) {
        Arrays.fill(out, 0, count, 0.5);
    }

    @Override
    public void normals(long address, int component, long firstReplication, int count, double[] out) {
        Arrays.fill(out, 0, count, 0);
    }
}
