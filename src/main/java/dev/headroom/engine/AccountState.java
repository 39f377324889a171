package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;

/** Where one account stands in one future: its money, what it builds, what strikes it, what waits for what. It changes as the future unfolds. */
final class AccountState {
    final AccountModel its;
    final Account money = new Account();
    final Undertakings undertakings;
    final Strikes strikes;
    final WaitLog waits;
    private final CurrencyPath currencies;
    private final ScalarDraws draws;
    private final CostEstimate cost;
    private final double openingMillion;
    int lane;

    AccountState(Surroundings around, AccountModel its) {
        CapacityModel model = around.model();
        this.its = its;
        this.openingMillion = its.openingMillion();
        this.undertakings = new Undertakings(model, around.stages(), its.projects().length);
        this.strikes = new Strikes(model, around.stages(), its, around.risks());
        this.waits = new WaitLog(around.stages(), its.projects().length);
        this.currencies = around.currencies();
        this.draws = around.draws();
        this.cost = around.cost();
    }

    void begin(int toLane) {
        lane = toLane;
        undertakings.clear();
        waits.clear();
        strikes.begin(lane);
        money.open(openingMillion);
    }

    /** What a unit of the account's money is worth at {@code u}, in dollars of plan start. */
    double rate(double u) {
        return its.currency() < 0 ? 1 : currencies.of(its.currency())[Clock.monthOf(u)][lane];
    }

    /** USD million at {@code u} in the account's money. */
    double inItsMoney(double usdMillion, double u) {
        return its.currency() < 0 ? usdMillion : usdMillion / rate(u);
    }

    /** Looks up what an undertaking with a build costs at plan start, once its MW are known: in this future that does not change. */
    void quote(int undertaking) {
        BuildModel build = undertakings.buildOf(undertaking);
        double ai = undertakings.aiMw[undertaking];
        double general = undertakings.generalMw[undertaking];
        undertakings.basePrice[undertaking] = cost.baseUsdMillion(build, ai, general);
        undertakings.localShare[undertaking] = draws.of(build.localShare())[lane];
    }
}
