package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;

/** Where one account stands in one future: its money, what it builds, what strikes it, what waits for what. It changes as the future unfolds. */
final class AccountState {
    final AccountModel its;
    final Account money = new Account();
    final Undertakings undertakings;
    final Strikes strikes;
    final WaitLog waits;
    private final CurrencyPath currencies;
    int lane;

    AccountState(Surroundings around, AccountModel its) {
        CapacityModel model = around.model();
        this.its = its;
        this.undertakings = new Undertakings(model, its.projects().length);
        this.strikes = new Strikes(model, its, around.risks());
        this.waits = new WaitLog(undertakings, its.projects().length);
        this.currencies = around.currencies();
    }

    void begin(int toLane) {
        lane = toLane;
        undertakings.clear();
        waits.clear();
        strikes.begin(lane);
        money.open(its.openingMillion());
    }

    /** What a unit of the account's money is worth at {@code u}, in dollars of plan start. */
    double rate(double u) {
        return its.currency() < 0 ? 1 : currencies.of(its.currency())[Clock.monthOf(u)][lane];
    }
}
