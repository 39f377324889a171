package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contours lie where closed forms say. */
class ContoursTruthTest {
    private static Contours of(int columns, int rows, DoubleBinaryOperator surface) {
        return new Contours(IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> surface.applyAsDouble(column, row))
                        .toList())
                .toList());
    }

    @Test
    void a_plane_has_one_straight_contour_from_edge_to_edge() {
        var lines = of(7, 5, (x, y) -> 2 * x + 3 * y).at(10.5);
        assertThat(lines).hasSize(1);
        var line = lines.get(0);
        assertThat(line)
                .allSatisfy(at -> assertThat(2 * at.getX() + 3 * at.getY()).isEqualTo(10.5, within(1e-12)));
        assertThat(List.of(line.get(0), line.get(line.size() - 1)))
                .extracting(Point2D::getY)
                .containsExactlyInAnyOrder(0.0, 3.5);
        assertThat(line.get(0).distance(line.get(line.size() - 1))).isEqualTo(Math.hypot(5.25, 3.5), within(1e-9));
    }

    @Test
    void a_level_on_grid_points_is_met_there() {
        var lines = of(4, 3, (x, y) -> x).at(2);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .allSatisfy(at -> assertThat(at.getX()).isEqualTo(2))
                .hasSize(3);
    }

    @Test
    void a_hill_is_surrounded_by_a_closed_line() {
        var lines = of(9, 9, (x, y) -> -Math.abs(x - 4) - Math.abs(y - 4)).at(-2.5);
        assertThat(lines).hasSize(1);
        var line = lines.get(0);
        assertThat(line.get(0)).isEqualTo(line.get(line.size() - 1));
        assertThat(line)
                .allSatisfy(at -> assertThat(Math.abs(at.getX() - 4) + Math.abs(at.getY() - 4))
                        .isEqualTo(2.5, within(1e-12)));
    }

    @Test
    void a_saddle_is_parted_by_the_mean_of_its_corners() {
        var high = new Contours(List.of(List.of(4.0, 0.0), List.of(0.0, 4.0)));
        assertThat(high.at(1)).hasSize(2).allSatisfy(line -> {
            // the high corners are joined: each line cuts off a low one
            double sum = line.get(0).getX()
                    - line.get(0).getY()
                    + line.get(1).getX()
                    - line.get(1).getY();
            assertThat(Math.abs(sum)).isGreaterThan(1);
        });
        assertThat(high.at(3)).hasSize(2).allSatisfy(line -> {
            double sum = line.get(0).getX()
                    - line.get(0).getY()
                    + line.get(1).getX()
                    - line.get(1).getY();
            assertThat(Math.abs(sum)).isLessThan(1e-9);
        });
    }

    @Test
    void no_line_passes_a_square_with_an_absent_corner() {
        var lines = of(5, 4, (x, y) -> x == 2 && y == 1 ? Double.NaN : y).at(1.5);
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .noneMatch(at -> at.getX() > 1 && at.getX() < 3)
                        .hasSize(2));
    }
}
