package dev.headroom.engine;

import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/** Parts that are up or down independently of each other: every state of them, with its probability. */
record EveryState(double[] availability) {

    /** Of chains that go down with one probability a month and come back with another, in their long run. */
    static EveryState of(double[] failure, double[] repair) {
        double[] availability = new double[failure.length];
        for (int k = 0; k < failure.length; k++) {
            availability[k] = availability(failure[k], repair[k]);
        }
        return new EveryState(availability);
    }

    static double availability(double failure, double repair) {
        return repair / (failure + repair);
    }

    /** Gives each state, [part] whether it is up, and its probability. */
    void visit(ObjDoubleConsumer<boolean[]> visitor) {
        int parts = availability.length;
        for (int state = 0; state < 1 << parts; state++) {
            boolean[] up = new boolean[parts];
            double probability = 1;
            for (int k = 0; k < parts; k++) {
                up[k] = (state >> k & 1) == 1;
                probability *= up[k] ? availability[k] : 1 - availability[k];
            }
            visitor.accept(up, probability);
        }
    }

    double mean(ToDoubleFunction<boolean[]> of) {
        double[] sum = {0};
        visit((up, probability) -> sum[0] += probability * of.applyAsDouble(up));
        return sum[0];
    }
}
