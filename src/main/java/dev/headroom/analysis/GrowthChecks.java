package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.percent;

import dev.headroom.plan.Market;
import dev.headroom.plan.Plan;
import dev.headroom.results.Finding.Topic;
import dev.headroom.results.Implications.Growth;
import java.util.ArrayList;
import java.util.List;

/** The growth triangle: growth, first share and last share determine the growth of each pool, or growth by pool the share. */
final class GrowthChecks {
    /** Growth per year outside of this range is worth a second look. */
    private static final double LEAST_GROWTH = -0.05;

    private static final double MOST_GROWTH = 0.60;
    private static final double SAME_SHARE = 1e-9;

    private final Plan plan;

    private GrowthChecks(Plan plan) {
        this.plan = plan;
    }

    static void check(Plan plan, List<Growth> rows, FindingList findings) {
        var checks = new GrowthChecks(plan);
        for (Growth growth : rows) {
            if (!Double.isNaN(growth.totalPerYear())) {
                findings.add(
                        Topic.GROWTH,
                        growth.region(),
                        isOutside(growth.totalPerYear())
                                || isOutside(growth.aiPerYear())
                                || isOutside(growth.generalPerYear()),
                        checks.message(growth));
            }
        }
    }

    private static boolean isOutside(double perYear) {
        return perYear < LEAST_GROWTH || perYear > MOST_GROWTH;
    }

    private String message(Growth growth) {
        String total = perYear("total", growth.totalPerYear());
        String ai = perYear("AI", growth.aiPerYear());
        String general = perYear("general", growth.generalPerYear());
        String share = share(growth);
        if (plan.market().growth() instanceof Market.SeparateGrowth) {
            return together(ai, general) + ": " + together(total, share);
        }
        return plan.market().growth() instanceof Market.AiGrowth && !ai.isEmpty()
                ? together(ai, share) + ": " + together(total, general)
                : together(total, share) + ": " + together(ai, general);
    }

    /** Nothing where there is no such demand. */
    private static String perYear(String what, double perYear) {
        if (Double.isNaN(perYear)) {
            return "";
        }
        return what + " " + percent(perYear) + " a year"
                + (isOutside(perYear)
                        ? " (outside " + percent(LEAST_GROWTH) + " to " + percent(MOST_GROWTH) + ")"
                        : "");
    }

    private String share(Growth growth) {
        return Math.abs(growth.endShare() - growth.startShare()) < SAME_SHARE
                ? "AI share " + percent(growth.startShare()) + " throughout"
                : "AI share " + percent(growth.startShare()) + " -> " + percent(growth.endShare()) + " by "
                        + plan.end();
    }

    private static String together(String first, String second) {
        var parts = new ArrayList<>(List.of(first, second));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }
}
