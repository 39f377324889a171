package dev.headroom.engine;

import dev.headroom.random.CoordinateOrder.Coordinate;
import dev.headroom.random.ShiftMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a {@link ShiftMixture} to replications that come near an event: of all mixtures that shift a few coordinates, about the one with the
 * least cross-entropy to the law of those replications (Rubinstein and Kroese 2004). Part 0 is the ordinary law, which bounds all weights
 * (Hesterberg 1995).
 *
 * <p>A driver is a coordinate whose mean or spread among them is not that of a standard normal. For one part the best shifts are the
 * weighted means. A part whose replications spread more in some direction than a normal law would is split in two, so that events which
 * come about in several ways keep a part for each, and shifts and shares are fitted again (expectation maximisation, as in Kurtz and Song
 * 2013).
 */
final class ShiftFit {
    /** Most coordinates that are shifted: with more, weights differ too much. */
    static final int MOST_DRIVERS = 40;
    /** Share of replications that follow the ordinary law. */
    static final double NOMINAL_SHARE = 0.1;

    /** In standard errors: some hundred coordinates that do nothing seldom come that far. */
    private static final double SIGNIFICANT = 3.5;

    private static final int MOST_PARTS = 4;
    private static final double LEAST_SHARE = 0.05;
    /** So many times the largest spread that a normal law would show by chance. */
    private static final double SPREAD_OF_TWO = 1.3;

    private final List<Coordinate> coordinates;
    private final double[] weights; // [replication], sum 1
    private final double effective; // so many equal weights tell as much

    /**
     * @param coordinates that may be shifted
     * @param weights [replication] above 0, at least one
     */
    ShiftFit(List<Coordinate> coordinates, double[] weights) {
        this.coordinates = coordinates;
        this.weights = truncated(weights);
        this.effective = 1 / Arrays.stream(this.weights).map(w -> w * w).sum();
    }

    /** Large weights would let a few replications decide: they are cut at the mean times the root of their number (Ionides 2008). */
    private static double[] truncated(double[] weights) {
        double most = Arrays.stream(weights).sum() / Math.sqrt(weights.length);
        double[] cut = Arrays.stream(weights).map(w -> Math.min(w, most)).toArray();
        double sum = Arrays.stream(cut).sum();
        return Arrays.stream(cut).map(w -> w / sum).toArray();
    }

    /** @param normals [coordinate][replication] */
    ShiftMixture fit(double[][] normals) {
        int[] chosen = drivers(normals);
        double[][] z = Arrays.stream(chosen).mapToObj(k -> normals[k]).toArray(double[][]::new);
        var parts = new ArrayList<NormalPart>();
        parts.add(NormalPart.of(z, weights, 1));
        while (parts.size() < MOST_PARTS && split(parts, z)) {
            NormalPart.improve(parts, z, weights);
        }
        return mixture(Arrays.stream(chosen).mapToObj(coordinates::get).toList(), parts);
    }

    /** Indices of coordinates, those that tell most first. */
    private int[] drivers(double[][] normals) {
        var evidence = new double[normals.length];
        for (int k = 0; k < evidence.length; k++) {
            evidence[k] = evidence(normals[k]);
        }
        return IntStream.range(0, evidence.length)
                .filter(k -> evidence[k] > SIGNIFICANT)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -evidence[k]))
                .limit(MOST_DRIVERS)
                .mapToInt(k -> k)
                .toArray();
    }

    /** By how many standard errors mean and spread differ from 0 and 1. */
    private double evidence(double[] z) {
        double mean = 0;
        double square = 0;
        for (int i = 0; i < z.length; i++) {
            mean += weights[i] * z[i];
            square += weights[i] * z[i] * z[i];
        }
        return Math.max(Math.abs(mean) * Math.sqrt(effective), (square - 1) * Math.sqrt(effective / 2));
    }

    /** Splits the part that spreads most, if one does more than chance would explain. */
    private boolean split(List<NormalPart> parts, double[][] z) {
        NormalPart.Direction widest = null;
        int at = -1;
        for (int k = 0; k < parts.size(); k++) {
            double[] own = NormalPart.partWeights(parts, k, z, weights);
            var direction = parts.get(k).widest(z, own);
            double known = effective * parts.get(k).share();
            double edge = 1 + Math.sqrt(z.length / known); // Marchenko and Pastur 1967
            if (direction.variance() > SPREAD_OF_TWO * edge * edge
                    && (widest == null || direction.variance() > widest.variance())) {
                widest = direction;
                at = k;
            }
        }
        if (widest == null) {
            return false;
        }
        NormalPart whole = parts.remove(at);
        double reach = Math.sqrt(widest.variance());
        parts.add(whole.moved(widest.unit(), reach));
        parts.add(whole.moved(widest.unit(), -reach));
        return true;
    }

    private static ShiftMixture mixture(List<Coordinate> drivers, List<NormalPart> parts) {
        if (drivers.isEmpty()) {
            return ShiftMixture.nominal();
        }
        var shares = new double[parts.size() + 1];
        var shifts = new double[parts.size() + 1][drivers.size()];
        for (int k = 0; k < parts.size(); k++) {
            shares[k + 1] = Math.max(LEAST_SHARE, parts.get(k).share());
            shifts[k + 1] = parts.get(k).means();
        }
        double sum = Arrays.stream(shares).sum();
        for (int k = 0; k < shares.length; k++) {
            shares[k] *= (1 - NOMINAL_SHARE) / sum;
        }
        shares[0] = NOMINAL_SHARE;
        return new ShiftMixture(drivers, shares, shifts);
    }
}
