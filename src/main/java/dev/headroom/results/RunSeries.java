package dev.headroom.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The curves behind the pictures of a run that are no rows of its table of metrics. */
public final class RunSeries {
    /** A run that recorded none. */
    public static final RunSeries NONE = new RunSeries(List.of());

    private final List<SeriesRow> rows;
    private final Map<Curve, List<SeriesRow>> byCurve = new HashMap<>();

    /** What a row is a point of. */
    public enum Kind {
        /**
         * Probability that a horizon's figure exceeds x. Metric {@code shortfallMw}: largest shortfall, by region and pool;
         * {@code unservedMwMonths}: of all months together.
         */
        EXCEEDANCE,
        /** Replications in the bin from x, exact; metrics as of {@link #EXCEEDANCE}; item is the bin's upper edge. */
        HISTOGRAM,
        /** One future's {@code demandMw} or {@code usableMw} in month x from plan start; item is the replication's number. */
        FUTURE,
        /** What x replications estimate, with the error that they have; metric as in {@link Metric}, of the horizon. */
        CONVERGENCE,
        /** Probability that a project is committed ({@code committed}) or complete ({@code complete}) by x months from plan start. */
        PROJECT_DATES,
        /** Share of the variance of {@code unservedMwMonths} of all regions that an input explains by itself; item is its path. */
        INFLUENCE,
        /**
         * Variance of {@code unservedMwMonths} of all regions, in its squared unit. Item {@code inputs}: between futures whose named inputs
         * differ; {@code paths}: within futures that share them; {@code sampling}: of the estimated mean.
         */
        BUDGET;

        /** As files have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Curve(Kind kind, String region, String project, String pool, String metric) {}

    public RunSeries(List<SeriesRow> rows) {
        this.rows = List.copyOf(rows);
        for (var row : this.rows) {
            var curve = new Curve(row.kind(), row.region(), row.project(), row.pool(), row.metric());
            byCurve.computeIfAbsent(curve, key -> new ArrayList<>()).add(row);
        }
    }

    public List<SeriesRow> rows() {
        return rows;
    }

    /** Points of a region's curves, in the order of the rows; empty where the run has none. */
    public List<SeriesRow> find(Kind kind, String region, String pool, String metric) {
        return find(new Curve(kind, region, "", pool, metric));
    }

    /** Points of a project's curves, in the order of the rows; empty where the run has none. */
    public List<SeriesRow> findProject(String region, String project, String metric) {
        return find(new Curve(Kind.PROJECT_DATES, region, project, "", metric));
    }

    private List<SeriesRow> find(Curve curve) {
        return List.copyOf(byCurve.getOrDefault(curve, List.of()));
    }
}
