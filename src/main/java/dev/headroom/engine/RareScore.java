package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.LinkModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;

/**
 * How near a future comes to an event: above 0 where it happens, else the less below 0 the less was missing. It is the largest of its
 * months' and parts' lack of capacity over demand and usable capacity, and so from -1 to 1. Refilled for each batch.
 */
final class RareScore implements Batch.MonthWatcher {
    private static final double NEVER = -1;
    /** As {@link ShortMonths} has it. */
    private static final double DEMAND_TOLERANCE = 1e-9;

    private final CapacityModel model;
    private final Batch batch;
    private final RareEvent event;
    private final double[][] linkedMw; // [region][pool] that its links carry away at most
    private final double[] largest = new double[Lanes.WIDTH]; // [lane]

    RareScore(Batch batch, RareEvent event) {
        this.model = batch.model;
        this.batch = batch;
        this.event = event;
        this.linkedMw = new double[model.regions().length][2];
        for (LinkModel link : model.links()) {
            for (int pool = 0; pool < 2; pool++) {
                linkedMw[link.from()][pool] += link.pools()[pool] ? link.mw() : 0;
            }
        }
    }

    /** [lane] the score of the batch that was played. */
    double[] largest() {
        return largest;
    }

    @Override
    public void played(int month) {
        if (month == 0) {
            Arrays.fill(largest, NEVER);
        }
        if (!event.coversMonth(month)) {
            return;
        }
        int regions = model.regions().length;
        for (int r = 0; r < regions; r++) {
            for (int pool = 0; pool < 2; pool++) {
                if (event.coversRegion(r, regions) && event.coversPool(pool)) {
                    take(r, pool, month);
                }
            }
        }
    }

    private void take(int r, int pool, int month) {
        RegionModel region = model.regions()[r];
        double[] tolerance = batch.draws.of(region.tolerance());
        double[] demand = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[month];
        double[] usable = batch.balance.usable[r][pool];
        double[] shortfall = batch.balance.shortfall[r][pool];
        for (int lane = 0; lane < batch.count(); lane++) {
            double over = shortfall[lane] - (tolerance[lane] + DEMAND_TOLERANCE * demand[lane]);
            double scale = demand[lane] + usable[lane] + tolerance[lane];
            double lack = over > 0 ? over : Math.min(0, missed(r, pool, month, lane) - tolerance[lane]);
            if (scale > 0) {
                largest[lane] = Math.max(largest[lane], Math.max(NEVER, lack / scale));
            }
        }
    }

    /** Demand less all that might have served it, about: it leads to the event but does not tell whether it happens. */
    private double missed(int r, int pool, int month, int lane) {
        double ai = batch.demand.ai(r)[month][lane] - batch.balance.usable[r][0][lane];
        double carried = linkedMw[r][pool] > 0 ? Math.min(linkedMw[r][pool], idleElsewhere(r, pool, lane)) : 0;
        if (pool == 0) {
            return ai - carried;
        }
        double general = batch.demand.general(r)[month][lane] - batch.balance.usable[r][1][lane];
        return general - (model.regions()[r].aiServesGeneral() ? Math.max(0, -ai) : 0) - carried;
    }

    private double idleElsewhere(int r, int pool, int lane) {
        double idle = 0;
        for (int other = 0; other < model.regions().length; other++) {
            idle += other == r ? 0 : batch.balance.idle[other][pool][lane];
        }
        return idle;
    }
}
