package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;

/**
 * Plays what is built: every account in every lane. Where demand does not depend on what was built before, a future is
 * played from end to end before the next one, in arrays that stay in the processor's cache; else all futures move on together. Refilled for
 * each batch.
 */
final class BuildPipeline {
    private final CapacityModel model;
    private final Lanes lanes;
    private final CostEstimate cost;
    private final PipelineOutcome outcome;
    private final ProjectDraws[] projectDraws; // [project]
    private final ModuleDraws moduleDraws;
    private final PlannerForecast forecast;
    private final AccountFuture[][]
            futures; // [account][lane], or one for all lanes that are played one after the other

    BuildPipeline(
            CapacityModel model,
            Lanes lanes,
            ScalarDraws draws,
            DemandPath demand,
            CurrencyPath currencies,
            RiskTimeline risks) {
        this(model, lanes, draws, demand, currencies, risks, false);
    }

    /** @param untiring see {@link Surroundings} */
    BuildPipeline(
            CapacityModel model,
            Lanes lanes,
            ScalarDraws draws,
            DemandPath demand,
            CurrencyPath currencies,
            RiskTimeline risks,
            boolean untiring) {
        this.model = model;
        this.lanes = lanes;
        this.cost = new CostEstimate(model, draws, currencies);
        this.outcome = new PipelineOutcome(model);
        this.projectDraws = new ProjectDraws[model.projects().length];
        for (int p = 0; p < projectDraws.length; p++) {
            projectDraws[p] = new ProjectDraws(model, model.projects()[p].build(), lanes.shocks());
        }
        this.moduleDraws = new ModuleDraws(model, lanes);
        this.forecast = new PlannerForecast(model, draws, demand);
        var around = new Surroundings(
                model, new StageTable(model), draws, currencies, risks, cost, forecast, outcome, untiring);
        this.futures = new AccountFuture[model.accounts().length][model.churns() ? Lanes.WIDTH : 1];
        for (int a = 0; a < futures.length; a++) {
            for (int k = 0; k < futures[a].length; k++) {
                AccountModel account = model.accounts()[a];
                futures[a][k] = new AccountFuture(around, new AccountState(around, account), moduleDraws);
            }
        }
    }

    PipelineOutcome outcome() {
        return outcome;
    }

    /** How many months may be played before the balance of the first of them is known. */
    int monthsAtOnce() {
        return model.churns() ? 1 : model.months();
    }

    /** Draws what all lanes of the batch will need. */
    void begin() {
        outcome.clear();
        moduleDraws.clear();
        forecast.begin(lanes.count());
        cost.play(lanes.count());
        for (int p = 0; p < projectDraws.length; p++) {
            ProjectModel project = model.projects()[p];
            projectDraws[p].drawProject(model, project, lanes);
        }
    }

    /** Plays all that happens before month {@code end} begins, from month {@code first} on. */
    void play(int first, int end) {
        for (int lane = 0; lane < lanes.count(); lane++) {
            cost.moveTo(lane);
            for (AccountFuture[] ofAccount : futures) {
                AccountFuture future = ofAccount[ofAccount.length == 1 ? 0 : lane];
                if (first == 0) {
                    future.begin(lane, projectDraws);
                }
                future.play(first, end);
            }
        }
        for (int t = first; t < end; t++) {
            outcome.write(t);
        }
    }
}
