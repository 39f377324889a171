package dev.headroom.random;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * Correlated standard normals, mixed from independent ones by the lower Cholesky factor of their correlations. What follows a
 * member in order does not change it.
 */
public final class GaussianCopula implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double SMALLEST_PIVOT = 1e-12;

    private final List<String> members;
    private final double[][] factor; // [member][member up to itself]

    private GaussianCopula(List<String> members, double[][] factor) {
        this.members = members;
        this.factor = factor;
    }

    /**
     * The copula of inputs with rank correlations.
     *
     * @param pairs with Spearman's rho; pairs that are not named are independent
     * @throws IllegalArgumentException if a pair is named twice, or the correlations contradict one another (their matrix is not
     *     positive definite)
     */
    public static GaussianCopula ofRankCorrelations(List<CorrelatedPair> pairs) {
        return of(pairs, GaussianCopula::normalCorrelation);
    }

    /** The same for correlations of the normals themselves. */
    public static GaussianCopula ofNormalCorrelations(List<CorrelatedPair> pairs) {
        return of(pairs, correlation -> correlation);
    }

    private static GaussianCopula of(List<CorrelatedPair> pairs, DoubleUnaryOperator toNormal) {
        var order = new LinkedHashMap<String, Integer>();
        for (var pair : pairs) {
            order.putIfAbsent(pair.first(), order.size());
            order.putIfAbsent(pair.second(), order.size());
        }
        var correlations = correlations(pairs, order, toNormal);
        var factor = new double[order.size()][];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = row(correlations[i], factor, i);
            if (!(factor[i][i] > 0)) {
                throw new IllegalArgumentException(
                        "the matrix of correlations is not positive definite: " + text(pairs));
            }
        }
        return new GaussianCopula(List.copyOf(order.keySet()), factor);
    }

    private static double[][] correlations(
            List<CorrelatedPair> pairs, Map<String, Integer> order, DoubleUnaryOperator toNormal) {
        var correlations = new double[order.size()][order.size()];
        var seen = new ArrayList<List<Integer>>();
        for (var pair : pairs) {
            int i = order.getOrDefault(pair.first(), 0);
            int j = order.getOrDefault(pair.second(), 0);
            var both = List.of(Math.min(i, j), Math.max(i, j));
            Parameters.require(!seen.contains(both), pair.first() + " and " + pair.second() + " are correlated twice");
            seen.add(both);
            correlations[i][j] = toNormal.applyAsDouble(pair.correlation());
            correlations[j][i] = correlations[i][j];
        }
        return correlations;
    }

    /** Row i of the factor; its last element is 0 where the matrix is not positive definite. */
    private static double[] row(double[] correlations, double[][] factor, int i) {
        var row = new double[i + 1];
        double rest = 1;
        for (int j = 0; j < i; j++) {
            double sum = correlations[j];
            for (int k = 0; k < j; k++) {
                sum -= row[k] * factor[j][k];
            }
            row[j] = sum / factor[j][j];
            rest -= row[j] * row[j];
        }
        row[i] = rest > SMALLEST_PIVOT ? Math.sqrt(rest) : 0;
        return row;
    }

    private static String text(List<CorrelatedPair> pairs) {
        return pairs.stream()
                .map(pair -> pair.first() + " with " + pair.second() + " " + pair.correlation())
                .collect(Collectors.joining(", "));
    }

    /** The correlation of normals whose ranks have the correlation rho: 2 sin(pi rho/6) (Pearson 1907). */
    public static double normalCorrelation(double rho) {
        return 2 * StrictMath.sin(StrictMath.PI * rho / 6);
    }

    /** The inputs in order of first mention: the order of the rows that are mixed. */
    public List<String> members() {
        return members;
    }

    /** Mixes the first {@code count} lanes of independent normals [member][lane] in place. */
    public void mix(double[][] normals, int count) {
        for (int i = factor.length - 1; i > 0; i--) {
            var mixed = normals[i];
            double own = factor[i][i];
            for (int lane = 0; lane < count; lane++) {
                mixed[lane] *= own;
            }
            for (int j = 0; j < i; j++) {
                addTo(mixed, factor[i][j], normals[j], count);
            }
        }
    }

    private static void addTo(double[] sum, double weight, double[] part, int count) {
        if (weight != 0) {
            for (int lane = 0; lane < count; lane++) {
                sum[lane] += weight * part[lane];
            }
        }
    }
}
