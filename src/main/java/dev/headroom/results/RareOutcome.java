package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * A shortfall probability that was estimated by importance sampling, with what tells whether to trust it.
 *
 * @param region id, or {@code all}
 * @param ordinary the estimate of the ordinary futures; not a number where they tell nothing of it
 * @param replications futures that were played for the estimate
 * @param sampled how they were drawn, and what came of it
 */
public record RareOutcome(
        String region,
        String pool,
        String period,
        Estimate estimate,
        Estimate ordinary,
        long replications,
        Sampled sampled) {
    private static final double FEW_SAMPLES = 50;
    private static final double LARGE_SHARE = 0.1;

    /**
     * How futures were drawn, and what came of it.
     *
     * @param tuningReplications futures that were played before, to find the law from which those of the estimate are drawn
     * @param drivers coordinates whose law was shifted
     * @param reached whether tuning came to futures with a shortfall in number
     * @param hits futures with a shortfall
     * @param effective number of equally weighted futures with a shortfall that would tell as much (Kish 1965)
     * @param largestShare part of the estimate that is a single future's
     */
    public record Sampled(
            long tuningReplications, int drivers, boolean reached, long hits, double effective, double largestShare) {}

    /** Why an estimate is not to be trusted. */
    public enum Doubt {
        NEVER_SHORT("no future was short: only a bound is known"),
        NOT_REACHED("the search did not find what brings the shortfall about"),
        FEW_SAMPLES("it rests on the weight of fewer than 50 futures"),
        LARGE_WEIGHT("a single future has more than a tenth of the weight"),
        CONTRADICTED("the ordinary futures say otherwise");

        private final String words;

        Doubt(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Its lines of the tidy table. */
    List<MetricRow> rows() {
        return List.of(
                row(Metric.RARE_SHORTFALL_PROBABILITY, estimate),
                row(Metric.RARE_EFFECTIVE_SAMPLES, Estimate.exact(sampled.effective())));
    }

    private MetricRow row(Metric metric, Estimate value) {
        return new MetricRow(
                region, "", pool, period, metric.key(), "", value, metric.unit().symbol());
    }

    /** How people read and write it, as {@code brazil.ai.2027-12}. */
    public String place() {
        return String.join(".", region, pool, period);
    }

    /** Standard error over estimate; infinite where nothing was found. */
    public double relativeError() {
        return estimate.value() > 0 ? estimate.standardError() / estimate.value() : Double.POSITIVE_INFINITY;
    }

    /** Reasons not to trust it, empty if it may be trusted. */
    public List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        if (!sampled.reached()) {
            doubts.add(Doubt.NOT_REACHED);
        }
        if (sampled.hits() == 0) {
            doubts.add(Doubt.NEVER_SHORT);
        } else {
            if (sampled.effective() < FEW_SAMPLES) {
                doubts.add(Doubt.FEW_SAMPLES);
            }
            if (sampled.largestShare() > LARGE_SHARE) {
                doubts.add(Doubt.LARGE_WEIGHT);
            }
        }
        if (ordinary.low95() > estimate.high95() || ordinary.high95() < estimate.low95()) {
            doubts.add(Doubt.CONTRADICTED);
        }
        return doubts;
    }

    public boolean isTrusted() {
        return doubts().isEmpty();
    }
}
