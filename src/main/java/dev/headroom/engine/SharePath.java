package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProcessModel;
import dev.headroom.model.ShareModel;
import dev.headroom.random.ArrayMath;
import java.util.Arrays;

/** The AI share of each region's demand: a line in logit space, with a market process and a region's own around it. Refilled for each batch. */
final class SharePath {
    private final CapacityModel model;
    private final double[][][] share; // [region][month][lane]
    private final double[][] market; // [month][lane], the market process
    private final OrnsteinUhlenbeck marketProcess = new OrnsteinUhlenbeck();
    private final OrnsteinUhlenbeck[] own; // [region]
    private final double[] start = new double[Lanes.WIDTH]; // [lane] logit
    private final double[] rise = new double[Lanes.WIDTH]; // [lane] logit of target less logit of start
    private final double[] odds = new double[Lanes.WIDTH];

    SharePath(CapacityModel model) {
        this.model = model;
        this.share = new double[model.regions().length][model.months()][Lanes.WIDTH];
        this.market = new double[model.months()][Lanes.WIDTH];
        this.own = new OrnsteinUhlenbeck[model.regions().length];
        Arrays.setAll(own, r -> new OrnsteinUhlenbeck());
    }

    /** [month][lane] */
    double[][] of(int region) {
        return share[region];
    }

    void play(Lanes lanes, ScalarDraws draws) {
        playProcess(marketProcess, model.market().share(), lanes, draws, market);
        for (int r = 0; r < share.length; r++) {
            ShareModel line = model.regions()[r].demand().share();
            if (line.constant()) {
                for (double[] month : share[r]) {
                    System.arraycopy(draws.of(line.start()), 0, month, 0, lanes.count());
                }
            } else {
                playProcess(own[r], line.process(), lanes, draws, share[r]);
                addLine(line, own[r].still(), draws, share[r], lanes.count());
            }
        }
    }

    /** Fills [month][lane] with a process that is 0 in month 0, unless it stands still. */
    private static void playProcess(
            OrnsteinUhlenbeck process, ProcessModel source, Lanes lanes, ScalarDraws draws, double[][] out) {
        process.begin(source, draws, lanes);
        if (!process.still()) {
            lanes.path(source.address(), Columns.fromSecond(out));
            process.play(out, 0, lanes.count());
        }
    }

    /** s = 1/(1 + exp(-(y + w_M + w_r))), with w_r already in place unless it stands still; in month 0 exactly the start. */
    private void addLine(ShareModel line, boolean ownIsStill, ScalarDraws draws, double[][] out, int count) {
        logit(draws.of(line.start()), start, count);
        logit(draws.of(line.target()), rise, count);
        for (int lane = 0; lane < count; lane++) {
            rise[lane] -= start[lane];
        }
        System.arraycopy(draws.of(line.start()), 0, out[0], 0, count);
        for (int t = 1; t < out.length; t++) {
            double done = (line.hold() ? Math.min(t, line.targetMonth()) : t) / (double) line.targetMonth();
            if (ownIsStill) {
                Arrays.fill(out[t], 0);
            }
            addLine(done, out[t], count);
            if (!marketProcess.still()) {
                Columns.add(market[t], out[t], count);
            }
            ArrayMath.logistic(out[t], out[t], count);
        }
    }

    private void addLine(double done, double[] to, int count) {
        for (int lane = 0; lane < count; lane++) {
            to[lane] += start[lane] + rise[lane] * done;
        }
    }

    private void logit(double[] share, double[] out, int count) {
        for (int lane = 0; lane < count; lane++) {
            odds[lane] = share[lane] / (1 - share[lane]);
        }
        ArrayMath.log(odds, out, count);
    }
}
