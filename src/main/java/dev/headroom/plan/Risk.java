package dev.headroom.plan;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that strikes all its regions at once; its effects hold while it lasts, and those of active events multiply.
 *
 * @param regions ids, in plan order
 * @param pools that {@code demandFactor} and {@code capacityFactor} act on
 * @param durationMonths drawn for each event; null: for good
 * @param leadTimeFactor on the months of stages that start
 * @param stages names of the stages that {@code leadTimeFactor} acts on; empty: all
 * @param costFactor on what is paid
 * @param demandFactor on demand
 * @param capacityFactor on usable capacity
 * @param holdStages names of stages that cannot start
 */
public record Risk(
        String name,
        List<String> regions,
        List<Pool> pools,
        Occurrence occurrence,
        @Nullable Assumption durationMonths,
        Assumption leadTimeFactor,
        List<String> stages,
        Assumption costFactor,
        Assumption demandFactor,
        Assumption capacityFactor,
        List<String> holdStages) {
    public Risk {
        regions = List.copyOf(regions);
        pools = List.copyOf(pools);
        stages = List.copyOf(stages);
        holdStages = List.copyOf(holdStages);
    }

    /** When it strikes. */
    public sealed interface Occurrence {}

    /** A Poisson stream over the whole plan. */
    public record Recurring(Assumption perYear) implements Occurrence {}

    /** Once, in a month that may lie before the plan's start, or not at all. */
    public record Dated(YearMonth date, Assumption probability) implements Occurrence {}
}
