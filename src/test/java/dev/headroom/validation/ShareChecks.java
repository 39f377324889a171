package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.total;
import static dev.headroom.validation.Formulas.Z75;
import static dev.headroom.validation.Formulas.Z95;
import static dev.headroom.validation.Formulas.logistic;
import static dev.headroom.validation.Formulas.logit;
import static dev.headroom.validation.Formulas.variance;

import java.util.List;

/** The AI share: a line in logit space with two processes around it. */
final class ShareChecks {
    private static final String LINE = "start: 0.2, target: 0.7, targetDate: 2028-01";
    private static final String STILL = "";
    private static final String TRIANGULAR =
            "start: 0.2, target: {triangular: {min: 0.5, mode: 0.7, max: 0.8}}, targetDate: 2028-01";

    private ShareChecks() {}

    static Area area() {
        double free = Math.sqrt(variance(0.3, 0, 24) + variance(0.2, 0, 24));
        double pulled = Math.sqrt(variance(0.6, 2, 24) + variance(0.5, 0.5, 24));
        double halfway = (logit(0.2) + logit(0.7)) / 2;
        String walk = plan(LINE + ", volatilityPerYear: 0.3", "volatilityPerYear: 0.2");
        String reverting = plan(
                LINE + ", volatilityPerYear: 0.6, reversionPerYear: 2",
                "volatilityPerYear: 0.5, reversionPerYear: 0.5");
        return new Area(
                "AI share",
                """
                From 20% to 70% in 24 months on a straight line $y$ in logit space, a normal deviation of standard deviation
                $s$ around it; $\\ell(y) = 1/(1 + e^{-y})$. Quantiles pass through $\\ell$ unchanged.""",
                ShareChecks.class,
                List.of(
                        new Check(
                                "Median halfway", "ℓ(y)", reverting, total("2027-01", "aiShareP50"), logistic(halfway)),
                        new Check(
                                "P5 at the target date, no reversion",
                                "ℓ(y - 1.645 s)",
                                walk,
                                at("aiShareP5"),
                                logistic(logit(0.7) - Z95 * free)),
                        new Check(
                                "P95 at the target date, no reversion",
                                "ℓ(y + 1.645 s)",
                                walk,
                                at("aiShareP95"),
                                logistic(logit(0.7) + Z95 * free)),
                        new Check(
                                "P5 at the target date, reversion",
                                "ℓ(y - 1.645 s)",
                                reverting,
                                at("aiShareP5"),
                                logistic(logit(0.7) - Z95 * pulled)),
                        new Check(
                                "P75 at the target date, reversion",
                                "ℓ(y + 0.674 s)",
                                reverting,
                                at("aiShareP75"),
                                logistic(logit(0.7) + Z75 * pulled)),
                        new Check(
                                "Mean at the target date",
                                "∫ ℓ(y + s z) φ(z) dz",
                                reverting,
                                at("aiShareMean"),
                                Formulas.meanOverNormal(z -> logistic(logit(0.7) + pulled * z))),
                        new Check(
                                "Uncertain target: P75 at its date",
                                "P75 of a triangle",
                                plan(TRIANGULAR, STILL),
                                at("aiShareP75"),
                                triangle(0.75)),
                        new Check(
                                "Uncertain target: P25 halfway",
                                "ℓ of the mean of both logits",
                                plan(TRIANGULAR, STILL),
                                total("2027-01", "aiShareP25"),
                                logistic((logit(0.2) + logit(triangle(0.25))) / 2)),
                        new Check(
                                        "After the target date the line is level",
                                        "0.7",
                                        plan("2028-07", LINE, STILL),
                                        total("2028-07", "aiShareMean"),
                                        0.7)
                                .asCertain(),
                        new Check(
                                        "Or goes on",
                                        "ℓ(y(30))",
                                        plan("2028-07", LINE + ", holdAfterTarget: false", STILL),
                                        total("2028-07", "aiShareMean"),
                                        logistic(logit(0.2) + (logit(0.7) - logit(0.2)) * 30 / 24))
                                .asCertain()));
    }

    private static Check.Target at(String metric) {
        return total("2028-01", metric);
    }

    /** Quantile of the triangle from 0.5 over 0.7 to 0.8. */
    private static double triangle(double p) {
        return p < 2.0 / 3 ? 0.5 + Math.sqrt(p * 0.3 * 0.2) : 0.8 - Math.sqrt((1 - p) * 0.3 * 0.1);
    }

    private static String plan(String market, String own) {
        return plan("2028-01", market, own);
    }

    private static String plan(String end, String market, String own) {
        return """
                version: 1
                name: share
                start: 2026-01
                end: %s
                market: {growthPerYear: 0.3, volatilityPerYear: 0.2, aiShare: {%s}}
                regions: [{region: here, demand: {baselineMw: 10, aiShare: {%s}}}]
                """.formatted(end, market, own);
    }
}
