package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrownianBridgeTruthTest {

    /** Independent standard normals stay so under an orthonormal matrix, and under no other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 69, 120})
    void isAnOrthonormalMatrix(int steps) {
        double[][] shocks = matrix(steps);
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int component = 0; component < steps; component++) {
                    product += shocks[i][component] * shocks[j][component];
                }
                assertThat(product).as("steps %s and %s", i, j).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 69, 120})
    void theFirstComponentIsTheEndAndTheSecondOneTheMiddle(int steps) {
        double[][] shocks = matrix(steps);
        var path = new double[steps + 1][steps]; // [step][component], the sum of shocks
        for (int t = 0; t < steps; t++) {
            for (int component = 0; component < steps; component++) {
                path[t + 1][component] = path[t][component] + shocks[t][component];
            }
        }
        for (int component = 0; component < steps; component++) {
            assertThat(path[steps][component]).isCloseTo(component == 0 ? Math.sqrt(steps) : 0, within(1e-14 * steps));
        }
        for (int component = 2; component < steps; component++) {
            assertThat(path[steps / 2][component]).isCloseTo(0, within(1e-14 * steps));
        }
        if (steps > 1) {
            int before = steps / 2;
            assertThat(path[steps / 2][1])
                    .isCloseTo(Math.sqrt(before * (steps - before) / (double) steps), within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {69, 120})
    void eightComponentsHoldNearlyAllOfThePathsVariance(int steps) {
        double[][] shocks = matrix(steps);
        double all = 0;
        double ofEight = 0;
        for (int component = 0; component < steps; component++) {
            double sum = 0;
            for (int t = 0; t < steps; t++) {
                sum += shocks[t][component];
                all += sum * sum;
                ofEight += component < 8 ? sum * sum : 0;
            }
        }
        assertThat(ofEight / all).isBetween(0.95, 0.99);
    }

    /** [step][component] */
    private static double[][] matrix(int steps) {
        var bridge = new BrownianBridge(steps);
        var path = new double[steps][steps + 1]; // a lane for each component, and one that is not in use
        for (int component = 0; component < steps; component++) {
            path[bridge.row(component)][component] = 1;
            path[component][steps] = 5;
        }
        bridge.toShocks(path, steps);
        for (double[] step : path) {
            assertThat(step[steps]).as("a lane beyond the count").isEqualTo(5);
        }
        return path;
    }
}
