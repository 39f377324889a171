package dev.headroom.results;

import java.time.YearMonth;
import java.util.List;

/**
 * What a run is a result of.
 *
 * @param planHash hexadecimal hash of the resolved plan
 * @param method {@code mc} or {@code rqmc}
 * @param replications that were finished
 * @param regions in plan order
 * @param projects region by region, in the order of the plan
 * @param selection what was recorded
 * @param effort how many replications were to be played, and to what end
 */
public record RunHeader(
        String planName,
        String planHash,
        YearMonth start,
        YearMonth end,
        String method,
        long seed,
        long replications,
        double shortfallTarget,
        List<RegionName> regions,
        List<ProjectName> projects,
        MetricSelection selection,
        Effort effort) {
    public RunHeader {
        regions = List.copyOf(regions);
        projects = List.copyOf(projects);
    }

    /** Of a run with a fixed number of replications that was not interrupted. */
    public RunHeader(
            String planName,
            String planHash,
            YearMonth start,
            YearMonth end,
            String method,
            long seed,
            long replications,
            double shortfallTarget,
            List<RegionName> regions,
            List<ProjectName> projects,
            MetricSelection selection) {
        this(
                planName,
                planHash,
                start,
                end,
                method,
                seed,
                replications,
                shortfallTarget,
                regions,
                projects,
                selection,
                Effort.fixed(replications));
    }

    /** The same result with another account of how it came about. */
    RunHeader with(Effort other) {
        return new RunHeader(
                planName,
                planHash,
                start,
                end,
                method,
                seed,
                replications,
                shortfallTarget,
                regions,
                projects,
                selection,
                other);
    }

    /** Id and display name of a region. */
    public record RegionName(String id, String name) {}

    /**
     * A project of a region.
     *
     * @param region id
     * @param due first month in which it is to be complete
     * @param conditional whether it is committed only when forecast headroom calls for it
     */
    public record ProjectName(String region, String id, YearMonth due, boolean conditional) {}
}
