package dev.headroom.engine;

/** The best flow of whole MW by trying every one. Where supplies, spares and rooms are whole, no other flow is better. */
final class EveryWholeFlow {
    private final RandomLinks links;
    private final int[] flow; // [link]
    private final int[] sent; // [region] out less in
    private int[] best = new int[0];
    private int mostMoved = -1;
    private int leastCost;

    private EveryWholeFlow(RandomLinks links) {
        this.links = links;
        this.flow = new int[links.from().length];
        this.sent = new int[links.regions()];
    }

    static double[] bestOf(RandomLinks links) {
        var all = new EveryWholeFlow(links);
        all.tryLink(0);
        double[] best = new double[all.best.length];
        for (int k = 0; k < best.length; k++) {
            best[k] = all.best[k];
        }
        return best;
    }

    /** From full to empty, so that of equals the lexicographically largest is met first, and kept. */
    private void tryLink(int k) {
        if (k == flow.length) {
            compare();
            return;
        }
        for (int mw = (int) links.room()[k]; mw >= 0; mw--) {
            flow[k] = mw;
            sent[links.from()[k]] += mw;
            sent[links.to()[k]] -= mw;
            tryLink(k + 1);
            sent[links.from()[k]] -= mw;
            sent[links.to()[k]] += mw;
        }
    }

    private void compare() {
        int moved = 0;
        for (int r = 0; r < sent.length; r++) {
            double net = links.net(r);
            if (sent[r] > Math.max(0, net) || sent[r] < Math.min(0, net)) {
                return;
            }
            moved += Math.max(0, sent[r]);
        }
        int cost = 0; // thousandths
        for (int k = 0; k < flow.length; k++) {
            cost += flow[k] * (1000 + k + 1);
        }
        if (moved > mostMoved || (moved == mostMoved && cost < leastCost)) {
            mostMoved = moved;
            leastCost = cost;
            best = flow.clone();
        }
    }
}
