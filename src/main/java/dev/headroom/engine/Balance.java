package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import java.util.Arrays;

/** Capacity against demand, month by month: what is usable, what stays unserved, what stays idle. It holds the month played last. */
final class Balance {
    private final CapacityModel model;
    private final Batch batch;
    final double[][][] energised; // [region][pool][lane] MW
    final double[][][] retired; // [region][pool][lane] MW
    final double[][][] connected; // [region][pool][lane] MW of nameplate that the grid carries
    final double[][][] usable; // [region][pool][lane] MW
    final double[][][] shortfall; // [region][pool][lane] MW
    final double[][][] idle; // [region][pool][lane] MW
    private final double[][][] standing; // [region][pool][lane] MW that would stand without retirements, this month
    private final double[][][] gone; // [region][pool][lane] MW retired so far
    private final double[][][] uncounted; // [region][pool][lane] MW outside the grid limit, this month
    private final double[] cut = new double[Lanes.WIDTH]; // [lane] share of counted MW that the grid carries

    /** @param batch whose other parts are played when this is */
    Balance(Batch batch) {
        this.model = batch.model;
        this.batch = batch;
        int regions = model.regions().length;
        this.energised = new double[regions][2][Lanes.WIDTH];
        this.retired = new double[regions][2][Lanes.WIDTH];
        this.connected = new double[regions][2][Lanes.WIDTH];
        this.usable = new double[regions][2][Lanes.WIDTH];
        this.shortfall = new double[regions][2][Lanes.WIDTH];
        this.idle = new double[regions][2][Lanes.WIDTH];
        this.standing = new double[regions][2][Lanes.WIDTH];
        this.gone = new double[regions][2][Lanes.WIDTH];
        this.uncounted = new double[regions][2][Lanes.WIDTH];
    }

    void begin() {
        for (int r = 0; r < energised.length; r++) {
            for (int pool = 0; pool < 2; pool++) {
                double[] existing = batch.draws.of(model.regions()[r].existing()[pool]);
                System.arraycopy(existing, 0, standing[r][pool], 0, batch.count());
                Arrays.fill(gone[r][pool], 0);
                Arrays.fill(uncounted[r][pool], 0);
            }
        }
    }

    /** Plays month {@code t} of all regions; the months before it are played. */
    void play(int t) {
        for (int r = 0; r < energised.length; r++) {
            playNameplate(r, 0, t);
            playNameplate(r, 1, t);
            connect(r, t);
            playUsable(r, 0, t);
            playUsable(r, 1, t);
            serve(r, t);
        }
    }

    /** energised = max(0, existing - retired + phases in service - converted). */
    private void playNameplate(int r, int pool, int t) {
        retire(r, pool, t);
        double[] mw = standing[r][pool];
        double[] left = gone[r][pool];
        double[] nameplate = energised[r][pool];
        Columns.add(batch.outcome().energisedMw[r][pool][t], mw, batch.count());
        for (int lane = 0; lane < batch.count(); lane++) {
            nameplate[lane] = Math.max(0, mw[lane] - left[lane]);
        }
        System.arraycopy(left, 0, retired[r][pool], 0, batch.count());
    }

    /** Retirements of months before plan start are due in month 0. */
    private void retire(int r, int pool, int t) {
        for (RetirementModel retirement : model.regions()[r].retirements()) {
            if (retirement.pool() == pool && Math.max(0, retirement.month()) == t) {
                Columns.add(batch.draws.of(retirement.mw()), gone[r][pool], batch.count());
            }
        }
    }

    /** The grid carries a share of what counts against its limit, the same for both pools, and all else. */
    private void connect(int r, int t) {
        int count = batch.count();
        if (!model.regions()[r].grid().isLimited()) {
            System.arraycopy(energised[r][0], 0, connected[r][0], 0, count);
            System.arraycopy(energised[r][1], 0, connected[r][1], 0, count);
            return;
        }
        double[] limit = batch.grid.itMw(r)[t];
        Arrays.fill(cut, 0);
        for (int pool = 0; pool < 2; pool++) {
            Columns.add(batch.outcome().uncountedMw[r][pool][t], uncounted[r][pool], count);
            for (int lane = 0; lane < count; lane++) {
                cut[lane] += counted(r, pool, lane);
            }
        }
        for (int lane = 0; lane < count; lane++) {
            cut[lane] = cut[lane] <= limit[lane] ? 1 : limit[lane] / cut[lane];
        }
        for (int pool = 0; pool < 2; pool++) {
            double[] nameplate = energised[r][pool];
            for (int lane = 0; lane < count; lane++) {
                connected[r][pool][lane] = nameplate[lane] - (1 - cut[lane]) * counted(r, pool, lane);
            }
        }
    }

    private double counted(int r, int pool, int lane) {
        return Math.max(0, energised[r][pool][lane] - uncounted[r][pool][lane]);
    }

    /** usable = maxUtilisation x connected x share that is up x product of active capacity factors. */
    private void playUsable(int r, int pool, int t) {
        int count = batch.count();
        double[] utilisation = batch.draws.of(model.regions()[r].maxUtilisation()[pool]);
        double[] sold = usable[r][pool];
        for (int lane = 0; lane < count; lane++) {
            sold[lane] = utilisation[lane] * connected[r][pool][lane];
        }
        if (batch.outages.strikes(r)) {
            Columns.multiply(batch.outages.up(r, pool)[t], sold, count);
        }
        double[][] factor = batch.risks.capacityFactor(r, pool);
        if (factor.length > 0) {
            Columns.multiply(factor[t], sold, count);
        }
    }

    /** AI capacity serves AI demand, general serves general; spare AI capacity serves unserved general demand where it may. */
    private void serve(int r, int t) {
        RegionModel region = model.regions()[r];
        boolean helps = region.aiServesGeneral();
        double[] aiDemand = batch.demand.ai(r)[t];
        double[] generalDemand = batch.demand.general(r)[t];
        double[] aiUsable = usable[r][0];
        double[] generalUsable = usable[r][1];
        double[] aiShort = shortfall[r][0];
        double[] generalShort = shortfall[r][1];
        double[] aiIdle = idle[r][0];
        double[] generalIdle = idle[r][1];
        for (int lane = 0; lane < batch.count(); lane++) {
            double spare = Math.max(0, aiUsable[lane] - aiDemand[lane]);
            double unserved = Math.max(0, generalDemand[lane] - generalUsable[lane]);
            double help = helps ? Math.min(spare, unserved) : 0;
            aiShort[lane] = Math.max(0, aiDemand[lane] - aiUsable[lane]);
            generalShort[lane] = unserved - help;
            aiIdle[lane] = spare - help;
            generalIdle[lane] = Math.max(0, generalUsable[lane] - generalDemand[lane]);
        }
    }
}
