package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolCoordinatesPropertyTest {
    private static final int ALL = SobolDirections.DIMENSIONS;

    /** Of the first 2^m points one is in each of 2^m equal intervals, in every dimension and strand. */
    @Test
    void everyDimensionOfEveryStrandIsANet() {
        var points = new SobolPoints(3, ALL);
        for (int dimension = 0; dimension < ALL; dimension++) {
            for (int strand = 0; strand < SobolCoordinates.STRANDS; strand += dimension < 8 ? 1 : 11) {
                assertOneInEach(points.column(dimension, strand, 2048), dimension + " of strand " + strand);
            }
        }
    }

    private static void assertOneInEach(double[] column, String where) {
        for (int n = 1; n <= column.length; n *= 2) {
            var hit = new boolean[n];
            for (int i = 0; i < n; i++) {
                hit[(int) (column[i] * n)] = true;
            }
            assertThat(hit).as("%s points, dimension %s", n, where).doesNotContain(false);
        }
    }

    /** Sobol's first two dimensions are a net of quality 0: one point in every elementary interval, whatever its sides. */
    @Test
    void theFirstTwoDimensionsAreANetTogether() {
        var points = new SobolPoints(4, 2);
        for (int strand = 0; strand < SobolCoordinates.STRANDS; strand++) {
            double[] x = points.column(0, strand, 4096);
            double[] y = points.column(1, strand, 4096);
            for (int bits = 0; bits <= 12; bits++) {
                for (int ofX = 0; ofX <= bits; ofX++) {
                    var hit = new boolean[1 << bits];
                    for (int i = 0; i < hit.length; i++) {
                        int column = (int) (x[i] * (1 << ofX));
                        hit[(column << (bits - ofX)) + (int) (y[i] * (1 << (bits - ofX)))] = true;
                    }
                    assertThat(hit).as("%s bits, %s of them of x", bits, ofX).doesNotContain(false);
                }
            }
        }
    }

    /** Bratley and Fox (1988): of Sobol's dimensions any two are a net whose quality is the sum of their degrees less 2. */
    @Test
    void pairsOfEarlyDimensionsFillEveryBox() {
        int[] degrees = {0, 1, 2, 3, 3, 4, 4, 5};
        var points = new SobolPoints(5, degrees.length);
        for (int a = 1; a < degrees.length; a++) {
            for (int b = 1; b < a; b++) {
                int quality = degrees[a] + degrees[b] - 2;
                assertEqualCounts(points.column(a, 9, 4096), points.column(b, 9, 4096), 12 - quality);
            }
        }
    }

    private static void assertEqualCounts(double[] x, double[] y, int bits) {
        for (int ofX = 0; ofX <= bits; ofX++) {
            var counts = new int[1 << bits];
            for (int i = 0; i < x.length; i++) {
                counts[((int) (x[i] * (1 << ofX)) << (bits - ofX)) + (int) (y[i] * (1 << (bits - ofX)))]++;
            }
            assertThat(counts).containsOnly(x.length >> bits);
        }
    }

    @Test
    void anyRangeGivesTheNumbersOfALongerOne() {
        var order = SobolPoints.order(3);
        var whole = new double[70_000];
        new SobolCoordinates(7, order).uniforms(1002, 0, 0, whole.length, whole);
        var coordinates = new SobolCoordinates(7, order);
        var random = new PhiloxCoordinates(1);
        var starts = new double[300];
        var lengths = new double[300];
        random.uniforms(1, 0, 0, 300, starts);
        random.uniforms(2, 0, 0, 300, lengths);
        for (int i = 0; i < starts.length; i++) {
            int first = (int) (starts[i] * (whole.length - 1));
            int count = 1 + (int) (lengths[i] * Math.min(i < 150 ? 300 : 3000, whole.length - first - 1));
            var part = new double[count];
            coordinates.uniforms(1002, 0, first, count, part);
            assertThat(part)
                    .as("%s from %s", count, first)
                    .containsExactly(Arrays.copyOfRange(whole, first, first + count));
        }
    }

    /** With its dimension also its points would move, so it is the same numbers only where the dimension stayed. */
    @Test
    void aCoordinatesScrambleIsItsOwn() {
        var alone = new SobolCoordinates(5, CoordinateOrder.of(List.of(new Coordinate(50, 3))));
        var withOthers =
                new SobolCoordinates(5, CoordinateOrder.of(List.of(new Coordinate(50, 3), new Coordinate(8, 0))));
        var later = new SobolCoordinates(5, CoordinateOrder.of(List.of(new Coordinate(8, 0), new Coordinate(50, 3))));
        double[] expected = draw(alone, 50, 3);
        assertThat(draw(withOthers, 50, 3)).containsExactly(expected);
        assertThat(draw(later, 50, 3)[0]).as("point 0 is the shift").isEqualTo(expected[0]);
        assertThat(draw(later, 50, 3)).isNotEqualTo(expected);
    }

    @Test
    void coordinatesWithoutADimensionArePseudoRandom() {
        var order = SobolPoints.order(5000);
        var sobol = new SobolCoordinates(6, order);
        var philox = new PhiloxCoordinates(6);
        assertThat(draw(sobol, 77, 1)).containsExactly(draw(philox, 77, 1));
        assertThat(draw(sobol, SobolPoints.address(0), 1)).containsExactly(draw(philox, SobolPoints.address(0), 1));
        assertThat(draw(sobol, SobolPoints.address(ALL), 0)).containsExactly(draw(philox, SobolPoints.address(ALL), 0));
        assertThat(draw(sobol, SobolPoints.address(ALL - 1), 0))
                .isNotEqualTo(draw(philox, SobolPoints.address(ALL - 1), 0));
        assertThat(draw(new SobolCoordinates(6, CoordinateOrder.of(List.of())), 9, 0))
                .containsExactly(draw(philox, 9, 0));
    }

    @Test
    void strandsSeedsAndCoordinatesAreScrambledApart() {
        var starts = new HashSet<Double>();
        for (long seed = 0; seed < 4; seed++) {
            var points = new SobolPoints(seed, 4);
            for (int dimension = 0; dimension < 4; dimension++) {
                for (int strand = 0; strand < SobolCoordinates.STRANDS; strand++) {
                    starts.add(points.column(dimension, strand, 1)[0]);
                }
            }
        }
        assertThat(starts).hasSize(4 * 4 * SobolCoordinates.STRANDS);
    }

    @Test
    void normalsAreTheUniformsInverted() {
        var coordinates = new SobolPoints(5, 2).coordinates();
        var uniforms = new double[300];
        var normals = new double[300];
        coordinates.uniforms(1001, 0, 900, 300, uniforms);
        coordinates.normals(1001, 0, 900, 300, normals);
        NormalCurve.inverse(uniforms, 300);
        assertThat(normals).containsExactly(uniforms);
    }

    @Test
    void pointsEndWhereTheirIndicesDo() {
        var coordinates = new SobolPoints(5, 2).coordinates();
        var out = new double[2];
        coordinates.uniforms(1001, 0, SobolCoordinates.REPLICATIONS - 2, 2, out);
        assertThat(out).doesNotHaveDuplicates();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> coordinates.uniforms(1001, 0, SobolCoordinates.REPLICATIONS - 1, 2, out));
    }

    private static double[] draw(Coordinates coordinates, long address, int component) {
        var out = new double[256];
        coordinates.uniforms(address, component, 0, out.length, out);
        return out;
    }
}
