package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;

/** Capacity against demand in each month: what is usable, what stays unserved, what stays idle. Refilled for each batch. */
final class Balance {
    private final CapacityModel model;
    private final ScalarDraws draws;
    private final DemandPath demand;
    private final PipelineOutcome pipeline;
    final double[][][][] energised; // [region][pool][month][lane] MW
    final double[][][][] retired; // [region][pool][month][lane] MW
    final double[][][][] usable; // [region][pool][month][lane] MW
    final double[][][][] shortfall; // [region][pool][month][lane] MW
    final double[][][][] idle; // [region][pool][month][lane] MW
    private final double[] gone = new double[Lanes.WIDTH]; // [lane] MW retired so far
    private final double[] added = new double[Lanes.WIDTH]; // [lane] MW that came in so far

    Balance(CapacityModel model, ScalarDraws draws, DemandPath demand, PipelineOutcome pipeline) {
        this.model = model;
        this.draws = draws;
        this.demand = demand;
        this.pipeline = pipeline;
        int regions = model.regions().length;
        int months = model.months();
        this.energised = new double[regions][2][months][Lanes.WIDTH];
        this.retired = new double[regions][2][months][Lanes.WIDTH];
        this.usable = new double[regions][2][months][Lanes.WIDTH];
        this.shortfall = new double[regions][2][months][Lanes.WIDTH];
        this.idle = new double[regions][2][months][Lanes.WIDTH];
    }

    void play(int count) {
        for (int r = 0; r < energised.length; r++) {
            playCapacity(r, 0, count);
            playCapacity(r, 1, count);
            for (int t = 0; t < model.months(); t++) {
                serve(r, t, count);
            }
        }
    }

    /** energised = max(0, existing - retired + phases that came in), usable = maxUtilisation x energised. */
    private void playCapacity(int r, int pool, int count) {
        RegionModel region = model.regions()[r];
        double[] existing = draws.of(region.existing()[pool]);
        double[] utilisation = draws.of(region.maxUtilisation()[pool]);
        for (int lane = 0; lane < count; lane++) {
            gone[lane] = 0;
            added[lane] = 0;
        }
        for (int t = 0; t < model.months(); t++) {
            retire(region, pool, t, count);
            double[] comingIn = pipeline.energisedMw[r][pool][t];
            double[] nameplate = energised[r][pool][t];
            double[] sold = usable[r][pool][t];
            for (int lane = 0; lane < count; lane++) {
                added[lane] += comingIn[lane];
                nameplate[lane] = Math.max(0, existing[lane] - gone[lane] + added[lane]);
                sold[lane] = utilisation[lane] * nameplate[lane];
            }
            System.arraycopy(gone, 0, retired[r][pool][t], 0, count);
        }
    }

    /** Retirements of months before plan start are due in month 0. */
    private void retire(RegionModel region, int pool, int t, int count) {
        for (RetirementModel retirement : region.retirements()) {
            if (retirement.pool() == pool && Math.max(0, retirement.month()) == t) {
                double[] mw = draws.of(retirement.mw());
                for (int lane = 0; lane < count; lane++) {
                    gone[lane] += mw[lane];
                }
            }
        }
    }

    /** AI capacity serves AI demand, general serves general; spare AI capacity serves unserved general demand where it may. */
    private void serve(int r, int t, int count) {
        boolean helps = model.regions()[r].aiServesGeneral();
        double[] aiDemand = demand.ai(r)[t];
        double[] generalDemand = demand.general(r)[t];
        double[] aiUsable = usable[r][0][t];
        double[] generalUsable = usable[r][1][t];
        double[] aiShort = shortfall[r][0][t];
        double[] generalShort = shortfall[r][1][t];
        double[] aiIdle = idle[r][0][t];
        double[] generalIdle = idle[r][1][t];
        for (int lane = 0; lane < count; lane++) {
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
