package dev.headroom.random;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.List;
import java.util.stream.LongStream;

/** Columns of quasi-random points for tests: dimension d is component 0 of address 1000 + d. */
final class SobolPoints {
    private final SobolCoordinates coordinates;

    SobolPoints(long seed, int dimensions) {
        this.coordinates = new SobolCoordinates(seed, order(dimensions));
    }

    static CoordinateOrder order(int dimensions) {
        List<Coordinate> named = LongStream.range(0, dimensions)
                .mapToObj(d -> new Coordinate(address((int) d), 0))
                .toList();
        return CoordinateOrder.of(named);
    }

    static long address(int dimension) {
        return 1000L + dimension;
    }

    SobolCoordinates coordinates() {
        return coordinates;
    }

    /** The first points of a strand. */
    double[] column(int dimension, int strand, int count) {
        var column = new double[count];
        var row = new double[SobolCoordinates.ROW];
        for (int first = 0; first < count; first += row.length) {
            long replication = (long) first * SobolCoordinates.STRANDS + (long) strand * row.length;
            int length = Math.min(row.length, count - first);
            coordinates.uniforms(address(dimension), 0, replication, length, row);
            System.arraycopy(row, 0, column, first, length);
        }
        return column;
    }
}
