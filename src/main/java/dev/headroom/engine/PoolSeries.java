package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;

/** Turns what a batch played into the monthly values of one pool of one region. */
final class PoolSeries {
    private final CapacityModel model;
    private final Batch batch;

    PoolSeries(Batch batch) {
        this.model = batch.model;
        this.batch = batch;
    }

    void fill(int r, int pool, CellSeries cell) {
        Balance balance = batch.balance;
        int count = batch.count();
        double[][] demand = pool == 0 ? batch.demand.ai(r) : batch.demand.general(r);
        for (int t = 0; t < model.months(); t++) {
            System.arraycopy(demand[t], 0, cell.of(Quantity.DEMAND)[t], 0, count);
            System.arraycopy(balance.usable[r][pool][t], 0, cell.of(Quantity.USABLE)[t], 0, count);
            System.arraycopy(balance.shortfall[r][pool][t], 0, cell.of(Quantity.SHORTFALL)[t], 0, count);
            System.arraycopy(balance.idle[r][pool][t], 0, cell.of(Quantity.IDLE)[t], 0, count);
            System.arraycopy(balance.energised[r][pool][t], 0, cell.of(Quantity.ENERGISED)[t], 0, count);
            System.arraycopy(balance.retired[r][pool][t], 0, cell.of(Quantity.RETIRED)[t], 0, count);
            fillShort(r, pool, t, cell);
            fillLosses(r, pool, t, cell);
        }
        fillLostDemand(r, pool, cell.of(Quantity.LOST_DEMAND));
    }

    private void fillShort(int r, int pool, int t, CellSeries cell) {
        RegionModel region = model.regions()[r];
        double[] utilisation = batch.draws.of(region.maxUtilisation()[pool]);
        double[] revenue = batch.draws.of(region.revenue()[pool]);
        double[] tolerance = batch.draws.of(region.tolerance());
        double[] asked = cell.of(Quantity.DEMAND)[t];
        double[] usable = cell.of(Quantity.USABLE)[t];
        double[] unserved = cell.of(Quantity.SHORTFALL)[t];
        double[] atRisk = cell.of(Quantity.REVENUE_AT_RISK)[t];
        double[] headroom = cell.of(Quantity.HEADROOM)[t];
        double[] toBuy = cell.of(Quantity.TO_BUY)[t];
        double[] isShort = cell.of(Quantity.SHORT)[t];
        for (int lane = 0; lane < batch.count(); lane++) {
            atRisk[lane] = unserved[lane] * revenue[lane];
            headroom[lane] = usable[lane] - asked[lane];
            toBuy[lane] = unserved[lane] == 0 ? 0 : unserved[lane] / utilisation[lane];
            isShort[lane] = unserved[lane] > tolerance[lane] + 1e-9 * asked[lane] ? 1 : 0;
        }
    }

    /** What is taken off from nameplate to usable: what may not be sold, the grid, outages, risk events, in that order. */
    private void fillLosses(int r, int pool, int t, CellSeries cell) {
        double[] utilisation = batch.draws.of(model.regions()[r].maxUtilisation()[pool]);
        double[] nameplate = batch.balance.energised[r][pool][t];
        double[] connected = batch.balance.connected[r][pool][t];
        double[] usable = batch.balance.usable[r][pool][t];
        double[] toUtilisation = cell.of(Quantity.LOST_TO_UTILISATION)[t];
        double[] toGrid = cell.of(Quantity.LOST_TO_GRID)[t];
        double[] toRisk = cell.of(Quantity.LOST_TO_RISK)[t];
        for (int lane = 0; lane < batch.count(); lane++) {
            toUtilisation[lane] = nameplate[lane] * (1 - utilisation[lane]);
            toGrid[lane] = utilisation[lane] * (nameplate[lane] - connected[lane]);
            toRisk[lane] = utilisation[lane] * connected[lane] - usable[lane];
        }
        double[] toOutage = cell.of(Quantity.LOST_TO_OUTAGE)[t];
        double[] n1Loss = cell.of(Quantity.N1_LOSS)[t];
        if (!batch.outages.strikes(r)) {
            Arrays.fill(toOutage, 0);
            Arrays.fill(n1Loss, 0);
            return;
        }
        double[] up = batch.outages.up(r, pool)[t];
        double[] upWithoutOne = batch.outages.upWithoutOne(r, pool)[t];
        for (int lane = 0; lane < batch.count(); lane++) {
            double sold = utilisation[lane] * connected[lane];
            toOutage[lane] = sold - sold * up[lane];
            toRisk[lane] = sold * up[lane] - usable[lane];
            n1Loss[lane] = up[lane] == 0 ? 0 : usable[lane] * (1 - upWithoutOne[lane] / up[lane]);
        }
    }

    private void fillLostDemand(int r, int pool, double[][] mw) {
        double[][] lost = batch.demand.lost(r, pool);
        for (int t = 0; t < lost.length; t++) {
            System.arraycopy(lost[t], 0, mw[t], 0, batch.count());
        }
    }
}
