package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/** All that is played of a batch of futures, causes before effects. Refilled for each batch. */
final class Batch {
    final CapacityModel model;
    final Lanes lanes;
    final ScalarDraws draws;
    final SharePath share;
    final RiskTimeline risks;
    final DemandPath demand;
    final CurrencyPath currencies;
    final ZoneOutages outages;
    final GridLimit grid;
    final BuildPipeline pipeline;
    final Balance balance;
    final Network network;

    Batch(CapacityModel model, Lanes lanes) {
        this.model = model;
        this.lanes = lanes;
        this.draws = new ScalarDraws(model);
        this.share = new SharePath(model);
        this.risks = new RiskTimeline(model);
        this.demand = new DemandPath(model);
        this.currencies = new CurrencyPath(model);
        this.outages = new ZoneOutages(model);
        this.grid = new GridLimit(model);
        this.pipeline = new BuildPipeline(model, lanes, draws, demand, currencies, risks);
        this.balance = new Balance(this);
        this.network = new Network(model);
    }

    PipelineOutcome outcome() {
        return pipeline.outcome();
    }

    int count() {
        return lanes.count();
    }

    /** Is told of each month as soon as it is played. */
    @FunctionalInterface
    interface MonthWatcher {
        void played(int month);
    }

    /** Plays up to {@link Lanes#WIDTH} futures. */
    void play(long first, int count, MonthWatcher watcher) {
        lanes.moveTo(first, count);
        draws.play(lanes);
        share.play(lanes, draws);
        risks.play(lanes, draws);
        demand.play(lanes, draws, share, risks);
        currencies.play(lanes, draws);
        outages.play(lanes, draws);
        grid.play(lanes, draws);
        network.play(lanes);
        pipeline.begin();
        balance.begin();
        int step = pipeline.monthsAtOnce();
        for (int begin = 0; begin < model.months(); begin += step) {
            demand.takeLosses(begin, count);
            pipeline.play(begin, begin + step);
            for (int t = begin; t < begin + step; t++) {
                balance.play(t);
                network.serve(t, this);
                demand.lose(t, this);
                watcher.played(t);
            }
        }
    }
}
