package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;

/**
 * Decides, at one moment of an account, what may start: (A) every ready stage that its reservation covers, (B) by priority ready stages
 * that need free money, (C) by priority projects that are not committed yet; after every start in (B) and commitment in (C) again from (A).
 */
final class FundingRound {
    private final CapacityModel model;
    private final StageTable stages;
    private final ScalarDraws draws;
    private final CostEstimate cost;
    private final PlannerForecast forecast;
    private final PipelineOutcome outcome;
    private final AccountState state;
    private final Undertakings undertakings;
    private final Account account;
    private final boolean strict;
    private final boolean untiring; // plays every round, due or not
    private boolean waits;
    private boolean watchesHeadroom; // a project that may be committed if headroom is low enough is not committed yet

    FundingRound(Surroundings around, AccountState state) {
        this.model = around.model();
        this.stages = around.stages();
        this.draws = around.draws();
        this.cost = around.cost();
        this.forecast = around.forecast();
        this.outcome = around.outcome();
        this.state = state;
        this.undertakings = state.undertakings;
        this.account = state.money;
        this.strict = state.its.strictPriority();
        this.untiring = around.untiring();
    }

    void begin() {
        waits = false;
        watchesHeadroom = false;
    }

    /**
     * Whether a round at this time of an event can start anything or change what waits for what. Where nothing waited for money after the
     * latest round, all that is ready is held, and all that is planned is too early, without a slot or has headroom: time and money change
     * none of it. Only a new ready stage, a free slot or another risk event does.
     *
     * @param struck whether risk events started or ended
     */
    boolean isDueAtEvent(boolean struck) {
        return untiring || waits || undertakings.changed || (struck && undertakings.ready.size() > 0);
    }

    /** The same for the beginning of a month in which no project opens: there headroom is looked at anew. */
    boolean isDueEachMonth() {
        return untiring || waits || watchesHeadroom;
    }

    /** Whether risk events that start or end can matter. */
    boolean heedsStrikes() {
        return untiring || waits || undertakings.ready.size() > 0;
    }

    /** Whether, after the latest round, a stage or a project waits for money. */
    boolean somethingWaits() {
        return waits;
    }

    /** Plays a round at {@code u}; projects with a limit of headroom are tried only where a month begins. */
    void play(double u, boolean monthBegins) {
        do {
            waits = false;
            watchesHeadroom = false;
            startCovered(u);
        } while (startFromFree(u) || commitNext(u, monthBegins));
        undertakings.changed = false;
    }

    private void startCovered(double u) {
        int i = 0;
        while (i < undertakings.ready.size()) {
            int key = undertakings.ready.get(i);
            if (isHeld(key)) {
                state.waits.stageWaits(key, WaitLog.HOLD, u);
                i++;
                continue;
            }
            double price = price(key, u);
            if (Account.covers(undertakings.reserved[key], price)) {
                start(i, key, price, u);
            } else {
                state.waits.stageWaits(key, WaitLog.MONEY, u);
                i++;
            }
        }
    }

    private boolean startFromFree(double u) {
        for (int i = 0; i < undertakings.ready.size(); i++) {
            int key = undertakings.ready.get(i);
            if (isHeld(key)) {
                continue;
            }
            double price = price(key, u);
            if (account.covers(price - undertakings.reserved[key])) {
                start(i, key, price, u);
                return true;
            }
            waits = true;
            if (strict) {
                return false;
            }
        }
        return false;
    }

    private boolean commitNext(double u, boolean monthBegins) {
        boolean ended = strict && waits;
        int left = undertakings.planned;
        for (int i = 0; left > 0; i++) {
            if (undertakings.status[i] != Undertakings.PLANNED) {
                continue;
            }
            left--;
            if (!mayBeCommitted(i, u, monthBegins)) {
                continue;
            }
            double reserve = ended ? Double.POSITIVE_INFINITY : reserve(i, u);
            if (account.covers(reserve)) {
                commit(i, reserve, u);
                return true;
            }
            state.waits.projectWaits(i, WaitLog.MONEY, u);
            undertakings.moneyStopped[i] = true;
            waits = true;
            ended = strict;
        }
        return false;
    }

