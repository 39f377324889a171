package dev.headroom.engine;

import java.util.Arrays;
import java.util.Objects;

/**
 * Moves unserved demand of one pool over links in one month of one future: the maximum flow of least cost, where a MW on
 * the k-th listed link (k = 1, 2, ...) costs 1 + k/1000; among equals, the flow vector in listing order that is
 * lexicographically largest. Refilled by each call of {@link #solve}, which depends on no call before it.
 *
 * <p>The method is that of successive shortest paths (Jewell 1958; Busacker and Gowen 1960; Ahuja, Magnanti and Orlin
 * 1993, section 9.7): as long as a path leads from a region with supply to one with spare, fill the cheapest. A path may
 * also take back, at negative cost, what an earlier one moved; such an arc stands beside each link. Paths are found by
 * labels that are corrected until nothing improves (Bellman 1958; Ford 1956).
 *
 * <p>Ties need no step of their own, for a cost here is a row of whole numbers that are compared first to last: the MW's
 * cost in thousandths, then the links that are used, the first listed as the heaviest digit and all of them negative. The
 * flow of least cost in this order is the one wanted, and there is only one. The method holds in any ordered group, so in
 * this one as well. It asks for two bits a link: two paths differ by at most 2 at each link, and 2 x (1 + 4 + ... +
 * 4^(m-1)) is less than 4^m, so different paths never cost the same.
 *
 * <p>It ends whatever the rounding: costs are exact; a push leaves precisely 0 at the narrowest place of its path and
 * opens nothing but the arcs back along it, whereby the next path costs more; and there are only so many paths.
 */
final class LinkFlow {
    /** Less than this part of what could move at most is nothing. */
    private static final double NOTHING = 1e-12;

    private static final int LINKS_PER_WORD = 31; // two bits each, and a sign
    private static final int START = -1; // the path begins here
    private static final int UNREACHED = -2;
    private static final int NOWHERE = -1;

    // Link k is arc 2k; arc 2k + 1 takes back what it moved. The partner of an arc is arc ^ 1.
    private final int[] tail; // [arc] region
    private final int[] head; // [arc] region
    private final long[][] cost; // [arc][word] thousandths, then the links used
    private final double[] open; // [arc] MW that it can still move
    private final double[] supplyLeft; // [region] MW
    private final double[] spareLeft; // [region] MW
    private final long[][] label; // [region][word] cost of the cheapest path found to here
    private final int[] arrival; // [region] last arc of that path
    private double nothing; // MW that count as none

    /**
     * @param regions number of regions
     * @param from [link] index of the region that a link leaves, in listing order
     * @param to [link] index of the region that it enters
     */
    LinkFlow(int regions, int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException(from.length + " links leave a region, " + to.length + " enter one");
        }
        int arcs = 2 * from.length;
        int words = 1 + (from.length + LINKS_PER_WORD - 1) / LINKS_PER_WORD;
        this.tail = new int[arcs];
        this.head = new int[arcs];
        this.cost = new long[arcs][words];
        this.open = new double[arcs];
        this.supplyLeft = new double[regions];
        this.spareLeft = new double[regions];
        this.label = new long[regions][words];
        this.arrival = new int[regions];
        for (int k = 0; k < from.length; k++) {
            int there = 2 * k;
            int back = there + 1;
            tail[there] = head[back] = Objects.checkIndex(from[k], regions);
            head[there] = tail[back] = Objects.checkIndex(to[k], regions);
            int word = 1 + k / LINKS_PER_WORD;
            long digit = 1L << (2 * (LINKS_PER_WORD - 1 - k % LINKS_PER_WORD));
            cost[there][0] = 1000L + (k + 1);
            cost[there][word] = -digit;
            cost[back][0] = -cost[there][0];
            cost[back][word] = digit;
        }
    }

    /**
     * Where a region has both supply and spare, it serves itself first: only the difference goes over links.
     *
     * @param supply [region] MW that may leave, finite and not negative
     * @param spare [region] MW that may be taken in, finite and not negative
     * @param room [link] MW that a link may carry, not negative
     * @param flow [link] filled with the MW that it carries; a whole path over it, transit included
     * @return MW that moved in all, each counted once however many links it took
     */
    double solve(double[] supply, double[] spare, double[] room, double[] flow) {
        Arrays.fill(flow, 0);
        nothing = NOTHING * fillRegions(supply, spare);
        if (!(nothing > 0)) {
            return 0;
        }
        for (int k = 0; k < flow.length; k++) {
            open[2 * k] = room[k];
            open[2 * k + 1] = 0;
        }
        double moved = 0;
        for (int end = cheapestEnd(); end != NOWHERE; end = cheapestEnd()) {
            moved += push(end);
        }
        for (int k = 0; k < flow.length; k++) {
            double carried = open[2 * k + 1];
            flow[k] = carried > nothing ? Math.min(carried, room[k]) : 0;
        }
        return moved;
    }

    /** Returns the MW that could move if links were no limit. */
    private double fillRegions(double[] supply, double[] spare) {
        double allSupply = 0;
        double allSpare = 0;
        for (int r = 0; r < supplyLeft.length; r++) {
            supplyLeft[r] = Math.max(0, supply[r] - spare[r]);
            spareLeft[r] = Math.max(0, spare[r] - supply[r]);
            allSupply += supplyLeft[r];
            allSpare += spareLeft[r];
        }
        return Math.min(allSupply, allSpare);
    }

    /** Returns the region with spare left that is reached at least cost from any region with supply left, or NOWHERE. */
    private int cheapestEnd() {
        for (int r = 0; r < arrival.length; r++) {
            boolean starts = supplyLeft[r] > nothing;
            arrival[r] = starts ? START : UNREACHED;
            if (starts) {
                Arrays.fill(label[r], 0);
            }
        }
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int arc = 0; arc < open.length; arc++) {
                improved |= open[arc] > nothing && improves(arc);
            }
        }
        int end = NOWHERE;
        for (int r = 0; r < arrival.length; r++) {
            if (spareLeft[r] > nothing
                    && arrival[r] != UNREACHED
                    && (end == NOWHERE || Arrays.compare(label[r], label[end]) < 0)) {
                end = r;
            }
        }
        return end;
    }

    /** Takes the way over an arc if it is cheaper than the cheapest way known to the arc's head. */
    private boolean improves(int arc) {
        if (arrival[tail[arc]] == UNREACHED) {
            return false;
        }
        long[] here = label[tail[arc]];
        long[] there = label[head[arc]];
        long[] step = cost[arc];
        int word = 0;
        if (arrival[head[arc]] != UNREACHED) {
            while (word < step.length && here[word] + step[word] == there[word]) {
                word++;
            }
            if (word == step.length || here[word] + step[word] > there[word]) {
                return false;
            }
        }
        for (; word < step.length; word++) {
            there[word] = here[word] + step[word];
        }
        arrival[head[arc]] = arc;
        return true;
    }

    /** Fills the cheapest path to a region, and returns the MW that its narrowest place lets through. */
    private double push(int end) {
        double mw = spareLeft[end];
        int start = end;
        while (arrival[start] != START) {
            mw = Math.min(mw, open[arrival[start]]);
            start = tail[arrival[start]];
        }
        mw = Math.min(mw, supplyLeft[start]);
        supplyLeft[start] -= mw;
        spareLeft[end] -= mw;
        for (int r = end; arrival[r] != START; r = tail[arrival[r]]) {
            open[arrival[r]] -= mw;
            open[arrival[r] ^ 1] += mw;
        }
        return mw;
    }
}
