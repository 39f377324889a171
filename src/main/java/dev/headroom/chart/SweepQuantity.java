package dev.headroom.chart;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Metric;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What the pictures of a sweep show of each cell, and how it is told. */
record SweepQuantity(Metric metric) {
    private static final List<Double> POLICY = List.of(0.01, 0.05, 0.10, 0.25, 0.50);
    private static final int AMOUNT_LEVELS = 8;

    /** In the middle of a sentence. */
    String name() {
        return switch (metric) {
            case SHORTFALL_PROBABILITY -> "the chance of a shortfall";
            case UNSERVED_MW_MONTHS -> "unserved demand";
            default -> metric.caption();
        };
    }

    /** The quantity and its unit. */
    String subtitle() {
        return switch (metric) {
            case SHORTFALL_PROBABILITY -> "Chance of any short month up to the horizon, all regions, %";
            case UNSERVED_MW_MONTHS -> "Unserved demand up to the horizon, mean over futures, all regions, MW-months";
            default -> metric.caption() + ", " + metric.meaning() + ", up to the horizon, all regions, " + unit();
        };
    }

    /** What a scale from low to high spans: something even where all is the same. */
    double span(double low, double high) {
        double least = high == 0 ? (isChance() ? 0.01 : 1) : Math.abs(high) * 0.01;
        return Math.max(high - low, least);
    }

    /** Whether it cannot pass 1. */
    boolean isChance() {
        return metric.unit().isPercent();
    }

    String unit() {
        return isChance() ? "%" : metric.unit().symbol();
    }

    /** With its error, as {@code 34.1 \u00B1 0.4%} or {@code 106 \u00B1 3 MW-months}. */
    String text(Estimate estimate) {
        return EstimateText.of(metric.unit(), estimate) + (isChance() ? "" : " " + unit());
    }

    /** The number alone, and below it its error; one line where it is exact or a bound. */
    List<String> lines(Estimate estimate) {
        var parts = EstimateText.cell(metric.unit(), estimate).split("\u00B1", 2);
        String value = parts[0] + (isChance() ? "%" : "");
        return parts.length == 1 ? List.of(value) : List.of(value, "\u00B1 " + parts[1]);
    }

    /** A difference between cells, as {@code 45 points} or {@code 330 MW-months}. */
    String difference(double difference, double error) {
        double scale = isChance() ? 100 : 1;
        return Numbers.amount(difference * scale, error * scale) + (isChance() ? " points" : " " + unit());
    }

    /** The same without its unit. */
    String bareDifference(double difference, double error) {
        double scale = isChance() ? 100 : 1;
        return Numbers.amount(difference * scale, error * scale);
    }

    /** A place of a scale. */
    String scaleText(double value, double step) {
        double scale = isChance() ? 100 : 1;
        return Numbers.step(value * scale, step * scale) + (isChance() ? "%" : "");
    }

    /** A contour's level. */
    String levelText(double level) {
        return isChance()
                ? Numbers.share(level)
                : Math.abs(level) >= 1000 ? Numbers.count(Math.round(level)) : Numbers.exact(level);
    }

    /** Levels of contours that lie between the ends: policy levels of a chance, round ones of an amount. */
    List<Double> levels(double low, double high) {
        if (!(high > low)) {
            return List.of();
        }
        if (isChance()) {
            return POLICY.stream().filter(level -> level > low && level < high).toList();
        }
        return steps(low, high, AMOUNT_LEVELS);
    }

    /** Round places between the ends, both included. */
    static List<Double> steps(double low, double high, int most) {
        double step = AmountAxis.roundStep((high - low) / most);
        var steps = new ArrayList<Double>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            steps.add(i * step);
        }
        return steps;
    }

    /** Whether less is better; where neither is, less counts as best. */
    boolean lowIsBest() {
        return metric.direction() != Metric.Direction.HIGHER_IS_BETTER;
    }

    /** Beginning of its files' names, after the kind. */
    String key() {
        return metric.key();
    }

    /** Names it at the head of an axis. */
    String heading() {
        return (metric == Metric.SHORTFALL_PROBABILITY ? "Chance of a shortfall" : metric.caption()) + ", " + unit();
    }
}
