package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianCopulaTruthTest {
    private static final int N = 20_000;

    private static double[][] independent(int members) {
        var normals = new double[members][N];
        var coordinates = new PhiloxCoordinates(11);
        for (int i = 0; i < members; i++) {
            coordinates.normals(i, 0, 0, N, normals[i]);
        }
        return normals;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.4, 0, 0.3, 0.7, 0.95})
    void ranksHaveTheCorrelationThatWasAskedFor(double rho) {
        var normals = independent(2);
        GaussianCopula.ofRankCorrelations(List.of(new CorrelatedPair("a", "b", rho)))
                .mix(normals, N);
        double estimate = new SpearmansCorrelation().correlation(normals[0], normals[1]);
        double standardError = Math.sqrt((1 - rho * rho) * (1 - rho * rho) * (1 + rho * rho / 2) / N);
        assertThat(estimate).isCloseTo(rho, within(4 * standardError));
    }

    @Test
    void membersStandInOrderOfFirstMentionAndAllPairsAreMet() {
        var copula = GaussianCopula.ofNormalCorrelations(List.of(
                new CorrelatedPair("brl", "clp", 0.6),
                new CorrelatedPair("mxn", "brl", 0.5),
                new CorrelatedPair("clp", "mxn", 0.4)));
        assertThat(copula.members()).containsExactly("brl", "clp", "mxn");
        var normals = independent(3);
        copula.mix(normals, N);
        double[] expected = {0.6, 0.5, 0.4};
        int[][] pairs = {{0, 1}, {0, 2}, {1, 2}};
        for (int i = 0; i < 3; i++) {
            double estimate = new PearsonsCorrelation().correlation(normals[pairs[i][0]], normals[pairs[i][1]]);
            double standardError = (1 - expected[i] * expected[i]) / Math.sqrt(N);
            assertThat(estimate).isCloseTo(expected[i], within(4 * standardError));
        }
        double square = 0;
        for (double z : normals[2]) {
            square += z * z;
        }
        assertThat(square / N).as("variance").isCloseTo(1, within(4 * Math.sqrt(2.0 / N)));
    }

    @Test
    void theFirstMemberIsLeftAsItWas() {
        var normals = independent(2);
        var before = normals[0].clone();
        GaussianCopula.ofRankCorrelations(List.of(new CorrelatedPair("a", "b", 0.5)))
                .mix(normals, N);
        assertThat(normals[0]).containsExactly(before);
    }

    @Test
    void correlationsThatContradictOneAnotherAreNamed() {
        assertThatThrownBy(() -> GaussianCopula.ofRankCorrelations(List.of(
                        new CorrelatedPair("a", "b", 0.9),
                        new CorrelatedPair("b", "c", 0.9),
                        new CorrelatedPair("a", "c", -0.9))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the matrix of correlations is not positive definite: a with b 0.9, b with c 0.9, a with c -0.9");
        assertThatThrownBy(() -> GaussianCopula.ofRankCorrelations(List.of(new CorrelatedPair("a", "b", 1))))
                .hasMessageContaining("not positive definite");
        assertThatThrownBy(() -> GaussianCopula.ofRankCorrelations(
                        List.of(new CorrelatedPair("a", "b", 0.5), new CorrelatedPair("b", "a", 0.5))))
                .hasMessage("b and a are correlated twice");
        assertThatThrownBy(() -> new CorrelatedPair("a", "a", 0.5)).hasMessage("a cannot be correlated with itself");
        assertThatThrownBy(() -> new CorrelatedPair("a", "b", 1.5)).hasMessageContaining("must be -1 to 1");
    }
}
