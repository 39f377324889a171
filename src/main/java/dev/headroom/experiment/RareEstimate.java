package dev.headroom.experiment;

import dev.headroom.engine.RareLaw;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.execution.RareExecutor;
import dev.headroom.results.RareOutcome.Sampled;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.Strands;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The probability of an event, from futures that follow a fixed law and their weights; mutable while they are played. */
final class RareEstimate {
    private final long[] counts = new long[ReplicationBlock.STRANDS]; // [strand] replications
    private final double[] sums =
            new double[ReplicationBlock.STRANDS]; // [strand] of weights of replications with the event
    private final double[] squares = new double[ReplicationBlock.STRANDS]; // [strand] of these weights' squares
    private final double[] largest = new double[ReplicationBlock.STRANDS]; // [strand] of these weights
    private final long[] hits = new long[ReplicationBlock.STRANDS]; // [strand] replications with the event

    /**
     * Plays futures of a job.
     *
     * @return whether all were played
     */
    boolean play(RareExecutor executor, RareExecutor.Job job, long replications, BooleanSupplier cancelled) {
        var strands = List.copyOf(ReplicationBlock.between(0, replications).stream()
                .collect(Collectors.groupingBy(ReplicationBlock::strand))
                .values());
        return executor.execute(
                job,
                strands,
                (part, place, score, weight) -> add(strands.get(part).get(0).strand(), score > 0 ? weight : 0),
                cancelled);
    }

    private void add(int strand, double weight) {
        counts[strand]++;
        if (weight > 0) {
            hits[strand]++;
            sums[strand] += weight;
            squares[strand] += weight * weight;
            largest[strand] = Math.max(largest[strand], weight);
        }
    }

    /**
     * The probability: the mean of weights of replications with the event (0 for others), its error from the strands. Without any, the
     * ordinary part of the mixture alone tells, as so many ordinary futures would: a bound.
     */
    Estimate probability() {
        var strands = new Strands(counts);
        if (Arrays.stream(hits).sum() == 0) {
            long ordinary = Math.max(2, (long) (strands.replications() * RareLaw.ORDINARY_SHARE));
            return new Strands(new long[] {ordinary}).proportion(new long[1]);
        }
        Estimate mean = strands.mean(sums);
        return new Estimate(mean.value(), mean.standardError(), Math.max(0, mean.low95()), Math.min(1, mean.high95()));
    }

    Sampled sampled(RareTuning tuning, boolean reached) {
        double sum = Arrays.stream(sums).sum();
        double square = Arrays.stream(squares).sum();
        double most = Arrays.stream(largest).max().orElse(0);
        return new Sampled(
                tuning.replications(),
                tuning.law().drivers(),
                reached,
                Arrays.stream(hits).sum(),
                sum > 0 ? sum * sum / square : 0,
                sum > 0 ? most / sum : 0);
    }
}
