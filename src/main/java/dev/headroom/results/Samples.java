package dev.headroom.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Single futures of a run, the first ones it has, strand after strand: what was drawn for each, and what came of it. Its arrays are not
 * copied; who reads them does not write.
 */
public final class Samples {
    /** A run that keeps none. */
    public static final Samples NONE = new Samples(new long[0], new int[0], List.of());

    /** The column of unserved MW-months of all regions. */
    public static final String UNSERVED = "all.unservedMwMonths";

    private final long[] replications; // [future]
    private final int[] strands; // [future]
    private final List<Column> columns;
    private final Map<String, Column> byName = new HashMap<>();

    /** What a column tells. */
    public enum Kind {
        /**
         * What came of a future, as {@code brazil.shortMonths}: region, or {@code all}, or region and project, then the figure. Not a
         * number in place of a month that does not come.
         */
        OUTCOME,
        /** A number of the plan that was drawn, by its path. */
        INPUT
    }

    /**
     * A number of each future.
     *
     * @param values [future]
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody; a column is 65,536 numbers
    public record Column(Kind kind, String name, float[] values) {}

    /**
     * Columns of one length.
     *
     * @param replications [future] its number
     * @param strands [future] which of the independent parts of the run it belongs to, from 0, rising
     */
    public Samples(long[] replications, int[] strands, List<Column> columns) {
        this.replications = replications;
        this.strands = strands;
        this.columns = List.copyOf(columns);
        for (var column : this.columns) {
            if (column.values().length != replications.length || strands.length != replications.length) {
                throw new IllegalArgumentException("column " + column.name() + " has another length");
            }
            byName.put(column.name(), column);
        }
    }

    /** How many futures there are. */
    public int size() {
        return replications.length;
    }

    /** The number of a future in its run. */
    public long replication(int future) {
        return replications[future];
    }

    /** [future] from 0, rising. */
    public int[] strands() {
        return strands;
    }

    /** All columns, outcomes first. */
    public List<Column> columns() {
        return columns;
    }

    /** The drawn numbers of the plan. */
    public List<Column> inputs() {
        return columns.stream().filter(column -> column.kind() == Kind.INPUT).toList();
    }

    /**
     * A column's numbers.
     *
     * @return [future]
     * @throws IllegalArgumentException where there is none of this name
     */
    public float[] of(String name) {
        var column = byName.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return column.values();
    }
}
