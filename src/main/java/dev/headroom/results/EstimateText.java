package dev.headroom.results;

import dev.headroom.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a number is printed for people: {@code 12.3 ± 0.4}, where the second number is one standard error with one
 * significant digit and the first has no digit beyond it. A probability of which one side was never seen prints as its
 * bound,
 * {@code < 0.05%}. An exact number prints alone, with its unit's digits.
 */
public final class EstimateText {
    private static final String UNDEFINED = "-";
    /** Half width of a 95% interval in standard errors. */
    private static final double STANDARD_ERRORS_95 = 1.96;

    private final String plusMinus;
    private final boolean withPercentSign;

    private EstimateText(String plusMinus, boolean withPercentSign) {
        this.plusMinus = plusMinus;
        this.withPercentSign = withPercentSign;
    }

    /** For running text: {@code 34.1 ± 0.4%}. */
    public static String of(Unit unit, Estimate estimate) {
        return new EstimateText(" ± ", true).print(unit, estimate);
    }

    /** For the cell of a table whose heading names the unit: {@code 34.1±0.4}. */
    public static String cell(Unit unit, Estimate estimate) {
        return new EstimateText("±", false).print(unit, estimate);
    }

    private String print(Unit unit, Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return UNDEFINED;
        }
        if (Double.isInfinite(estimate.value())) {
            return estimate.value() > 0 ? "inf" : "-inf";
        }
        double scale = unit.isPercent() ? 100 : 1;
        var sign = unit.isPercent() && withPercentSign ? "%" : "";
        double error = standardError(estimate) * scale;
        if (unit == Unit.PROBABILITY) {
            var bound = bound(estimate, error);
            if (!bound.isEmpty()) {
                return bound + sign;
            }
        }
        var value = BigDecimal.valueOf(estimate.value() * scale);
        if (error == 0) {
            return grouped(value.setScale(unit.digits(), RoundingMode.HALF_EVEN).stripTrailingZeros(), 0) + sign;
        }
        int decimals = decimalsOf(error);
        return grouped(value.setScale(decimals, RoundingMode.HALF_EVEN), decimals)
                + plusMinus
                + grouped(BigDecimal.valueOf(error).setScale(decimals, RoundingMode.HALF_EVEN), decimals)
                + sign;
    }

    /** The standard error, taken from the interval where only that is known. */
    private static double standardError(Estimate estimate) {
        double error = estimate.standardError();
        if (error == 0) {
            error = (estimate.high95() - estimate.low95()) / (2 * STANDARD_ERRORS_95);
        }
        return Double.isFinite(error) ? error : 0;
    }

    /** A bound in percent where rounding would claim an impossible or a certain thing; else empty. */
    private static String bound(Estimate estimate, double errorPercent) {
        if (errorPercent == 0) {
            return "";
        }
        var step = BigDecimal.ONE.movePointLeft(decimalsOf(errorPercent));
        var percent = BigDecimal.valueOf(estimate.value() * 100).setScale(step.scale(), RoundingMode.HALF_EVEN);
        if (percent.signum() == 0) {
            return "< " + roundedUp(estimate.high95() * 100);
        }
        if (percent.compareTo(BigDecimal.valueOf(100)) == 0) {
            var miss = new BigDecimal(roundedUp((1 - estimate.low95()) * 100));
            return "> " + BigDecimal.valueOf(100).subtract(miss).toPlainString();
        }
        return "";
    }

    private static String roundedUp(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(1, RoundingMode.UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Decimals at which the error has one significant digit; negative for tens and above. */
    private static int decimalsOf(double error) {
        return BigDecimal.valueOf(error)
                .round(new MathContext(1, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .scale();
    }

    private static String grouped(BigDecimal value, int decimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(20);
        format.setMinimumFractionDigits(Math.max(0, decimals));
        return format.format(value.signum() == 0 ? BigDecimal.ZERO : value);
    }
}
