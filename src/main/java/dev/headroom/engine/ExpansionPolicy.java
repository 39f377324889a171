package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ExpansionModel;
import dev.headroom.model.ModuleModel;
import java.util.Arrays;

/**
 * Adds modules at a review: always for the pool with the least expected headroom, until that is enough, money or slots end. It moves
 * from lane to lane.
 */
final class ExpansionPolicy {
    /** Headrooms closer than this are a tie. */
    private static final double TIE = 1e-9;

    private final CapacityModel model;
    private final ScalarDraws draws;
    private final PlannerForecast forecast;
    private final FundingRound funding;
    private final AccountState state;
    private final Undertakings undertakings;
    private final ModuleDraws moduleDraws;
    private final int[][] started; // [region][module] how many this future has started

    ExpansionPolicy(Surroundings around, AccountState state, FundingRound funding, ModuleDraws moduleDraws) {
        this.model = around.model();
        this.draws = around.draws();
        this.forecast = around.forecast();
        this.funding = funding;
        this.state = state;
        this.undertakings = state.undertakings;
        this.moduleDraws = moduleDraws;
        this.started = new int[model.regions().length][];
        for (int r = 0; r < started.length; r++) {
            started[r] = new int[model.regions()[r].expansion().modules().length];
        }
    }

    void clear() {
        for (int[] modules : started) {
            Arrays.fill(modules, 0);
        }
    }

    /** Whether the region reviews its capacity at the beginning of month {@code t}. */
    boolean reviewsAt(int region, int t) {
        ExpansionModel expansion = model.regions()[region].expansion();
        return expansion.reviewsAt(t);
    }

    void review(int region, int t) {
        while (!funding.somethingWaits() && addModule(region, t)) {
            funding.play(t, true);
        }
    }

    private boolean addModule(int region, int t) {
        ExpansionModel expansion = model.regions()[region].expansion();
        double aiHeadroom = headroomWithModule(expansion, region, 0, t);
        double generalHeadroom = headroomWithModule(expansion, region, 1, t);
        boolean aiFirst =
                expansion.module()[1] < 0 || (expansion.module()[0] >= 0 && aiHeadroom <= generalHeadroom + TIE);
        int moduleIndex = expansion.module()[aiFirst ? 0 : 1];
        double headroom = Math.min(aiHeadroom, generalHeadroom);
        if (moduleIndex < 0
                || (expansion.untilTarget() && headroom >= expansion.targetHeadroom())
                || undertakings.underWay[region] >= model.regions()[region].maxConcurrent()) {
            return false;
        }
        return start(region, moduleIndex, t);
    }

    /** A pool without a module counts as having all the headroom there is. */
    private double headroomWithModule(ExpansionModel expansion, int region, int pool, int t) {
        return expansion.module()[pool] < 0
                ? Double.POSITIVE_INFINITY
                : forecast.headroom(undertakings, region, pool, t, state.lane);
    }

    private boolean start(int region, int moduleIndex, int t) {
        ModuleModel module = model.regions()[region].expansion().modules()[moduleIndex];
        double mw = draws.of(module.mw())[state.lane];
        if (model.builds()[module.build()].gridCounted()
                && forecast.exceedsGrid(undertakings, region, mw, t, state.lane)) {
            return false;
        }
        int undertaking = undertakings.add(-1, region, module.build());
        undertakings.aiMw[undertaking] = module.pool() == 0 ? mw : 0;
        undertakings.generalMw[undertaking] = module.pool() == 0 ? 0 : mw;
        state.quote(undertaking);
        double reserve = funding.reserve(undertaking, t);
        // A module that adds nothing or costs nothing would be added for ever.
        if (mw <= 0 || reserve <= 0 || !state.money.covers(reserve)) {
            undertakings.removeLast();
            return false;
        }
        undertakings.draws[undertaking] = moduleDraws.of(region, moduleIndex, started[region][moduleIndex]++);
        funding.commit(undertaking, reserve, t);
        return true;
    }
}