    private boolean mayBeCommitted(int undertaking, double u, boolean monthBegins) {
        ProjectModel project = model.projects()[undertakings.project[undertaking]];
        if (project.earliestStart() > u + Clock.TOLERANCE) {
            return false;
        }
        double limit = project.onlyIfHeadroomBelow();
        watchesHeadroom |= !Double.isInfinite(limit);
        if (undertakings.underWay[project.region()] >= model.regions()[project.region()].maxConcurrent()) {
            state.waits.projectWaits(undertaking, WaitLog.SLOT, u);
            return false;
        }
        if (Double.isInfinite(limit)) {
            return true;
        }
        if (monthBegins && headroomIsBelow(limit, undertaking, Clock.monthOf(u))) {
            return true;
        }
        if (monthBegins) {
            state.waits.projectWaits(undertaking, WaitLog.HEADROOM, u);
        }
        return false;
    }

    private boolean headroomIsBelow(double limit, int undertaking, int t) {
        int region = undertakings.region[undertaking];
        return (undertakings.aiMw[undertaking] > 0 && forecast.headroom(undertakings, region, 0, t, state.lane) < limit)
                || (undertakings.generalMw[undertaking] > 0
                        && forecast.headroom(undertakings, region, 1, t, state.lane) < limit);
    }

    /** Whether a risk event keeps a stage from starting now. */
    boolean isHeld(int key) {
        return state.strikes.holdAny()
                && state.strikes.hold(undertakings.region[stages.undertaking(key)], undertakings.slotOf(key));
    }

    /** What must be free, in the account's money, before an undertaking is committed at {@code u}: its estimate with contingency. */
    double reserve(int undertaking, double u) {
        double contingency = draws.of(undertakings.buildOf(undertaking).contingency())[state.lane];
        return state.inItsMoney(estimate(undertaking, u) * (1 + contingency), u);
    }

    void commit(int undertaking, double reserve, double u) {
        account.reserve(reserve);
        state.waits.committed(undertaking, u);
        undertakings.take(undertaking);
        if (undertakings.project[undertaking] >= 0) {
            outcome.committed[undertakings.project[undertaking]][state.lane] = u;
        }
        undertakings.openStages(undertaking, reserve);
    }

    private double estimate(int undertaking, double u) {
        int currency = model.regions()[undertakings.region[undertaking]].currency();
        return cost.at(u, undertakings.basePrice[undertaking], currency, undertakings.localShare[undertaking]);
    }

    /** What a stage costs when it starts at {@code u}, in the account's money. */
    private double price(int key, double u) {
        int undertaking = stages.undertaking(key);
        double share = stages.spendShare(undertakings.slotOf(key));
        double usdMillion = estimate(undertaking, u)
                * share
                * undertakings.drawsOf(undertaking).overrun(state.lane)
                * state.strikes.costFactor(undertakings.region[undertaking]);
        return state.inItsMoney(usdMillion, u);
    }

    private void start(int readyIndex, int key, double price, double u) {
        int undertaking = stages.undertaking(key);
        int region = undertakings.region[undertaking];
        undertakings.ready.removeAt(readyIndex);
        state.waits.started(key, u);
        account.pay(price, undertakings.reserved[key]);
        undertakings.reserved[key] = 0;
        double paidUsdMillion = price * state.rate(u);
        undertakings.paid[undertaking] += paidUsdMillion;
        outcome.spend(region, u, state.lane, paidUsdMillion);
        double months = undertakings.drawsOf(undertaking).months(stages.place(key), state.lane)
                * draws.of(model.regions()[region].delayFactor())[state.lane]
                * state.strikes.leadTimeFactor(region, undertakings.slotOf(key));
        undertakings.running.add(key, u + months);
    }
}
