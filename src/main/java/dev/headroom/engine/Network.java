package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.LinkModel;
import java.util.Arrays;

/** Moves unserved demand over links to regions with capacity to spare, month by month. Refilled for each batch. */
final class Network {
    private final CapacityModel model;
    private final LinkModel[] links;
    private final double[][][] up; // [link][month][lane]
    private final TwoStateChain chain = new TwoStateChain();
    private final LinkFlow flow;
    private final double[] failure = new double[Lanes.WIDTH];
    private final double[] repair = new double[Lanes.WIDTH];
    private final double[][] asked = new double[2][Lanes.WIDTH]; // [pool][lane] MW that may leave any region
    private final double[][] offered = new double[2][Lanes.WIDTH]; // [pool][lane] MW that any region may take in
    private final double[] supply; // [region] MW that may leave
    private final double[] spare; // [region] MW that may be taken in
    private final double[] room; // [link] MW
    private final double[] left; // [link] MW that AI leaves to general demand
    private final double[] moved; // [link] MW

    Network(CapacityModel model) {
        this.model = model;
        this.links = model.links();
        this.up = new double[links.length][model.months()][Lanes.WIDTH];
        this.flow = new LinkFlow(
                model.regions().length,
                Arrays.stream(links).mapToInt(LinkModel::from).toArray(),
                Arrays.stream(links).mapToInt(LinkModel::to).toArray());
        this.supply = new double[model.regions().length];
        this.spare = new double[model.regions().length];
        this.room = new double[links.length];
        this.left = new double[links.length];
        this.moved = new double[links.length];
    }

    /** Plays which links are up. */
    void play(Lanes lanes) {
        for (int k = 0; k < links.length; k++) {
            Arrays.fill(failure, links[k].failure());
            Arrays.fill(repair, links[k].repair());
            chain.play(lanes, links[k].address(), failure, repair, up[k]);
        }
    }

    /** Moves what can be moved in month {@code t}, AI before general on a link's MW. */
    void serve(int t, Batch batch) {
        if (links.length == 0) {
            return;
        }
        boolean ai = findAskers(0, batch);
        boolean general = findAskers(1, batch);
        if (!ai && !general) {
            return;
        }
        for (int lane = 0; lane < batch.count(); lane++) {
            boolean moves = asked[0][lane] > 0 && offered[0][lane] > 0;
            if (moves || (asked[1][lane] > 0 && offered[1][lane] > 0)) {
                for (int k = 0; k < links.length; k++) {
                    left[k] = links[k].mw() * up[k][t][lane];
                }
                serve(0, lane, batch);
                serve(1, lane, batch);
            }
        }
    }

    /** Adds up what all regions ask for and offer in each lane; whether any asks. */
    private boolean findAskers(int pool, Batch batch) {
        double[] asks = asked[pool];
        double[] offers = offered[pool];
        Arrays.fill(asks, 0);
        Arrays.fill(offers, 0);
        for (int r = 0; r < supply.length; r++) {
            double[] portable = batch.draws.of(model.regions()[r].demand().portable()[pool]);
            double[] unserved = batch.balance.shortfall[r][pool];
            double[] idle = batch.balance.idle[r][pool];
            for (int lane = 0; lane < batch.count(); lane++) {
                asks[lane] += unserved[lane] * portable[lane];
                offers[lane] += idle[lane];
            }
        }
        double all = 0;
        for (int lane = 0; lane < batch.count(); lane++) {
            all += asks[lane];
        }
        return all > 0;
    }

    private void serve(int pool, int lane, Batch batch) {
        if (asked[pool][lane] == 0 || offered[pool][lane] == 0) {
            return;
        }
        for (int r = 0; r < supply.length; r++) {
            double portable = batch.draws.of(model.regions()[r].demand().portable()[pool])[lane];
            supply[r] = batch.balance.shortfall[r][pool][lane] * portable;
            spare[r] = batch.balance.idle[r][pool][lane];
        }
        for (int k = 0; k < links.length; k++) {
            room[k] = links[k].pools()[pool] ? left[k] : 0;
        }
        if (flow.solve(supply, spare, room, moved) > 0) {
            move(pool, lane, batch.balance);
        }
    }

    /** What a region sends on balance is served elsewhere; what it takes in on balance is no longer idle. */
    private void move(int pool, int lane, Balance balance) {
        Arrays.fill(supply, 0);
        for (int k = 0; k < links.length; k++) {
            left[k] = Math.max(0, left[k] - moved[k]);
            supply[links[k].from()] += moved[k];
            supply[links[k].to()] -= moved[k];
        }
        for (int r = 0; r < supply.length; r++) {
            double[] unserved = balance.shortfall[r][pool];
            double[] idle = balance.idle[r][pool];
            unserved[lane] = Math.max(0, unserved[lane] - Math.max(0, supply[r]));
            idle[lane] = Math.max(0, idle[lane] - Math.max(0, -supply[r]));
        }
    }
}
