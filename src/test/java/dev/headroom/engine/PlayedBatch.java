package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.Plan;
import dev.headroom.random.PhiloxCoordinates;

/** Futures played outside a block, lane by lane, with all that a result only sums up still to be seen. It moves from batch to batch. */
final class PlayedBatch {
    final CapacityModel model;
    final Lanes lanes;
    final ScalarDraws draws;
    final SharePath share;
    final DemandPath demand;
    final CurrencyPath currencies;
    final PlayedBalance balance;
    final Batch batch;

    PlayedBatch(CapacityModel model, long seed) {
        this.batch = new Batch(model, new Lanes(new PhiloxCoordinates(seed), true));
        this.model = model;
        this.lanes = batch.lanes;
        this.draws = batch.draws;
        this.share = batch.share;
        this.demand = batch.demand;
        this.currencies = batch.currencies;
        this.balance = new PlayedBalance(model);
    }

    PlayedBatch(Plan plan, long seed) {
        this(ModelCompiler.compile(plan), seed);
    }

    /** Plays up to {@link Lanes#WIDTH} futures. */
    PlayedBatch play(long first, int count) {
        return play(first, count, t -> {});
    }

    /** Plays up to {@link Lanes#WIDTH} futures; the watcher is told of each month when it is played and copied. */
    PlayedBatch play(long first, int count, Batch.MonthWatcher watcher) {
        batch.play(first, count, t -> {
            balance.copy(batch.balance, t);
            watcher.played(t);
        });
        return this;
    }

    /** Plays up to {@link Lanes#WIDTH} futures and counts them as a part of strand 0. */
    BlockResult record(long first, int count) {
        var recorder = new Recorder(batch, FullRecording.get());
        play(first, count, recorder);
        recorder.endBatch();
        recorder.endBlock(new ReplicationBlock(0, 0, count));
        var result = BlockResult.of(model);
        result.add(0, recorder.endStrand());
        result.addAll(recorder.histograms());
        return result;
    }

    PipelineOutcome outcome() {
        return batch.outcome();
    }

    int count() {
        return lanes.count();
    }

    /** [lane] draws of the input at a path. */
    double[] of(String path) {
        return draws.of(input(path));
    }

    int input(String path) {
        for (int i = 0; i < model.inputs().length; i++) {
            if (model.inputs()[i].path().equals(path)) {
                return i;
            }
        }
        throw new AssertionError("no input " + path);
    }

    /** The index of a named project. */
    int project(String id) {
        for (int p = 0; p < model.projects().length; p++) {
            if (model.projects()[p].id().equals(id)) {
                return p;
            }
        }
        throw new AssertionError("no project " + id);
    }
}
