package dev.headroom.store;

import dev.headroom.results.MetricSelection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file with a part of a run's futures is a part of.
 *
 * @param program version and commit of Headroom
 * @param plan that is run
 * @param blocks that the part is to hold; null for a checkpoint of a whole run
 * @param looks that the run has taken at what is to be known well, in order
 */
public record PartHeader(
        String program,
        Manifest.PlanCopy plan,
        Futures futures,
        Recorded recorded,
        @Nullable BlockRange blocks,
        List<Look> looks) {

    public PartHeader {
        looks = List.copyOf(looks);
    }

    /**
     * Which futures are played.
     *
     * @param method {@code mc} or {@code rqmc}
     * @param replications that were asked for
     */
    public record Futures(String method, long seed, long replications) {}

    /**
     * What is recorded of each future.
     *
     * @param selection for the table
     * @param counted in the words of the engine: two parts that count the same can be added up
     * @param precision what is to be known how well, as it was written
     */
    public record Recorded(MetricSelection selection, String counted, List<String> precision) {
        public Recorded {
            precision = List.copyOf(precision);
        }
    }

    /**
     * A look at what is to be known well.
     *
     * @param replications that had been played
     * @param widths relative half widths of the 95% intervals, by target
     */
    public record Look(long replications, List<Double> widths) {
        public Look {
            widths = List.copyOf(widths);
        }
    }

    /** The same with other looks. */
    public PartHeader withLooks(List<Look> taken) {
        return new PartHeader(program, plan, futures, recorded, blocks, taken);
    }

    /** In what another header is of another run, as {@code seed 1, not 7}; empty where both are of one run, however long. */
    public Optional<String> difference(PartHeader other) {
        if (!program.equals(other.program)) {
            return Optional.of("Headroom " + program + ", not " + other.program);
        }
        if (!plan.hash().equals(other.plan.hash())) {
            return Optional.of("plan " + shortHash() + ", not " + other.shortHash());
        }
        if (!futures.method.equals(other.futures.method)) {
            return Optional.of("method " + futures.method + ", not " + other.futures.method);
        }
        if (futures.seed != other.futures.seed) {
            return Optional.of("seed " + futures.seed + ", not " + other.futures.seed);
        }
        if (!recorded.counted.equals(other.recorded.counted)) {
            return Optional.of("other metrics or periods");
        }
        if (!recorded.precision.equals(other.recorded.precision)) {
            return Optional.of("another precision");
        }
        return Optional.empty();
    }

    /** The same for parts of a run of a fixed length. */
    public Optional<String> differenceOfParts(PartHeader other) {
        return difference(other)
                .or(() -> futures.replications == other.futures.replications
                        ? Optional.empty()
                        : Optional.of(futures.replications + " futures, not " + other.futures.replications))
                .or(() -> recorded.selection.equals(other.recorded.selection)
                                && plan.name().equals(other.plan.name())
                        ? Optional.empty()
                        : Optional.of("another name, other metrics or periods"));
    }

    private String shortHash() {
        return plan.hash()
                .substring(0, Math.min(RunStore.HASH_CHARACTERS, plan.hash().length()));
    }

    /** All by which one run's checkpoint is told from others' in one folder, but for the plan. */
    String key() {
        return String.join(
                "\n",
                program,
                futures.method,
                Long.toString(futures.seed),
                recorded.counted,
                recorded.precision.toString(),
                Objects.toString(blocks, ""),
                blocks == null ? "" : Long.toString(futures.replications));
    }
}
