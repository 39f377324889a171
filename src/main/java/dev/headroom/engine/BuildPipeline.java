package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.StageModel;

/**
 * Plays what is built, lane by lane and account by account, as events in real time: stages end, money comes in each month, funding rounds
 * start what can be paid, reviews add modules. Refilled for each batch.
 */
final class BuildPipeline {
    private final CapacityModel model;
    private final ScalarDraws draws;
    private final Lanes lanes;
    private final PipelineOutcome outcome;
    private final ProjectDraws[] projectDraws; // [project]
    private final ModuleDraws moduleDraws;
    private final Undertakings undertakings;
    private final Account account = new Account();
    private final CostEstimate cost;
    private final FundingRound funding;
    private final ExpansionPolicy expansion;

    BuildPipeline(CapacityModel model, Lanes lanes, ScalarDraws draws, DemandPath demand, CurrencyPath currencies) {
        this.model = model;
        this.draws = draws;
        this.lanes = lanes;
        int stages = 1;
        for (BuildModel build : model.builds()) {
            stages = Math.max(stages, build.stages().length);
        }
        this.outcome = new PipelineOutcome(model);
        this.projectDraws = new ProjectDraws[model.projects().length];
        for (int p = 0; p < projectDraws.length; p++) {
            projectDraws[p] = new ProjectDraws(stages);
        }
        this.moduleDraws = new ModuleDraws(model, stages, lanes);
        this.undertakings = new Undertakings(model, stages);
        this.cost = new CostEstimate(model, draws, currencies);
        var forecast = new PlannerForecast(model, draws, demand);
        this.funding = new FundingRound(model, draws, cost, forecast, undertakings, account, outcome);
        this.expansion = new ExpansionPolicy(model, draws, forecast, funding, account, undertakings, moduleDraws);
    }

    PipelineOutcome outcome() {
        return outcome;
    }

    void play() {
        outcome.clear();
        moduleDraws.clear();
        for (int p = 0; p < projectDraws.length; p++) {
            projectDraws[p].drawProject(model, model.projects()[p], lanes);
        }
        for (int lane = 0; lane < lanes.count(); lane++) {
            cost.moveTo(lane);
            for (AccountModel its : model.accounts()) {
                playAccount(its, lane);
            }
        }
    }

    private void playAccount(AccountModel its, int lane) {
        begin(its, lane);
        for (int t = 0; t < model.months(); t++) {
            playUntil(t - Clock.TOLERANCE, lane);
            endStages(t, lane);
            account.receive(its.receivedUsdMillion()[t]);
            funding.play(t, true);
            settle(t, lane);
            for (int region : its.regions()) {
                if (expansion.reviewsAt(region, t)) {
                    expansion.review(region, t, lane);
                }
            }
            assert account.isBalanced() : "money is not conserved in month " + t;
        }
        playUntil(model.months() - Clock.TOLERANCE, lane);
        markStuck(lane);
    }

    private void begin(AccountModel its, int lane) {
        undertakings.clear();
        expansion.clear();
        account.open(its.openingUsdMillion());
        funding.moveTo(lane, its.strictPriority());
        for (int p : its.projects()) {
            ProjectModel project = model.projects()[p];
            int i = undertakings.add(p, project.region(), project.build(), projectDraws[p]);
            undertakings.aiMw[i] = draws.of(project.mw()[0])[lane];
            undertakings.generalMw[i] = draws.of(project.mw()[1])[lane];
            undertakings.convertsMw[i] = draws.of(project.converts())[lane];
            if (project.funded()) {
                undertakings.take(i);
                undertakings.running.add(i * undertakings.stride, projectDraws[p].completes(lane));
            }
        }
    }

    /** Plays all stage ends before {@code end}, each with its funding round. */
    private void playUntil(double end, int lane) {
        double next = undertakings.running.earliest();
        while (next < end) {
            endStages(next, lane);
            funding.play(next, false);
            assert account.isBalanced() : "money is not conserved at " + next;
            next = undertakings.running.earliest();
        }
    }

    /** Stages without duration end at once: plays them before the review of the month that began at {@code t}. */
    private void settle(int t, int lane) {
        while (undertakings.running.earliest() <= t + Clock.TOLERANCE) {
            endStages(t, lane);
            funding.play(t, true);
        }
    }

    private void endStages(double time, int lane) {
        int key = undertakings.running.takeEndedBy(time + Clock.TOLERANCE);
        while (key >= 0) {
            endStage(key, time, lane);
            key = undertakings.running.takeEndedBy(time + Clock.TOLERANCE);
        }
    }

    private void endStage(int key, double time, int lane) {
        int i = key / undertakings.stride;
        if (undertakings.project[i] >= 0 && model.projects()[undertakings.project[i]].funded()) {
            complete(i, time, lane);
            return;
        }
        StageModel stage = undertakings.buildOf(i).stages()[key % undertakings.stride];
        double survival = undertakings.drawsOf(i).survival(key % undertakings.stride, lane);
        if (survival >= draws.of(stage.success())[lane]) {
            abandon(i, time, lane);
            return;
        }
        undertakings.endStage(key);
        if (undertakings.openStages[i] == 0) {
            complete(i, time, lane);
        }
    }

    private void abandon(int i, double time, int lane) {
        account.release(undertakings.abandon(i));
        outcome.sunk[undertakings.region[i]][Clock.monthOf(time)][lane] += undertakings.paid[i];
        if (undertakings.project[i] >= 0) {
            outcome.abandoned[undertakings.project[i]][lane] = 1;
        }
    }

    private void complete(int i, double time, int lane) {
        undertakings.complete(i);
        if (undertakings.project[i] >= 0) {
            outcome.completion[undertakings.project[i]][lane] = time;
        }
        int phases = undertakings.build[i] < 0 ? 1 : undertakings.buildOf(i).phases();
        double ramp = phases == 1 ? 0 : undertakings.drawsOf(i).rampMonths(lane) / (phases - 1);
        int region = undertakings.region[i];
        double ai = undertakings.aiMw[i] / phases;
        double general = (undertakings.generalMw[i] - undertakings.convertsMw[i]) / phases;
        for (int k = 0; k < phases; k++) {
            outcome.energise(region, time + k * ramp, lane, ai, general);
            outcome.countPaid(region, time + k * ramp, lane, undertakings.paid[i] / phases);
        }
    }

    /** At the end: a ready stage waits for money, or a project was eligible and money kept it from being committed. */
    private void markStuck(int lane) {
        for (int i = 0; i < undertakings.size; i++) {
            int project = undertakings.project[i];
            if (project >= 0 && undertakings.status[i] == Undertakings.PLANNED && undertakings.moneyStopped[i]) {
                outcome.stuck[project][lane] = 1;
            }
        }
        for (int k = 0; k < undertakings.ready.size(); k++) {
            int project = undertakings.project[undertakings.ready.get(k) / undertakings.stride];
            if (project >= 0) {
                outcome.stuck[project][lane] = 1;
            }
        }
    }
}
