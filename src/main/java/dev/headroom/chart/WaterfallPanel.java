package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a region's nameplate shrinks to what is usable in the plan's last month, MW.
 *
 * @param steps in the order in which they are taken
 */
record WaterfallPanel(Place place, List<Step> steps) {
    private static final List<Step> CARDS = List.of(
            step("Nameplate", Metric.ENERGISED_MW, Hatch.NONE),
            step("\u2212 utilisation limit", Metric.LOST_TO_UTILISATION_MW, Hatch.RISING),
            step("\u2212 grid limit", Metric.LOST_TO_GRID_MW, Hatch.UPRIGHT),
            step("\u2212 outages", Metric.LOST_TO_OUTAGE_MW, Hatch.FALLING),
            step("\u2212 risk events", Metric.LOST_TO_RISK_MW, Hatch.CROSSED),
            step("Usable", Metric.USABLE_MEAN, Hatch.NONE),
            step("Demand", Metric.DEMAND_MEAN, Hatch.NONE));

    /**
     * An amount before, on the way or after.
     *
     * @param hatch of what is lost; none of what there is
     */
    record Step(String name, Metric metric, Hatch hatch, Estimate mw) {
        boolean isLoss() {
            return hatch != Hatch.NONE;
        }
    }

    WaterfallPanel {
        steps = List.copyOf(steps);
    }

    private static Step step(String name, Metric metric, Hatch hatch) {
        return new Step(name, metric, hatch, Estimate.exact(Double.NaN));
    }

    static WaterfallPanel of(Scene scene, Place place) {
        String month = scene.header().end().toString();
        var steps = new ArrayList<Step>();
        for (Step card : CARDS) {
            Estimate found = scene.result()
                    .find(place.id(), "total", month, card.metric().key())
                    .filter(estimate -> Double.isFinite(estimate.value()))
                    .orElse(Estimate.exact(Double.NaN));
            steps.add(new Step(card.name(), card.metric(), card.hatch(), found));
        }
        return new WaterfallPanel(place, steps);
    }

    double mw(Metric metric) {
        return estimate(metric).value();
    }

    Estimate estimate(Metric metric) {
        return steps.stream()
                .filter(step -> step.metric() == metric)
                .findFirst()
                .orElseThrow()
                .mw();
    }

    /** An amount to hundredths of a MW; to thousandths where all are below 10 MW. */
    String text(Step step) {
        return Double.isNaN(step.mw().value()) ? "?" : Numbers.withError(step.mw(), largest() < 10 ? 3 : 2);
    }

    double largest() {
        return steps.stream()
                .mapToDouble(step -> step.mw().value())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** The finding in words, of the panel that stands for all. */
    String title(String month) {
        if (Double.isNaN(mw(Metric.USABLE_MEAN)) || Double.isNaN(mw(Metric.ENERGISED_MW))) {
            return "From nameplate to usable capacity";
        }
        String title = place.shortName() + ": of " + Numbers.withError(estimate(Metric.ENERGISED_MW))
                + " MW nameplate, " + Numbers.withError(estimate(Metric.USABLE_MEAN)) + " MW is usable in " + month;
        if (!Double.isNaN(mw(Metric.DEMAND_MEAN))) {
            title += ", against " + Numbers.withError(estimate(Metric.DEMAND_MEAN)) + " MW of demand";
        }
        Step largest = steps.stream()
                .filter(step -> step.isLoss() && step.mw().value() > 0)
                .max(Comparator.comparingDouble(step -> step.mw().value()))
                .orElse(null);
        return largest == null
                ? title + "; nothing is lost"
                : title + "; largest loss: " + largest.name().substring(2) + ", " + Numbers.withError(largest.mw())
                        + " MW";
    }

    static ChartTable table(List<WaterfallPanel> panels, String month) {
        var table = new ChartTable("region", "name", "month", "metric", "mw", "low95", "high95");
        for (WaterfallPanel panel : panels) {
            for (Step step : panel.steps()) {
                table.add(List.of(
                        panel.place().id(),
                        panel.place().name(),
                        month,
                        step.metric().key(),
                        Numbers.exact(step.mw().value()),
                        Numbers.exact(step.mw().low95()),
                        Numbers.exact(step.mw().high95())));
            }
        }
        return table;
    }
}
