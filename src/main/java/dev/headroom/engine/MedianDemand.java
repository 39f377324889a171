package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.MedianCoordinates;

/** Demand in the one future in which every input is at its median and no shock strikes, before any customer is lost. */
public final class MedianDemand {
    private MedianDemand() {}

    /** [region][pool, AI first][month] MW. */
    public static double[][][] mw(CapacityModel model) {
        var lanes = new Lanes(new MedianCoordinates(), false);
        var draws = new ScalarDraws(model);
        var share = new SharePath(model);
        var risks = new RiskTimeline(model);
        var demand = new DemandPath(model);
        lanes.moveTo(0, 1);
        draws.play(lanes);
        share.play(lanes, draws);
        risks.play(lanes, draws);
        demand.play(lanes, draws, share, risks);
        var mw = new double[model.regions().length][2][model.months()];
        for (int r = 0; r < mw.length; r++) {
            for (int t = 0; t < model.months(); t++) {
                mw[r][0][t] = demand.ai(r)[t][0];
                mw[r][1][t] = demand.general(r)[t][0];
            }
        }
        return mw;
    }
}
