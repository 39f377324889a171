package dev.headroom.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ways in which a flow could be changed: arcs along which more could move, or back along which less. Beside the regions
 * stand a source, which all supply leaves, and a sink, which all spare enters. A flow is best if no circle of such arcs
 * has negative cost (Klein 1967).
 */
final class WaysLeft {
    private record Arc(int from, int to, BigInteger cost) {}

    private final List<Arc> arcs = new ArrayList<>();
    private final int source;
    private final int sink;
    private final double nothing;

    /** @param nothing MW that count as none */
    WaysLeft(RandomLinks links, double[] flow, double nothing) {
        this.source = links.regions();
        this.sink = links.regions() + 1;
        this.nothing = nothing;
        for (int k = 0; k < flow.length; k++) {
            add(links.from()[k], links.to()[k], flow[k], links.room()[k], cost(k, flow.length));
        }
        double[] sent = links.sent(flow);
        for (int r = 0; r < sent.length; r++) {
            add(source, r, Math.max(0, sent[r]), Math.max(0, links.net(r)), BigInteger.ZERO);
            add(r, sink, Math.max(0, -sent[r]), Math.max(0, -links.net(r)), BigInteger.ZERO);
        }
    }

    /** 1000 + k, and below it a binary digit for each link: one MW more on a link weighs more than on all after it. */
    private static BigInteger cost(int k, int links) {
        BigInteger thousandths = BigInteger.valueOf(1000L + k + 1).shiftLeft(links + 1);
        return thousandths.subtract(BigInteger.ONE.shiftLeft(links - 1 - k));
    }

    private void add(int from, int to, double flow, double room, BigInteger cost) {
        if (room - flow > nothing) {
            arcs.add(new Arc(from, to, cost));
        }
        if (flow > nothing) {
            arcs.add(new Arc(to, from, cost.negate()));
        }
    }

    boolean leadToMore() {
        boolean[] reached = new boolean[sink + 1];
        reached[source] = true;
        for (int round = 0; round < reached.length; round++) {
            for (Arc arc : arcs) {
                reached[arc.to] |= reached[arc.from];
            }
        }
        return reached[sink];
    }

    /** Bellman-Ford from everywhere at once: labels that still improve after as many rounds as places run in a circle. */
    boolean leadToCheaperOrEarlier() {
        BigInteger[] label = new BigInteger[sink + 1];
        Arrays.fill(label, BigInteger.ZERO);
        boolean improved = true;
        for (int round = 0; round <= label.length && improved; round++) {
            improved = false;
            for (Arc arc : arcs) {
                BigInteger there = label[arc.from].add(arc.cost);
                if (there.compareTo(label[arc.to]) < 0) {
                    label[arc.to] = there;
                    improved = true;
                }
            }
        }
        return improved;
    }
}
