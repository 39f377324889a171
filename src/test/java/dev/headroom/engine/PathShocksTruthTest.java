package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.CoordinateOrder.Coordinate;
import dev.headroom.random.Coordinates;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.random.SobolCoordinates;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shocks of a path are independent standard normals, by either method; its end is the first component's. */
class PathShocksTruthTest {
    private static final long ADDRESS = 42;
    private static final int FUTURES = 64 * 1024;

    @Test
    void haveUnitVarianceAndNoCorrelation() {
        for (int steps : new int[] {1, 2, 3, 20}) {
            assertStandard(new PhiloxCoordinates(3), steps);
            assertStandard(new SobolCoordinates(3, order()), steps);
        }
    }

    private static void assertStandard(Coordinates coordinates, int steps) {
        var lanes = new Lanes(coordinates, true);
        var shocks = new double[steps][Lanes.WIDTH];
        var sums = new double[steps];
        var products = new double[steps][steps];
        for (int first = 0; first < FUTURES; first += Lanes.WIDTH) {
            lanes.moveTo(first, Lanes.WIDTH);
            lanes.path(ADDRESS, shocks);
            for (int i = 0; i < steps; i++) {
                for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                    sums[i] += shocks[i][lane];
                    for (int j = 0; j <= i; j++) {
                        products[i][j] += shocks[i][lane] * shocks[j][lane];
                    }
                }
            }
        }
        double error = 1 / Math.sqrt(FUTURES);
        for (int i = 0; i < steps; i++) {
            assertThat(sums[i] / FUTURES).isBetween(-4.5 * error, 4.5 * error);
            for (int j = 0; j < i; j++) {
                assertThat(products[i][j] / FUTURES).isBetween(-4.5 * error, 4.5 * error);
            }
            assertThat(products[i][i] / FUTURES - 1).isBetween(-6.5 * error, 6.5 * error);
        }
    }

    @Test
    void quasiRandomPathsEndAtAlmostExactlyTheirMean() {
        var lanes = new Lanes(new SobolCoordinates(3, order()), true);
        var shocks = new double[69][Lanes.WIDTH];
        double sum = 0;
        for (int first = 0; first < 1024; first += Lanes.WIDTH) {
            lanes.moveTo(first, Lanes.WIDTH);
            lanes.path(ADDRESS, shocks);
            for (double[] month : shocks) {
                for (double shock : month) {
                    sum += shock;
                }
            }
        }
        double error = Math.sqrt(69.0 / 1024);
        assertThat(sum / 1024)
                .as("an error of %s by pseudo-random numbers", error)
                .isBetween(-error / 50, error / 50);
    }

    private static CoordinateOrder order() {
        List<Coordinate> eight =
                IntStream.range(0, 8).mapToObj(c -> new Coordinate(ADDRESS, c)).toList();
        return CoordinateOrder.of(eight);
    }
}
