package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Futures drawn from a mixture of shifted normal laws, and the weights that make up for it. */
class ShiftedCoordinatesTruthTest {
    private static final int ROW = 1024;
    private static final long ROWS = 200;
    private static final Coordinate FIRST = new Coordinate(11, 0);
    private static final Coordinate SECOND = new Coordinate(12, 3);
    private static final ShiftMixture MIXTURE = new ShiftMixture(
            List.of(FIRST, SECOND), new double[] {0.1, 0.6, 0.3}, new double[][] {{0, 0}, {2, -1}, {-0.5, 1.5}});

    private static ShiftedCoordinates coordinates() {
        return new ShiftedCoordinates(new PhiloxCoordinates(5), MIXTURE);
    }

    @Test
    void means_are_those_of_the_mixture() {
        double[] mean = {0, 0};
        var z = new double[ROW];
        for (long row = 0; row < ROWS; row++) {
            coordinates().normals(11, 0, row * ROW, ROW, z);
            mean[0] += sum(z);
            coordinates().normals(12, 3, row * ROW, ROW, z);
            mean[1] += sum(z);
        }
        assertThat(mean[0] / ROW / ROWS).isCloseTo(0.6 * 2 - 0.3 * 0.5, within(4 * 1.6 / Math.sqrt(ROW * ROWS)));
        assertThat(mean[1] / ROW / ROWS).isCloseTo(-0.6 + 0.3 * 1.5, within(4 * 1.5 / Math.sqrt(ROW * ROWS)));
    }

    @Test
    void weights_undo_the_shifts() {
        var shifted = coordinates();
        var weights = new double[ROW];
        var x = new double[ROW];
        var y = new double[ROW];
        double[] moments = new double[5];
        for (long row = 0; row < ROWS; row++) {
            shifted.weights(row * ROW, ROW, weights);
            shifted.normals(11, 0, row * ROW, ROW, x);
            shifted.normals(12, 3, row * ROW, ROW, y);
            for (int i = 0; i < ROW; i++) {
                moments[0] += weights[i];
                moments[1] += weights[i] * x[i];
                moments[2] += weights[i] * y[i];
                moments[3] += weights[i] * x[i] * x[i];
                moments[4] += weights[i] * x[i] * y[i];
                assertThat(weights[i]).isBetween(0.0, 10.0);
            }
        }
        double[] expected = {1, 0, 0, 1, 0};
        for (int k = 0; k < moments.length; k++) {
            assertThat(moments[k] / ROW / ROWS).isCloseTo(expected[k], within(4 * 5 / Math.sqrt(ROW * ROWS)));
        }
    }

    @Test
    void a_uniform_is_the_normal_distributions_value_of_the_shifted_normal() {
        var uniforms = new double[ROW];
        var normals = new double[ROW];
        coordinates().uniforms(12, 3, 0, ROW, uniforms);
        coordinates().normals(12, 3, 0, ROW, normals);
        for (int i = 0; i < ROW; i++) {
            assertThat(uniforms[i])
                    .isEqualTo(NormalCurve.cumulative(normals[i]))
                    .isBetween(1e-12, 1 - 1e-12);
        }
    }

    @Test
    void a_far_shift_leaves_uniforms_between_0_and_1() {
        var mixture = new ShiftMixture(List.of(FIRST), new double[] {0.5, 0.5}, new double[][] {{50}, {-50}});
        var uniforms = new double[ROW];
        new ShiftedCoordinates(new PhiloxCoordinates(5), mixture).uniforms(11, 0, 0, ROW, uniforms);
        for (double u : uniforms) {
            assertThat(u).isGreaterThan(0).isLessThan(1);
        }
    }

    @Test
    void what_is_not_shifted_stays_and_asking_again_or_in_parts_changes_nothing() {
        var base = new double[ROW];
        var again = new double[ROW];
        var shifted = coordinates();
        new PhiloxCoordinates(5).normals(12, 0, 0, ROW, base);
        shifted.normals(12, 0, 0, ROW, again);
        assertThat(again).isEqualTo(base);
        shifted.normals(11, 0, 0, ROW, base);
        var weights = new double[ROW];
        shifted.weights(0, ROW, weights);
        var part = new double[128];
        shifted.normals(11, 0, 256, 128, part);
        assertThat(part).isEqualTo(Arrays.copyOfRange(base, 256, 384));
        shifted.weights(256, 128, part);
        assertThat(part).isEqualTo(Arrays.copyOfRange(weights, 256, 384));
    }

    @Test
    void without_shifts_all_weights_are_1() {
        var weights = new double[ROW];
        new ShiftedCoordinates(new PhiloxCoordinates(5), ShiftMixture.nominal()).weights(0, ROW, weights);
        assertThat(weights).containsOnly(1);
    }

    @Test
    void a_mixture_must_fit_together() {
        assertThatThrownBy(() -> new ShiftMixture(List.of(FIRST, FIRST), new double[] {1}, new double[1][2]))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new ShiftMixture(List.of(FIRST), new double[] {0.5}, new double[1][1]))
                .hasMessageContaining("add up to 1");
        assertThatThrownBy(() -> new ShiftMixture(List.of(FIRST), new double[] {1}, new double[1][2]))
                .hasMessageContaining("each part");
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
