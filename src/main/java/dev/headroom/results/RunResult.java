package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The estimates of a run, with the base case beside them. */
public final class RunResult {
    /** The golden ratio of 2^32, odd (Knuth 1973). */
    private static final int SPREAD = 0x9e3779b9;

    private final RunHeader header;
    private final List<MetricRow> rows;
    private final List<MetricRow> baseCase;
    private final Map<Key, Estimate> byKey;
    private final Map<Key, Map<String, Estimate>> itemsByKey;
    private final Map<Key, Estimate> baseByKey;

    private record Key(String region, String project, String pool, String period, String metric) {
        /** Spreads keys that differ in few letters; a record's own would let thousands collide. */
        @Override
        public int hashCode() {
            int hash = region.hashCode();
            for (String part : new String[] {project, pool, period, metric}) {
                hash = hash * SPREAD + part.hashCode();
            }
            return hash;
        }

        static Key of(MetricRow row) {
            return new Key(row.region(), row.project(), row.pool(), row.period(), row.metric());
        }
    }

    /**
     * @param rows the tidy table
     * @param baseCase the same table for one future with every input at its median and no shocks
     */
    public RunResult(RunHeader header, List<MetricRow> rows, List<MetricRow> baseCase) {
        this.header = header;
        this.rows = List.copyOf(rows);
        this.baseCase = List.copyOf(baseCase);
        this.byKey = index(this.rows);
        this.itemsByKey = indexItems(this.rows);
        this.baseByKey = baseCase == rows ? byKey : index(this.baseCase);
    }

    /** This with shortfall probabilities that were estimated by importance sampling, at the table's end. */
    public RunResult with(List<RareOutcome> rare) {
        var effort = header.effort();
        var more = new ArrayList<>(rows);
        rare.forEach(outcome -> more.addAll(outcome.rows()));
        return new RunResult(
                header.with(new Effort(effort.asked(), effort.limit(), effort.interrupted(), effort.targets(), rare)),
                more,
                baseCase);
    }

    private static Map<Key, Estimate> index(List<MetricRow> rows) {
        var index = new HashMap<Key, Estimate>(rows.size() * 2);
        for (var row : rows) {
            if (row.item().isEmpty()) {
                index.put(Key.of(row), row.estimate());
            }
        }
        return index;
    }

    private static Map<Key, Map<String, Estimate>> indexItems(List<MetricRow> rows) {
        var index = new HashMap<Key, Map<String, Estimate>>();
        for (var row : rows) {
            if (!row.item().isEmpty()) {
                index.computeIfAbsent(Key.of(row), key -> new LinkedHashMap<>()).put(row.item(), row.estimate());
            }
        }
        return index;
    }

    public RunHeader header() {
        return header;
    }

    public List<MetricRow> rows() {
        return rows;
    }

    public List<MetricRow> baseCase() {
        return baseCase;
    }

    /** The estimate of a region's metric, where the run has it. */
    public Optional<Estimate> find(String region, String pool, String period, String metric) {
        return Optional.ofNullable(byKey.get(new Key(region, "", pool, period, metric)));
    }

    /** The base case's value of a region's metric, where the run has it. */
    public Optional<Double> findBase(String region, String pool, String period, String metric) {
        return Optional.ofNullable(baseByKey.get(new Key(region, "", pool, period, metric)))
                .map(Estimate::value);
    }

    /** The estimate of a project's metric, where the run has it. */
    public Optional<Estimate> findProject(String region, String project, String metric) {
        return Optional.ofNullable(byKey.get(new Key(region, project, "total", "horizon", metric)));
    }

    /** The estimates of a project's metric by item, in the order of the table; empty where the run has none. */
    public Map<String, Estimate> findProjectItems(String region, String project, String metric) {
        return Collections.unmodifiableMap(
                itemsByKey.getOrDefault(new Key(region, project, "total", "horizon", metric), Map.of()));
    }
}
