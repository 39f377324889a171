package dev.headroom.plan;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A named addition of capacity.
 *
 * @param convertsGeneralMw general capacity that it turns into AI capacity
 * @param start how it comes about: under way and paid for, or to be committed
 * @param build name of the build; null only for a funded project without phases
 * @param onlyIfHeadroomBelow committed only while the forecast headroom of a pool it adds to is below this; null: always
 * @param due the promised month; null: earliest start plus the critical path at median months
 * @param priority among the regions of a shared account, low first
 */
public record Project(
        String id,
        Assumption aiMw,
        Assumption generalMw,
        Assumption convertsGeneralMw,
        Start start,
        @Nullable String build,
        @Nullable Double onlyIfHeadroomBelow,
        @Nullable YearMonth due,
        int priority) {

    /** How a project comes about. */
    public sealed interface Start {}

    /** Under way at plan start and paid for; complete after these months from plan start. */
    public record Funded(Assumption completesMonths) implements Start {}

    /** Committed from this month on, when the account covers it. */
    public record Planned(YearMonth earliestStart) implements Start {}
}
