package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProcessModel;
import dev.headroom.model.ShareModel;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** The AI share of each region's demand: a line in logit space, with a market process and a region's own around it. Refilled for each batch. */
final class SharePath {
    private final CapacityModel model;
    private final double[][][] share; // [region][month][lane]
    private final double[][] market; // [month][lane], the market process
    private final OrnsteinUhlenbeck process = new OrnsteinUhlenbeck();
    private final double[] shocks = new double[Lanes.WIDTH];
    private final double[] start = new double[Lanes.WIDTH]; // [lane] logit
    private final double[] rise = new double[Lanes.WIDTH]; // [lane] logit of target less logit of start

    SharePath(CapacityModel model) {
        this.model = model;
        this.share = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.market = new double[model.months()][Lanes.WIDTH];
    }

    /** [month][lane] */
    double[][] of(int region) {
        return share[region];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        playProcess(model.market().share(), lanes, draws, market);
        for (int r = 0; r < share.length; r++) {
            ShareModel line = model.regions()[r].demand().share();
            if (line.constant()) {
                for (double[] month : share[r]) {
                    System.arraycopy(draws.of(line.start()), 0, month, 0, lanes.count());
                }
            } else {
                playProcess(line.process(), lanes, draws, share[r]);
                addLine(line, draws, share[r], lanes.count());
            }
        }
    }

    /** Fills [month][lane] with a process that is 0 in month 0. */
    private void playProcess(ProcessModel source, Lanes lanes, ScalarDraws draws, double[][] out) {
        if (source.still()) {
            for (double[] month : out) {
                Arrays.fill(month, 0);
            }
            return;
        }
        process.begin(source, draws, lanes);
        for (int t = 0; t < out.length; t++) {
            System.arraycopy(process.value(), 0, out[t], 0, lanes.count());
            lanes.normals(source.address(), t, shocks);
            process.step(shocks, lanes.count());
        }
    }

    /** s = 1/(1 + exp(-(y + w_M + w_r))), with w_r already in place. */
    private void addLine(ShareModel line, ScalarDraws draws, double[][] out, int count) {
        double[] from = draws.of(line.start());
        double[] to = draws.of(line.target());
        for (int lane = 0; lane < count; lane++) {
            start[lane] = logit(from[lane]);
            rise[lane] = logit(to[lane]) - start[lane];
        }
        for (int t = 0; t < out.length; t++) {
            double done = (line.hold() ? Math.min(t, line.targetMonth()) : t) / (double) line.targetMonth();
            double[] month = out[t];
            for (int lane = 0; lane < count; lane++) {
                double y = start[lane] + rise[lane] * done + market[t][lane] + month[lane];
                month[lane] = 1 / (1 + FastMath.exp(-y));
            }
        }
    }

    private static double logit(double share) {
        return FastMath.log(share / (1 - share));
    }
}
