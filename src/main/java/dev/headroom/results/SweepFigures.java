package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the cells of a sweep came to over the horizon, for all regions and both pools together.
 *
 * @param axes paths that are varied, in the order of cells' values
 * @param cells those that are finished, or the first of them
 */
public record SweepFigures(Header header, List<String> axes, List<Cell> cells) {
    public SweepFigures {
        axes = List.copyOf(axes);
        cells = List.copyOf(cells);
        for (Cell cell : cells) {
            if (cell.values().size() != axes.size()) {
                throw new IllegalArgumentException("cell " + cell.number() + " has "
                        + cell.values().size() + " values for " + axes.size() + " axes");
            }
        }
    }

    /**
     * What a reader must know of a sweep to trust its figures.
     *
     * @param hash over all that decides its cells and their results, in hexadecimal
     * @param design {@code grid}, {@code latinHypercube} or {@code sobol}
     * @param cells of the whole sweep, finished or not
     * @param replications of each cell
     */
    public record Header(
            String name, String hash, String design, long cells, String method, long seed, long replications) {
        /** Whether its cells are every combination of the axes' values. */
        public boolean isGrid() {
            return design.equals("grid");
        }
    }

    /**
     * A finished cell.
     *
     * @param values as a plan would have them, in the order of the axes; empty where a named cell has none
     * @param estimates by metric
     */
    public record Cell(long number, String name, List<String> values, Map<String, Estimate> estimates) {
        public Cell {
            values = List.copyOf(values);
            estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
        }

        /** The value of an axis where it is a number. */
        public OptionalDouble number(int axis) {
            try {
                double number = Double.parseDouble(values.get(axis));
                return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
    }
}
