package dev.headroom.engine;

import dev.headroom.model.BuildModel;

/** Brings the phases of complete undertakings into service, and takes them out at the end of their life. It works for one account. */
final class Energising {
    private final Surroundings around;
    private final AccountState state;

    Energising(Surroundings around, AccountState state) {
        this.around = around;
        this.state = state;
    }

    /** Phase k of n comes in (k-1)/(n-1) of the ramp after completion. */
    void energise(int undertaking, double completion) {
        Undertakings undertakings = state.undertakings;
        boolean known = undertakings.build[undertaking] >= 0;
        int phases = known ? undertakings.buildOf(undertaking).phases() : 1;
        double ramp = phases == 1 ? 0 : undertakings.drawsOf(undertaking).rampMonths(state.lane) / (phases - 1);
        double both = price(undertaking, 0) + price(undertaking, 1);
        double paid = undertakings.paid[undertaking] / phases;
        for (int k = 0; k < phases; k++) {
            double time = completion + k * ramp;
            for (int pool = 0; pool < 2; pool++) {
                double paidForPool = share(paid, price(undertaking, pool), both);
                energise(undertaking, pool, time, mw(undertaking, pool) / phases, paidForPool);
            }
            around.outcome()
                    .convert(
                            undertakings.region[undertaking],
                            time,
                            state.lane,
                            undertakings.convertsMw[undertaking] / phases);
        }
    }

    private double mw(int undertaking, int pool) {
        return pool == 0 ? state.undertakings.aiMw[undertaking] : state.undertakings.generalMw[undertaking];
    }

    /** What the undertaking's MW of a pool cost by the build's price; 0 without a build. */
    private double price(int undertaking, int pool) {
        if (state.undertakings.build[undertaking] < 0) {
            return 0;
        }
        int cost = state.undertakings.buildOf(undertaking).cost()[pool];
        return cost < 0 ? 0 : mw(undertaking, pool) * around.draws().of(cost)[state.lane];
    }

    private static double share(double paid, double price, double both) {
        return both == 0 ? 0 : paid * price / both;
    }

    private void energise(int undertaking, int pool, double time, double mw, double paidUsdMillion) {
        if (mw == 0) {
            return;
        }
        int region = state.undertakings.region[undertaking];
        boolean known = state.undertakings.build[undertaking] >= 0;
        BuildModel build = known ? state.undertakings.buildOf(undertaking) : null;
        boolean counted = build == null || build.gridCounted();
        double rent = build == null ? 0 : mw * around.draws().of(build.rent())[state.lane];
        var outcome = around.outcome();
        outcome.energise(region, pool, time, state.lane, counted, mw);
        outcome.pay(region, time, state.lane, paidUsdMillion, rent);
        if (build != null && build.life()[pool] >= 0) {
            double end = time + around.draws().of(build.life()[pool])[state.lane];
            outcome.energise(region, pool, end, state.lane, counted, -mw);
            outcome.pay(region, end, state.lane, -paidUsdMillion, -rent);
            int month = Clock.firstMonthFrom(end);
            state.undertakings.leavings.add(region, pool, month, mw);
            if (!counted) {
                state.undertakings.uncountedLeavings.add(region, pool, month, mw);
            }
        }
    }
}
