package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;

/**
 * What one account builds in one future, as events in real time: stages end, risk events end and start, money comes in each month, funding
 * rounds start what can be paid, reviews add modules. It moves month by month; begun anew for each future.
 */
final class AccountFuture {
    private final CapacityModel model;
    private final StageTable stages;
    private final ScalarDraws draws;
    private final PipelineOutcome outcome;
    private final AccountState state;
    private final Undertakings undertakings;
    private final FundingRound funding;
    private final ExpansionPolicy expansion;
    private final Energising energising;
    private final AccountCalendar calendar;
    private int received; // months whose money has come in

    AccountFuture(Surroundings around, AccountState state, ModuleDraws moduleDraws) {
        this.model = around.model();
        this.stages = around.stages();
        this.draws = around.draws();
        this.outcome = around.outcome();
        this.state = state;
        this.undertakings = state.undertakings;
        this.funding = new FundingRound(around, state);
        this.expansion = new ExpansionPolicy(around, state, funding, moduleDraws);
        this.energising = new Energising(around, state);
        this.calendar = new AccountCalendar(model, state.its);
    }

    /** @param projectDraws [project of the model] */
    void begin(int lane, ProjectDraws[] projectDraws) {
        state.begin(lane);
        expansion.clear();
        funding.begin();
        for (int p : state.its.projects()) {
            ProjectModel project = model.projects()[p];
            int i = undertakings.add(p, project.region(), project.build());
            undertakings.draws[i] = projectDraws[p];
            undertakings.aiMw[i] = draws.of(project.mw()[0])[lane];
            undertakings.generalMw[i] = draws.of(project.mw()[1])[lane];
            undertakings.convertsMw[i] = draws.of(project.converts())[lane];
            if (project.funded()) {
                undertakings.take(i);
                outcome.committed[p][lane] = 0;
                undertakings.running.add(stages.key(i, 0), projectDraws[p].completes(lane));
            } else {
                state.quote(i);
            }
        }
        received = 0;
        state.strikes.moveTo(0);
    }

    /**
     * Plays all that happens before month {@code end} begins, from month {@code first} on. It stops only at months in which something may
     * happen; what they paid in meanwhile is received before the next event.
     */
    void play(int first, int end) {
        int t = playUntilNextMonth(first, end);
        while (t < end) {
            playMonth(t);
            t = playUntilNextMonth(t + 1, end);
        }
        if (end == model.months()) {
            markStuck();
        }
    }

    /** Plays the events before the next month that is due, and gives that month; {@code end} if none is before it. */
    private int playUntilNextMonth(int from, int end) {
        int due = Math.min(end, dueMonth(from));
        double next = nextEvent();
        while (next < due - Clock.TOLERANCE) {
            int month = Clock.monthOf(next);
            playEvent(next);
            due = Math.min(end, dueMonth(month + 1));
            next = nextEvent();
        }
        return due;
    }

    /** The first month at whose beginning something may happen if no event comes before. */
    private int dueMonth(int from) {
        return funding.isDueEachMonth() ? from : calendar.nextStop(from);
    }

    /** A month's beginning: its money, its round, its reviews; modules without duration end after all reviews. */
    private void playMonth(int t) {
        endStages(t);
        boolean struck = state.strikes.moveTo(t);
        receive(t);
        if (calendar.opens(t) || funding.isDueEachMonth() || funding.isDueAtEvent(struck)) {
            funding.play(t, true);
        }
        settle(t);
        if (calendar.reviews(t)) {
            for (int region : state.its.regions()) {
                if (expansion.reviewsAt(region, t)) {
                    expansion.review(region, t);
                }
            }
        }
        assert state.money.isBalanced() : "money is not conserved in month " + t;
        double next = nextEvent();
        while (next <= t + Clock.TOLERANCE) {
            playEvent(next);
            next = nextEvent();
        }
    }

    /** Stages end, risk events start or end, and what may start does. */
    private void playEvent(double time) {
        receive(Clock.monthOf(time));
        endStages(time);
        boolean struck = state.strikes.moveTo(time);
        if (funding.isDueAtEvent(struck)) {
            funding.play(time, false);
        }
        assert state.money.isBalanced() : "money is not conserved at " + time;
    }

    /** Receives what was paid in up to month {@code t}. */
    private void receive(int t) {
        while (received <= t) {
            state.money.receive(calendar.receivedMillion(received++));
        }
    }

    private double nextEvent() {
        double end = undertakings.running.earliest();
        return funding.heedsStrikes() ? Math.min(end, state.strikes.nextChange()) : end;
    }

    /** Stages without duration end at once: plays them before the review of the month that began at {@code t}. */
    private void settle(int t) {
        while (undertakings.running.earliest() <= t + Clock.TOLERANCE) {
            endStages(t);
            funding.play(t, true);
        }
    }

    private void endStages(double time) {
        int key = undertakings.running.takeEndedBy(time + Clock.TOLERANCE);
        while (key >= 0) {
            endStage(key, time);
            key = undertakings.running.takeEndedBy(time + Clock.TOLERANCE);
        }
    }

    private void endStage(int key, double time) {
        int i = stages.undertaking(key);
        int project = undertakings.project[i];
        if (project >= 0 && model.projects()[project].funded()) {
            complete(i, time);
            return;
        }
        double survival = undertakings.drawsOf(i).survival(stages.place(key), state.lane);
        if (survival >= 0 && survival >= draws.of(stages.success(undertakings.slotOf(key)))[state.lane]) {
            abandon(i, time);
            return;
        }
        state.waits.ended(key, time);
        undertakings.endStage(key, state.waits);
        if (undertakings.openStages[i] == 0) {
            complete(i, time);
            if (project >= 0) {
                state.waits.charge(i, outcome.charged[project], state.lane);
            }
        }
    }

    private void abandon(int i, double time) {
        state.money.release(undertakings.abandon(i));
        outcome.sink(undertakings.region[i], time, state.lane, undertakings.paid[i]);
        if (undertakings.project[i] >= 0) {
            outcome.abandoned[undertakings.project[i]][state.lane] = 1;
        }
    }

    private void complete(int i, double time) {
        undertakings.complete(i);
        if (undertakings.project[i] >= 0) {
            outcome.completion[undertakings.project[i]][state.lane] = time;
        }
        energising.energise(i, time);
    }

    /** At the end: a ready stage waits for money, or a project was eligible and money kept it from being committed. */
    private void markStuck() {
        for (int i = 0; i < undertakings.size; i++) {
            int project = undertakings.project[i];
            if (project >= 0 && undertakings.status[i] == Undertakings.PLANNED && undertakings.moneyStopped[i]) {
                outcome.stuck[project][state.lane] = 1;
            }
        }
        for (int k = 0; k < undertakings.ready.size(); k++) {
            int key = undertakings.ready.get(k);
            int project = undertakings.project[stages.undertaking(key)];
            if (project >= 0 && !funding.isHeld(key)) {
                outcome.stuck[project][state.lane] = 1;
            }
        }
    }
}
