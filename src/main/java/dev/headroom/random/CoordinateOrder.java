package dev.headroom.random;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Which coordinates are to have the dimensions of a point set, most important first. */
public final class CoordinateOrder implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] addresses; // ascending
    private final int[][] dimensions; // [address][component], -1 for none
    private final int size;

    /**
     * One number of an input.
     *
     * @param address see {@link InputAddress}
     * @param component which of the input's numbers, 0 or more
     */
    public record Coordinate(long address, int component) {
        public Coordinate {
            Parameters.require(component >= 0, "component " + component + " must not be negative");
        }
    }

    private CoordinateOrder(List<Coordinate> coordinates) {
        this.size = coordinates.size();
        this.addresses = coordinates.stream()
                .mapToLong(Coordinate::address)
                .sorted()
                .distinct()
                .toArray();
        this.dimensions = new int[addresses.length][0];
        for (int dimension = 0; dimension < size; dimension++) {
            Coordinate coordinate = coordinates.get(dimension);
            int input = Arrays.binarySearch(addresses, coordinate.address());
            dimensions[input] = with(dimensions[input], coordinate.component(), dimension);
        }
    }

    /** Coordinates by dimension; one that is named twice has the first of its places. */
    public static CoordinateOrder of(List<Coordinate> coordinates) {
        return new CoordinateOrder(coordinates.stream().distinct().toList());
    }

    private static int[] with(int[] before, int component, int dimension) {
        int[] after = Arrays.copyOf(before, Math.max(before.length, component + 1));
        Arrays.fill(after, before.length, after.length, -1);
        after[component] = dimension;
        return after;
    }

    /** The coordinates by dimension. */
    public List<Coordinate> coordinates() {
        var coordinates = new Coordinate[size];
        for (int input = 0; input < addresses.length; input++) {
            for (int component = 0; component < dimensions[input].length; component++) {
                if (dimensions[input][component] >= 0) {
                    coordinates[dimensions[input][component]] = new Coordinate(addresses[input], component);
                }
            }
        }
        return List.of(coordinates);
    }

    /** Number of dimensions. */
    public int size() {
        return size;
    }

    /** The dimension of a coordinate, from 0, or -1 if it has none. */
    public int dimension(long address, int component) {
        int input = Arrays.binarySearch(addresses, address);
        if (input < 0 || component >= dimensions[input].length) {
            return -1;
        }
        return dimensions[input][component];
    }
}
