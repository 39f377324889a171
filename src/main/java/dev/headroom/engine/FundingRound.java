package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;

/**
 * Decides, at one moment of an account, what may start: (A) every ready stage that its reservation covers, (B) by priority ready stages
 * that need free money, (C) by priority projects that are not committed yet; after every start in (B) and commitment in (C) again from (A).
 */
final class FundingRound {
    private final CapacityModel model;
    private final ScalarDraws draws;
    private final CostEstimate cost;
    private final PlannerForecast forecast;
    private final Undertakings undertakings;
    private final Account account;
    private final PipelineOutcome outcome;
    private boolean strict;
    private int lane;
    private boolean waits;

    FundingRound(
            CapacityModel model,
            ScalarDraws draws,
            CostEstimate cost,
            PlannerForecast forecast,
            Undertakings undertakings,
            Account account,
            PipelineOutcome outcome) {
        this.model = model;
        this.draws = draws;
        this.cost = cost;
        this.forecast = forecast;
        this.undertakings = undertakings;
        this.account = account;
        this.outcome = outcome;
    }

    void moveTo(int toLane, boolean strictPriority) {
        lane = toLane;
        strict = strictPriority;
        waits = false;
    }

    /** Whether, after the latest round, a stage or a project waits for money. */
    boolean somethingWaits() {
        return waits;
    }

    /** Plays a round at {@code u}; projects with a limit of headroom are tried only where a month begins. */
    void play(double u, boolean monthBegins) {
        do {
            waits = false;
            startCovered(u);
        } while (startFromFree(u) || commitNext(u, monthBegins));
    }

    private void startCovered(double u) {
        int i = 0;
        while (i < undertakings.ready.size()) {
            int key = undertakings.ready.get(i);
            double price = price(key, u);
            if (Account.covers(undertakings.reserved[key], price)) {
                start(i, key, price, u);
            } else {
                i++;
            }
        }
    }

    private boolean startFromFree(double u) {
        for (int i = 0; i < undertakings.ready.size(); i++) {
            int key = undertakings.ready.get(i);
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
                commit(i, reserve);
                return true;
            }
            undertakings.moneyStopped[i] = true;
            waits = true;
            ended = strict;
        }
        return false;
    }

    private boolean mayBeCommitted(int undertaking, double u, boolean monthBegins) {
        ProjectModel project = model.projects()[undertakings.project[undertaking]];
        if (project.earliestStart() > u + Clock.TOLERANCE
                || undertakings.underWay[project.region()] >= model.regions()[project.region()].maxConcurrent()) {
            return false;
        }
        double limit = project.onlyIfHeadroomBelow();
        return Double.isInfinite(limit) || (monthBegins && headroomIsBelow(limit, undertaking, Clock.monthOf(u)));
    }

    private boolean headroomIsBelow(double limit, int undertaking, int t) {
        int region = undertakings.region[undertaking];
        return (undertakings.aiMw[undertaking] > 0 && forecast.headroom(undertakings, region, 0, t, lane) < limit)
                || (undertakings.generalMw[undertaking] > 0
                        && forecast.headroom(undertakings, region, 1, t, lane) < limit);
    }

    /** What must be free before an undertaking is committed at {@code u}: its estimate with contingency. */
    double reserve(int undertaking, double u) {
        double contingency = draws.of(undertakings.buildOf(undertaking).contingency())[lane];
        return estimate(undertaking, u) * (1 + contingency);
    }

    void commit(int undertaking, double reserve) {
        account.reserve(reserve);
        undertakings.take(undertaking);
        undertakings.openStages(undertaking, reserve);
    }

    private double estimate(int undertaking, double u) {
        return cost.usdMillion(
                undertakings.region[undertaking],
                undertakings.buildOf(undertaking),
                undertakings.aiMw[undertaking],
                undertakings.generalMw[undertaking],
                u);
    }

    /** What a stage costs when it starts at {@code u}. */
    private double price(int key, double u) {
        int undertaking = key / undertakings.stride;
        double share = undertakings
                .buildOf(undertaking)
                .stages()[key % undertakings.stride]
                .spendShare();
        return estimate(undertaking, u)
                * share
                * undertakings.drawsOf(undertaking).overrun(lane);
    }

    private void start(int readyIndex, int key, double price, double u) {
        int undertaking = key / undertakings.stride;
        int region = undertakings.region[undertaking];
        undertakings.ready.removeAt(readyIndex);
        account.pay(price, undertakings.reserved[key]);
        undertakings.reserved[key] = 0;
        undertakings.paid[undertaking] += price;
        outcome.capex[region][Clock.monthOf(u)][lane] += price;
        double months = undertakings.drawsOf(undertaking).months(key % undertakings.stride, lane)
                * draws.of(model.regions()[region].delayFactor())[lane];
        undertakings.running.add(key, u + months);
    }
}
