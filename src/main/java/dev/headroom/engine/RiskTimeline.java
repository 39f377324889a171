package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.DrawnInput;
import dev.headroom.model.RiskModel;
import dev.headroom.random.ConstantQuantile;
import java.util.Arrays;

/** The risk events of each future, and what they do to demand and capacity by month. Refilled for each batch. */
final class RiskTimeline {
    private final CapacityModel model;
    private final RiskEvents[] events = new RiskEvents[Lanes.WIDTH]; // [lane]
    private final double[][][][] demandFactor; // [region][pool][month][lane], no months where no risk strikes it
    private final double[][][][] capacityFactor; // the same
    private final Arrivals arrivals;
    private final LaneSelection dated = new LaneSelection();
    private final double[] uniforms = new double[Lanes.WIDTH];
    private final double[] duration = new double[Lanes.WIDTH]; // [struck lane] months
    private final double[] leadTime = new double[Lanes.WIDTH]; // [struck lane] factor
    private final double[] cost = new double[Lanes.WIDTH]; // [struck lane] factor
    private final double[] demand = new double[Lanes.WIDTH]; // [struck lane] factor
    private final double[] capacity = new double[Lanes.WIDTH]; // [struck lane] factor

    RiskTimeline(CapacityModel model) {
        this.model = model;
        this.arrivals = new Arrivals(model.months());
        Arrays.setAll(events, lane -> new RiskEvents());
        int regions = model.regions().length;
        this.demandFactor = new double[regions][2][0][];
        this.capacityFactor = new double[regions][2][0][];
        for (RiskModel risk : model.risks()) {
            for (int r = 0; r < regions; r++) {
                for (int pool = 0; pool < 2; pool++) {
                    if (risk.regions()[r] && risk.pools()[pool]) {
                        prepare(demandFactor[r], pool, risk.demand());
                        prepare(capacityFactor[r], pool, risk.capacity());
                    }
                }
            }
        }
    }

    private void prepare(double[][][] byPool, int pool, DrawnInput factor) {
        boolean strikes = !(factor.quantile() instanceof ConstantQuantile constant) || constant.value() != 1;
        if (strikes && byPool[pool].length == 0) {
            byPool[pool] = new double[model.months()][Lanes.WIDTH];
        }
    }

    RiskEvents events(int lane) {
        return events[lane];
    }

    /** [month][lane] product of active factors, without months where it is always 1. */
    double[][] demandFactor(int region, int pool) {
        return demandFactor[region][pool];
    }

    /** [month][lane] product of active factors, without months where it is always 1. */
    double[][] capacityFactor(int region, int pool) {
        return capacityFactor[region][pool];
    }

    /** Whether any risk changes what is usable anywhere. */
    boolean strikesCapacity() {
        return Arrays.stream(capacityFactor).flatMap(Arrays::stream).anyMatch(months -> months.length > 0);
    }

    void play(Lanes lanes, ScalarDraws draws) {
        if (model.risks().length == 0) {
            return;
        }
        for (RiskEvents ofLane : events) {
            ofLane.clear();
        }
        reset(demandFactor);
        reset(capacityFactor);
        for (int k = 0; k < model.risks().length; k++) {
            if (model.risks()[k].recurs()) {
                playRecurring(k, lanes, draws);
            } else {
                playDated(k, lanes, draws);
            }
        }
    }

    private static void reset(double[][][][] factors) {
        for (double[][][] byPool : factors) {
            for (double[][] byMonth : byPool) {
                for (double[] lanes : byMonth) {
                    Arrays.fill(lanes, 1);
                }
            }
        }
    }

    private void playRecurring(int index, Lanes lanes, ScalarDraws draws) {
        RiskModel risk = model.risks()[index];
        arrivals.begin(0);
        while (arrivals.next(lanes, risk.arrivals(), draws.of(risk.perYear()))) {
            LaneSelection coming = arrivals.coming();
            drawEffects(risk, arrivals.number(), lanes, coming);
            for (int k = 0; k < coming.size(); k++) {
                strike(index, arrivals.time(coming.lane(k)), k, coming.lane(k));
            }
        }
    }

    /** Without shocks only what is sure to come does. */
    private void playDated(int index, Lanes lanes, ScalarDraws draws) {
        RiskModel risk = model.risks()[index];
        double[] probability = draws.of(risk.probability());
        if (lanes.shocks()) {
            lanes.uniforms(risk.arrivals(), 0, uniforms);
        } else {
            Arrays.fill(uniforms, Math.nextDown(1.0));
        }
        dated.clear();
        for (int lane = 0; lane < lanes.count(); lane++) {
            if (uniforms[lane] < probability[lane]) {
                dated.add(lane);
            }
        }
        drawEffects(risk, 0, lanes, dated);
        for (int k = 0; k < dated.size(); k++) {
            strike(index, risk.date(), k, dated.lane(k));
        }
    }

    private void drawEffects(RiskModel risk, int number, Lanes lanes, LaneSelection struck) {
        struck.draw(lanes, risk.duration(), number, duration);
        struck.draw(lanes, risk.leadTime(), number, leadTime);
        struck.draw(lanes, risk.cost(), number, cost);
        struck.draw(lanes, risk.demand(), number, demand);
        struck.draw(lanes, risk.capacity(), number, capacity);
    }

    private void strike(int index, double start, int k, int lane) {
        RiskModel risk = model.risks()[index];
        double end = start + duration[k];
        events[lane].add(index, start, end, leadTime[k], cost[k]);
        if (demand[k] == 1 && capacity[k] == 1) {
            return;
        }
        int first = Math.max(0, Clock.firstMonthFrom(start));
        int last = Math.min(model.months(), Clock.firstMonthFrom(end));
        for (int r = 0; r < demandFactor.length; r++) {
            for (int pool = 0; pool < 2; pool++) {
                if (risk.regions()[r] && risk.pools()[pool]) {
                    multiply(demandFactor[r][pool], first, last, lane, demand[k]);
                    multiply(capacityFactor[r][pool], first, last, lane, capacity[k]);
                }
            }
        }
    }

    private static void multiply(double[][] byMonth, int first, int last, int lane, double factor) {
        if (factor != 1) {
            for (int t = first; t < Math.min(last, byMonth.length); t++) {
                byMonth[t][lane] *= factor;
            }
        }
    }
}
