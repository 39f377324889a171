package dev.headroom.engine;

import dev.headroom.model.DrawnInput;
import dev.headroom.random.BrownianBridge;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.Coordinates;
import dev.headroom.random.QuantileFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A batch of consecutive replications that are played side by side, one lane each. It moves from batch to batch. */
final class Lanes {
    /** Lanes of a full batch: enough for long inner loops, few enough for the arrays to stay in the processor's cache. */
    static final int WIDTH = 128;

    private final Coordinates coordinates;
    private final boolean shocks;
    private final List<BrownianBridge> bridges = new ArrayList<>(); // of the few lengths that paths have
    private long first;
    private int count;

    /** @param shocks whether chance may strike; without it processes and currencies stay where they are and stages never fail */
    Lanes(Coordinates coordinates, boolean shocks) {
        this.coordinates = coordinates;
        this.shocks = shocks;
    }

    void moveTo(long firstReplication, int replications) {
        first = firstReplication;
        count = replications;
    }

    int count() {
        return count;
    }

    boolean shocks() {
        return shocks;
    }

    /** Fills [lane] with the standard normal coordinates of an input's component. */
    void normals(long address, int component, double[] out) {
        coordinates.normals(address, component, first, count, out);
    }

    /** Fills [month][lane] with the standard normal shocks of a path, built from its components by a Brownian bridge. */
    void path(long address, double[][] out) {
        BrownianBridge bridge = bridge(out.length);
        for (int component = 0; component < out.length; component++) {
            normals(address, component, out[bridge.row(component)]);
        }
        bridge.toShocks(out, count);
    }

    private BrownianBridge bridge(int steps) {
        for (int i = 0; i < bridges.size(); i++) {
            if (bridges.get(i).steps() == steps) {
                return bridges.get(i);
            }
        }
        var bridge = new BrownianBridge(steps);
        bridges.add(bridge);
        return bridge;
    }

    /** Fills [lane] with draws of a number for an event. */
    void draw(DrawnInput input, int number, double[] out) {
        draw(input.quantile(), input.address(), number, out);
    }

    /** Fills [lane] with draws from a distribution. */
    void draw(QuantileFunction quantile, long address, int number, double[] out) {
        if (quantile instanceof ConstantQuantile constant) {
            Arrays.fill(out, constant.value());
        } else {
            normals(address, number, out);
            quantile.transform(out, count);
        }
    }

    /** Fills [lane] with the uniform coordinates of an input's component. */
    void uniforms(long address, int component, double[] out) {
        coordinates.uniforms(address, component, first, count, out);
    }
}
