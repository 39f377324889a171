package dev.headroom.random;

import java.util.List;
import java.util.stream.IntStream;

/** A distribution on finitely many values, which take turns by size: the smallest value whose cumulative weight is reached. */
public final class DiscreteQuantile implements QuantileFunction {
    private static final long serialVersionUID = 1;
    private static final double MEDIAN_ROUNDING = 1e-12;

    private final double[] values; // rising
    private final double[] lastZ; // [value] the largest coordinate that still gives it; the last is infinite

    /**
     * @param values in any order
     * @param weights of the values, 0 or more, not all 0; they need not add up to 1
     */
    public DiscreteQuantile(List<Double> values, List<Double> weights) {
        Parameters.require(
                values.size() == weights.size(), values.size() + " values need as many weights, not " + weights.size());
        Parameters.require(weights.stream().allMatch(w -> w >= 0), "weights must not be negative");
        var rising = IntStream.range(0, values.size())
                .filter(i -> weights.get(i) > 0)
                .boxed()
                .sorted((i, j) -> Double.compare(values.get(i), values.get(j)))
                .toList();
        Parameters.require(!rising.isEmpty(), "weights must not all be 0");
        this.values = rising.stream().mapToDouble(values::get).toArray();
        this.lastZ = lastCoordinates(rising.stream().mapToDouble(weights::get).toArray());
    }

    /** Sums the weights from either end, so that both tails keep their accuracy. */
    private static double[] lastCoordinates(double[] weights) {
        int n = weights.length;
        var above = new double[n];
        for (int i = n - 2; i >= 0; i--) {
            above[i] = above[i + 1] + weights[i + 1];
        }
        double total = above[0] + weights[0];
        var lastZ = new double[n];
        double below = 0;
        for (int i = 0; i < n - 1; i++) {
            below += weights[i];
            boolean atMedian = Math.abs(below / total - 0.5) < MEDIAN_ROUNDING;
            lastZ[i] = atMedian
                    ? 0
                    : below < above[i] ? NormalCurve.inverse(below / total) : -NormalCurve.inverse(above[i] / total);
        }
        lastZ[n - 1] = Double.POSITIVE_INFINITY;
        return lastZ;
    }

    @Override
    public double atNormal(double z) {
        int i = 0;
        while (i < lastZ.length - 1 && z > lastZ[i]) {
            i++;
        }
        return values[i];
    }
}
