package dev.headroom.engine;

import dev.headroom.model.DrawnInput;
import dev.headroom.random.ConstantQuantile;
import java.util.Arrays;

/** The lanes in which something happens, rising, and draws for them alone. It changes from event to event. */
final class LaneSelection {
    private final int[] lanes = new int[Lanes.WIDTH];
    private final double[] normals = new double[Lanes.WIDTH];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int lane) {
        lanes[size++] = lane;
    }

    int size() {
        return size;
    }

    int lane(int index) {
        return lanes[index];
    }

    /** Fills [index] with draws of a number for an event, the same as {@link Lanes#draw(DrawnInput, int, double[])} has for the lane. */
    void draw(Lanes all, DrawnInput input, int number, double[] out) {
        if (input.quantile() instanceof ConstantQuantile constant) {
            Arrays.fill(out, 0, size, constant.value());
        } else if (size > 0) {
            all.normals(input.address(), number, normals);
            for (int k = 0; k < size; k++) {
                out[k] = normals[lanes[k]];
            }
            input.quantile().transform(out, size);
        }
    }
}
