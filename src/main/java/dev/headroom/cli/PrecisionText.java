package dev.headroom.cli;

import dev.headroom.results.TargetOutcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/** How well figures are known that were to be known well, in words; widths are rounded up, so that none seems to hold that does not. */
final class PrecisionText {
    /** Without the last bits of a double, which are no reason to round up. */
    private static final MathContext EXACT = new MathContext(9, RoundingMode.HALF_EVEN);

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.CEILING);

    private PrecisionText() {}

    /** {@code unservedMwMonths ± 1.8% (goal 1%)}: half of the 95% interval. */
    static String of(TargetOutcome outcome) {
        return outcome.target() + " " + width(outcome) + " (goal " + percent(outcome.goal()) + ")";
    }

    /** {@code 0.8% of unservedMwMonths (goal 1%: reached)}: half of the 95% interval. */
    static String ofInterval(TargetOutcome outcome) {
        double width = outcome.relativeHalfWidth();
        return (Double.isInfinite(width) ? "unknown" : percent(width)) + " of " + outcome.target() + " (goal "
                + percent(outcome.goal()) + ": " + (outcome.reached() ? "reached" : "not reached") + ")";
    }

    /** The one that is farthest from its goal. */
    static String ofWorst(List<TargetOutcome> outcomes) {
        return of(outcomes.stream()
                .max(Comparator.comparingDouble(TargetOutcome::distance))
                .orElseThrow());
    }

    private static String width(TargetOutcome outcome) {
        double width = outcome.relativeHalfWidth();
        if (width == 0) {
            return "known exactly";
        }
        return Double.isInfinite(width) ? "of unknown precision" : "± " + percent(width);
    }

    private static String percent(double share) {
        var percent = new BigDecimal(Double.toString(share)).movePointRight(2);
        return percent.round(EXACT).round(TWO_DIGITS).stripTrailingZeros().toPlainString() + "%";
    }
}
