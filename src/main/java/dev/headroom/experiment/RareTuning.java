package dev.headroom.experiment;

import dev.headroom.engine.RareEvent;
import dev.headroom.engine.RareLaw;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.execution.RareExecutor;
import dev.headroom.model.CapacityModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the law from which a rare event is best drawn, by the multilevel cross-entropy method (Rubinstein and Kroese 2004; de Boer and
 * others 2005): play futures, fit a {@link RareLaw} to the tenth that comes nearest to the event, play futures from it, and so on, until a
 * tenth of them has the event; then fit twice more, to those that have it.
 */
final class RareTuning {
    /** Futures of a level. */
    static final int LEVEL = 8 * ReplicationBlock.SIZE;

    private static final double ELITE = 0.1;
    private static final int REFINEMENTS = 2;
    private static final int MOST_LEVELS = 24;
    /** Levels in a row that bring the event no nearer before it counts as out of reach. */
    private static final int MOST_STALLED = 3;

    private static final double LEAST_PROGRESS = 0.01; // of what is left

    private final CapacityModel model;
    private final RareEvent event;
    private final Sampling sampling;
    private final RareExecutor executor;
    private final double[] scores = new double[LEVEL];
    private final double[] weights = new double[LEVEL];
    private RareLaw law = RareLaw.ordinary();
    private int levels;

    /** @param sampling of the run; tuning has random numbers apart from it */
    RareTuning(CapacityModel model, RareEvent event, Sampling sampling, RareExecutor executor) {
        this.model = model;
        this.event = event;
        this.sampling = sampling;
        this.executor = executor;
    }

    /** The law that was found. */
    RareLaw law() {
        return law;
    }

    /** Futures that were played to find it. */
    long replications() {
        return (long) levels * LEVEL;
    }

    /**
     * Finds the law.
     *
     * @return whether the event was reached; the law has come nearer to it in any case
     */
    boolean tune(BooleanSupplier cancelled) {
        double level = Double.NEGATIVE_INFINITY;
        int stalled = 0;
        int refinements = 0;
        while (levels < MOST_LEVELS && stalled < MOST_STALLED && refinements <= REFINEMENTS) {
            Sampling own = sampling.apart(Sampling.Method.MC, "rare.level." + levels);
            if (!play(own, cancelled)) {
                return false;
            }
            levels++;
            double nearest = Math.min(0, quantile());
            stalled = nearest > level + LEAST_PROGRESS * Math.abs(level) || nearest == 0 ? 0 : stalled + 1;
            level = Math.max(level, nearest);
            refinements += nearest == 0 ? 1 : 0;
            improve(own, nearest);
        }
        return refinements > REFINEMENTS;
    }

    private boolean play(Sampling own, BooleanSupplier cancelled) {
        var parts = IntStream.range(0, LEVEL / ReplicationBlock.SIZE)
                .mapToObj(RareTuning::block)
                .map(List::of)
                .toList();
        var job = new RareExecutor.Job(model, own, event, law);
        return executor.execute(
                job,
                parts,
                (part, place, score, weight) -> {
                    scores[part * ReplicationBlock.SIZE + place] = score;
                    weights[part * ReplicationBlock.SIZE + place] = weight;
                },
                cancelled);
    }

    private static ReplicationBlock block(int part) {
        return new ReplicationBlock(part, 0, ReplicationBlock.SIZE);
    }

    private double quantile() {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[(int) (LEVEL * (1 - ELITE))];
    }

    private void improve(Sampling own, double level) {
        int[] elite = IntStream.range(0, LEVEL)
                .filter(i -> level < 0 ? scores[i] >= level : scores[i] > 0)
                .toArray();
        if (elite.length == 0 || elite.length == LEVEL) {
            return; // none differs from the others
        }
        double[] eliteWeights =
                Arrays.stream(elite).mapToDouble(i -> weights[i]).toArray();
        long[] replications = Arrays.stream(elite)
                .mapToLong(i -> block(i / ReplicationBlock.SIZE).firstReplication() + i % ReplicationBlock.SIZE)
                .toArray();
        law = law.fitted(model, own, replications, eliteWeights);
    }
}
