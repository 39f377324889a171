package dev.headroom.engine;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;

/** Regions with links between them at random, in any direction, and in a single month what the regions lack and have. */
record RandomLinks(int[] from, int[] to, double[] supply, double[] spare, double[] room) {

    /** Amounts are drawn from {@code mw}. Most regions have supply or spare, few have both or neither. */
    static RandomLinks of(RandomGenerator random, int regions, int links, DoubleSupplier mw) {
        double[] supply = new double[regions];
        double[] spare = new double[regions];
        for (int r = 0; r < regions; r++) {
            int kind = random.nextInt(10);
            supply[r] = kind < 4 || kind == 8 ? mw.getAsDouble() : 0;
            spare[r] = kind >= 4 && kind <= 8 ? mw.getAsDouble() : 0;
        }
        int[] from = new int[links];
        int[] to = new int[links];
        double[] room = new double[links];
        for (int k = 0; k < links; k++) {
            from[k] = random.nextInt(regions);
            to[k] = (from[k] + 1 + random.nextInt(regions - 1)) % regions;
            room[k] = mw.getAsDouble();
        }
        return new RandomLinks(from, to, supply, spare, room);
    }

    /** The same links in a longer list: {@code before} links without room ahead of each. */
    RandomLinks spread(int before) {
        int links = from.length * (before + 1);
        int[] spreadFrom = new int[links];
        int[] spreadTo = new int[links];
        double[] spreadRoom = new double[links];
        for (int k = 0; k < from.length; k++) {
            int at = k * (before + 1) + before;
            spreadFrom[at] = from[k];
            spreadTo[at] = to[k];
            spreadRoom[at] = room[k];
        }
        return new RandomLinks(spreadFrom, spreadTo, supply, spare, spreadRoom);
    }

    RandomLinks times(double factor) {
        return new RandomLinks(from, to, times(supply, factor), times(spare, factor), times(room, factor));
    }

    static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    RandomLinks withRoom(double[] other) {
        return new RandomLinks(from, to, supply, spare, other);
    }

    int regions() {
        return supply.length;
    }

    /** MW that a region can send beyond what it serves itself; negative: that it can take in. */
    double net(int region) {
        return supply[region] - spare[region];
    }

    LinkFlow solver() {
        return new LinkFlow(regions(), from, to);
    }

    /** Moves what can move; {@code flow} is filled. */
    double solve(LinkFlow solver, double[] flow) {
        return solver.solve(supply, spare, room, flow);
    }

    double[] flow() {
        double[] flow = new double[from.length];
        solve(solver(), flow);
        return flow;
    }

    /** What leaves each region less what enters it. */
    double[] sent(double[] flow) {
        double[] sent = new double[regions()];
        for (int k = 0; k < flow.length; k++) {
            sent[from[k]] += flow[k];
            sent[to[k]] -= flow[k];
        }
        return sent;
    }
}
