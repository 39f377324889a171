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
        double aiPrice = known ? price(undertaking, 0) : 0;
        double generalPrice = known ? price(undertaking, 1) : 0;
        double both = aiPrice + generalPrice;
        double paid = undertakings.paid[undertaking] / phases;
        for (int k = 0; k < phases; k++) {
            double time = completion + k * ramp;
            energise(undertaking, 0, time, undertakings.aiMw[undertaking] / phases, share(paid, aiPrice, both));
            energise(
                    undertaking,
                    1,
                    time,
                    undertakings.generalMw[undertaking] / phases,
                    share(paid, generalPrice, both));
            around.outcome()
                    .convert(
                            undertakings.region[undertaking],
                            time,
                            state.lane,
                            undertakings.convertsMw[undertaking] / phases);
        }
    }

    /** What the undertaking's MW of a pool cost by the build's price. */
    private double price(int undertaking, int pool) {
        int cost = state.undertakings.buildOf(undertaking).cost()[pool];
        double mw = pool == 0 ? state.undertakings.aiMw[undertaking] : state.undertakings.generalMw[undertaking];
        return cost < 0 ? 0 : mw * around.draws().of(cost)[state.lane];
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
