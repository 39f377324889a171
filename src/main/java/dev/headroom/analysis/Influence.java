package dev.headroom.analysis;

import dev.headroom.results.Metric;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import dev.headroom.stats.Strands;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The share of the variance of unserved MW-months of all regions that each input explains by itself: of how far the means of
 * {@value #BINS} classes of futures differ, which are equally large and ordered by the input's value (correlation ratio; Plischke, Borgonovo
 * and Smith 2013), less what they would differ by chance (epsilon squared; Kelley 1935). So an input that explains nothing may have a share
 * a little below 0.
 */
public final class Influence {
    static final int BINS = 16;
    /** With fewer futures classes are too small to tell anything. */
    private static final int FEWEST = 1024;

    private final int[] strands; // [future]
    private final double[] outcome; // [future] less its mean
    private final Strands counts;

    private Influence(Samples samples) {
        this.strands = samples.strands();
        float[] unserved = samples.of(Samples.UNSERVED);
        this.outcome = new double[unserved.length];
        double mean = 0;
        for (float value : unserved) {
            mean += (double) value / unserved.length;
        }
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = unserved[i] - mean;
        }
        int last = strands.length == 0 ? 0 : strands[strands.length - 1];
        var perStrand = new long[last + 1];
        for (int strand : strands) {
            perStrand[strand]++;
        }
        this.counts = new Strands(perStrand);
    }

    /** Shares by input, the largest first; none where futures are too few, or unserved demand does not vary. */
    public static List<SeriesRow> of(Samples samples) {
        if (samples.size() < FEWEST) {
            return List.of();
        }
        var influence = new Influence(samples);
        if (influence.counts.filled() < 2 || Arrays.stream(influence.outcome).allMatch(y -> y == 0)) {
            return List.of();
        }
        return samples.inputs().parallelStream()
                .map(input -> influence.row(input.name(), influence.share(input.values())))
                .sorted(Comparator.comparingDouble((SeriesRow row) -> -row.y().value())
                        .thenComparing(SeriesRow::item))
                .toList();
    }

    private SeriesRow row(String path, Estimate share) {
        return new SeriesRow(Kind.INFLUENCE, "all", "", "total", Metric.UNSERVED_MW_MONTHS.key(), path, 0, share);
    }

    /** @param values [future] of the input */
    private Estimate share(float[] values) {
        var all = new Classes();
        var perStrand = new Classes[strands[strands.length - 1] + 1];
        Arrays.setAll(perStrand, k -> new Classes());
        int[] classes = classes(values);
        for (int i = 0; i < classes.length; i++) {
            perStrand[strands[i]].add(classes[i], outcome[i]);
        }
        for (var strand : perStrand) {
            all.add(strand, 1);
        }
        var without = new double[perStrand.length];
        for (int k = 0; k < without.length; k++) {
            all.add(perStrand[k], -1);
            without[k] = all.share();
            all.add(perStrand[k], 1);
        }
        return counts.jackknife(all.share(), without);
    }

    /** [future] its class; equal values stay together, in the class of the middle one. */
    static int[] classes(float[] values) {
        int n = values.length;
        var sorted = new long[n];
        for (int i = 0; i < n; i++) {
            int bits = Float.floatToIntBits(values[i] + 0f); // one zero
            int ordered = bits ^ (bits >> 31 & Integer.MAX_VALUE);
            sorted[i] = (long) ordered << 32 | i;
        }
        Arrays.sort(sorted);
        var classes = new int[n];
        for (int from = 0; from < n; ) {
            int end = from + 1;
            while (end < n && sorted[end] >> 32 == sorted[from] >> 32) {
                end++;
            }
            int itsClass = (int) ((from + end - 1L) * BINS / (2L * n));
            for (; from < end; from++) {
                classes[(int) sorted[from]] = itsClass;
            }
        }
        return classes;
    }

    /** Sums over futures by class; mutable. */
    private static final class Classes {
        private final long[] number = new long[BINS];
        private final double[] sum = new double[BINS];
        private double squares;

        void add(int itsClass, double y) {
            number[itsClass]++;
            sum[itsClass] += y;
            squares += y * y;
        }

        /** @param sign -1 to take away */
        void add(Classes others, int sign) {
            for (int b = 0; b < BINS; b++) {
                number[b] += sign * others.number[b];
                sum[b] += sign * others.sum[b];
            }
            squares += sign * others.squares;
        }

        double share() {
            long total = 0;
            double sumOfAll = 0;
            double ofClasses = 0;
            int filled = 0;
            for (int b = 0; b < BINS; b++) {
                if (number[b] > 0) {
                    total += number[b];
                    sumOfAll += sum[b];
                    ofClasses += sum[b] * sum[b] / number[b];
                    filled++;
                }
            }
            double centre = sumOfAll * sumOfAll / total;
            double between = ofClasses - centre;
            double within = squares - ofClasses;
            double noise = (filled - 1) * within / (total - filled);
            return squares > centre ? (between - noise) / (squares - centre) : 0;
        }
    }
}
