package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import dev.headroom.stats.ColumnSum;
import dev.headroom.stats.ExactSums;
import java.util.Arrays;
import java.util.Set;

/** Reads one month of one pool of one region off what was played, and adds up its means. */
final class PoolMonth {
    private final CapacityModel model;
    private final Batch batch;
    private final ResultLayout layout;
    private final Set<Quantity> followed;
    private final double[] scratch = new double[Lanes.WIDTH];
    private ExactSums sums = new ExactSums(0);

    /** @param followed quantities of which sums are kept */
    PoolMonth(Batch batch, Set<Quantity> followed) {
        this.model = batch.model;
        this.batch = batch;
        this.layout = ResultLayout.of(model);
        this.followed = followed;
    }

    /** Sums of the batch at hand go there. */
    void addTo(ExactSums cells) {
        sums = cells;
    }

    void fill(int r, int pool, int t, CellMonth cell) {
        int count = batch.count();
        Balance balance = batch.balance;
        double[] asked = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t];
        System.arraycopy(asked, 0, cell.demand, 0, count);
        System.arraycopy(balance.usable[r][pool], 0, cell.usable, 0, count);
        System.arraycopy(balance.shortfall[r][pool], 0, cell.shortfall, 0, count);
        System.arraycopy(balance.idle[r][pool], 0, cell.idle, 0, count);
        int at = layout.cell(r, pool, t) * Quantity.COUNT;
        double unserved = ColumnSum.of(cell.shortfall, count);
        cell.lacks = unserved > 0;
        sums.add(at + Quantity.SHORTFALL.index(), unserved);
        add(at, Quantity.DEMAND, cell.demand);
        add(at, Quantity.USABLE, cell.usable);
        add(at, Quantity.IDLE, cell.idle);
        add(at, Quantity.ENERGISED, balance.energised[r][pool]);
        add(at, Quantity.RETIRED, balance.retired[r][pool]);
        if (followed.contains(Quantity.LOST_DEMAND)) {
            add(at, Quantity.LOST_DEMAND, batch.demand.lost(r, pool)[t]);
        }
        fillShortfall(r, pool, at, cell);
        fillLoss(r, pool, t, cell);
        addLosses(r, pool, t, at);
        cell.findHeadroom(count);
    }

    private void add(int at, Quantity quantity, double[] column) {
        if (followed.contains(quantity)) {
            sums.add(at + quantity.index(), ColumnSum.of(column, batch.count()));
        }
    }

    private void fillShortfall(int r, int pool, int at, CellMonth cell) {
        if (!cell.lacks) {
            Arrays.fill(cell.toBuy, 0);
            return;
        }
        RegionModel region = model.regions()[r];
        double[] utilisation = batch.draws.of(region.maxUtilisation()[pool]);
        double[] revenue = batch.draws.of(region.revenue()[pool]);
        for (int lane = 0; lane < batch.count(); lane++) {
            cell.toBuy[lane] = cell.shortfall[lane] == 0 ? 0 : cell.shortfall[lane] / utilisation[lane];
            scratch[lane] = cell.shortfall[lane] * revenue[lane];
        }
        add(at, Quantity.REVENUE_AT_RISK, scratch);
    }

    /** By how much usable capacity falls with the largest zone or unit. */
    private void fillLoss(int r, int pool, int t, CellMonth cell) {
        if (!batch.outages.strikes(r)) {
            Arrays.fill(cell.loss, 0);
            return;
        }
        double[] up = batch.outages.up(r, pool)[t];
        double[] upWithoutOne = batch.outages.upWithoutOne(r, pool)[t];
        for (int lane = 0; lane < batch.count(); lane++) {
            cell.loss[lane] = up[lane] == 0 ? 0 : cell.usable[lane] * (1 - upWithoutOne[lane] / up[lane]);
        }
    }

    /** What is taken off from nameplate to usable: what may not be sold, the grid, outages, risk events, in that order. */
    private void addLosses(int r, int pool, int t, int at) {
        int count = batch.count();
        double[] utilisation = batch.draws.of(model.regions()[r].maxUtilisation()[pool]);
        double[] nameplate = batch.balance.energised[r][pool];
        double[] connected = batch.balance.connected[r][pool];
        double[] usable = batch.balance.usable[r][pool];
        if (followed.contains(Quantity.LOST_TO_UTILISATION)) {
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = nameplate[lane] * (1 - utilisation[lane]);
            }
            add(at, Quantity.LOST_TO_UTILISATION, scratch);
        }
        if (followed.contains(Quantity.LOST_TO_GRID)) {
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = utilisation[lane] * (nameplate[lane] - connected[lane]);
            }
            add(at, Quantity.LOST_TO_GRID, scratch);
        }
        boolean strikes = batch.outages.strikes(r);
        if (followed.contains(Quantity.LOST_TO_OUTAGE) && strikes) {
            double[] up = batch.outages.up(r, pool)[t];
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = utilisation[lane] * connected[lane] * (1 - up[lane]);
            }
            add(at, Quantity.LOST_TO_OUTAGE, scratch);
        }
        if (followed.contains(Quantity.LOST_TO_RISK)) {
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] = utilisation[lane] * connected[lane];
            }
            if (strikes) {
                Columns.multiply(batch.outages.up(r, pool)[t], scratch, count);
            }
            for (int lane = 0; lane < count; lane++) {
                scratch[lane] -= usable[lane];
            }
            add(at, Quantity.LOST_TO_RISK, scratch);
        }
    }
}
