package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a planner is told of a project.
 *
 * @param region id
 * @param due first month in which it is to be complete
 * @param conditional whether it is committed only when forecast headroom calls for it
 * @param median of its completion; empty where the run does not tell
 * @param p90 90% quantile of its completion; empty where the run does not tell
 * @param onTime chance of completion by the due month; not a number where the run does not tell, as all chances here
 * @param stuck chance of waiting for money at the plan's end
 * @param abandoned chance that a stage fails
 * @param boundBy what took its months from earliest start to completion where it is complete, the largest part first
 */
public record ProjectSummary(
        String region,
        String id,
        YearMonth due,
        boolean conditional,
        Optional<MonthEstimate> median,
        Optional<MonthEstimate> p90,
        Estimate onTime,
        Estimate stuck,
        Estimate abandoned,
        List<Bound> boundBy) {
    /** A project is likely stuck from this chance on. */
    public static final double LIKELY_STUCK = 0.2;
    /** A project is likely abandoned from this chance on. */
    public static final double LIKELY_ABANDONED = 0.1;

    private static final double HALF = 0.5;
    private static final String HEADROOM = "headroom";
    private static final Estimate UNKNOWN = Estimate.exact(Double.NaN);

    /** The latest first: by what the median is late, then by the chance of being on time. */
    static final Comparator<ProjectSummary> LATEST_FIRST = Comparator.comparingLong(ProjectSummary::medianDelayMonths)
            .reversed()
            .thenComparingDouble(project -> project.onTime.value());

    public ProjectSummary {
        boundBy = List.copyOf(boundBy);
    }

    /**
     * What a part of a project's months went to.
     *
     * @param item a stage, {@code money}, {@code hold}, {@code slot} or {@code headroom}
     */
    public record Bound(String item, Estimate share) {}

    static ProjectSummary of(RunResult result, RunHeader.ProjectName project) {
        var items = result.findProjectItems(project.region(), project.id(), Metric.BINDING_STAGE.key());
        var boundBy = items.entrySet().stream()
                .map(item -> new Bound(item.getKey(), item.getValue()))
                .filter(bound -> bound.share().value() > 0)
                .sorted(Comparator.comparingDouble(
                        (Bound bound) -> -bound.share().value()))
                .toList();
        return new ProjectSummary(
                project.region(),
                project.id(),
                project.due(),
                project.conditional(),
                completion(result, project, Metric.COMPLETION_P50),
                completion(result, project, Metric.COMPLETION_P90),
                find(result, project, Metric.ON_TIME_PROBABILITY).orElse(UNKNOWN),
                find(result, project, Metric.STUCK_PROBABILITY).orElse(UNKNOWN),
                find(result, project, Metric.ABANDONED_PROBABILITY).orElse(UNKNOWN),
                boundBy);
    }

    private static Optional<MonthEstimate> completion(RunResult result, RunHeader.ProjectName project, Metric metric) {
        return find(result, project, metric).map(months -> MonthEstimate.of(months, result.header()));
    }

    private static Optional<Estimate> find(RunResult result, RunHeader.ProjectName project, Metric metric) {
        return result.findProject(project.region(), project.id(), metric.key());
    }

    /** Whether it is on time in fewer than half of the futures, beyond the sampling error. */
    public boolean isLate() {
        return onTime.high95() < HALF;
    }

    /** Whether it comes late, or never, because forecast headroom does not call for it. */
    public boolean isHeldByHeadroom() {
        if (!conditional) {
            return false;
        }
        boolean mostOfItsMonths = !boundBy.isEmpty() && boundBy.get(0).item().equals(HEADROOM);
        boolean endsOtherwise = stuck.value() + abandoned.value() >= HALF;
        return mostOfItsMonths || (isBeyondEnd() && !endsOtherwise);
    }

    /** Whether it is not complete by the plan's end in most futures. */
    private boolean isBeyondEnd() {
        return median.isPresent() && median.get().value().isEmpty();
    }

    /** Whether it waits for money at the plan's end in most futures. */
    public boolean isMostlyStuck() {
        return stuck.value() >= HALF;
    }

    public boolean isLikelyStuck() {
        return stuck.value() >= LIKELY_STUCK;
    }

    public boolean isLikelyAbandoned() {
        return abandoned.value() >= LIKELY_ABANDONED;
    }

    /** Months from due to the median of completion; as many as there are where that lies beyond the plan's end. */
    private long medianDelayMonths() {
        if (isBeyondEnd()) {
            return Long.MAX_VALUE;
        }
        return median.flatMap(MonthEstimate::value)
                .map(value -> ChronoUnit.MONTHS.between(due, value))
                .orElse(0L);
    }
}
