package dev.headroom.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** The number of zones up as a Markov chain: each zone fails or comes back by itself, once a month. */
final class ZoneChain {
    private final int zones;
    private final double[] stationary; // [zones up]
    private final double[][] step; // [zones up][zones up a month later]

    ZoneChain(int zones, double failure, double repair) {
        this.zones = zones;
        var start = new BinomialDistribution(zones, repair / (failure + repair));
        this.stationary = new double[zones + 1];
        this.step = new double[zones + 1][zones + 1];
        for (int up = 0; up <= zones; up++) {
            stationary[up] = start.probability(up);
            var stay = new BinomialDistribution(up, 1 - failure);
            var back = new BinomialDistribution(zones - up, repair);
            for (int later = 0; later <= zones; later++) {
                for (int stays = 0; stays <= Math.min(up, later); stays++) {
                    step[up][later] += stay.probability(stays) * back.probability(later - stays);
                }
            }
        }
    }

    double chance(IntPredicate isShort) {
        double sum = 0;
        for (int up = 0; up <= zones; up++) {
            sum += isShort.test(up) ? stationary[up] : 0;
        }
        return sum;
    }

    /** Expected runs of short months among {@code months}. */
    double episodes(int months, IntPredicate isShort) {
        double begins = 0;
        for (int up = 0; up <= zones; up++) {
            for (int later = 0; later <= zones; later++) {
                begins += !isShort.test(up) && isShort.test(later) ? stationary[up] * step[up][later] : 0;
            }
        }
        return chance(isShort) + (months - 1) * begins;
    }

    /** E[factor^K] with K the number of short months among {@code months}; a factor of 0 gives the chance of none. */
    double meanPower(int months, IntPredicate isShort, double factor) {
        double[] weights = stationary.clone();
        weigh(weights, isShort, factor);
        for (int t = 1; t < months; t++) {
            var next = new double[zones + 1];
            for (int up = 0; up <= zones; up++) {
                for (int later = 0; later <= zones; later++) {
                    next[later] += weights[up] * step[up][later];
                }
            }
            weigh(next, isShort, factor);
            weights = next;
        }
        return Arrays.stream(weights).sum();
    }

    private static void weigh(double[] weights, IntPredicate isShort, double factor) {
        for (int up = 0; up < weights.length; up++) {
            weights[up] *= isShort.test(up) ? factor : 1;
        }
    }
}
