package dev.headroom.chart;

import dev.headroom.results.EstimateText;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as words in a picture: no digit that the sampling error does not support, and no probability of nothing. */
final class Numbers {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_EVEN);

    /** Half width of a 95% interval in standard errors. */
    private static final double STANDARD_ERRORS_95 = 1.96;

    private Numbers() {}

    /** The standard error, taken from the interval where only that is known; 0 where neither is. */
    static double standardError(Estimate estimate) {
        double error = estimate.standardError();
        if (!(error > 0)) {
            error = (estimate.high95() - estimate.low95()) / (2 * STANDARD_ERRORS_95);
        }
        return Double.isFinite(error) ? error : 0;
    }

    /**
     * An amount to the digits that its error supports, four at most where it has decimals.
     *
     * @param error standard error; 0 for an exact amount
     */
    static String amount(double value, double error) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        if (Math.abs(value) >= 1e15) {
            return new BigDecimal(value).round(THREE).toString();
        }
        return fixed(value, amountDecimals(value, error));
    }

    /** An amount with its standard error, as tables have it: {@code 12.3 \u00B1 0.4}; alone where it is exact. */
    static String withError(double value, double error) {
        if (!(error > 0)) {
            return amount(value, 0);
        }
        return amount(value, error) + " \u00B1 " + error(error, amountDecimals(value, error));
    }

    static String withError(Estimate estimate) {
        return withError(estimate.value(), standardError(estimate));
    }

    private static int amountDecimals(double value, double error) {
        int readable = Math.max(0, decimals(Math.abs(value) / 1000));
        return error > 0 ? Math.min(readable, errorDecimals(error)) : Math.max(0, decimals(Math.abs(value) / 100));
    }

    /** An error to so many decimals, or tens where these are negative; rounded up where it would have more. */
    private static String error(double error, int decimals) {
        if (!Double.isFinite(error)) {
            return "?";
        }
        var rounding = decimals < errorDecimals(error) ? RoundingMode.UP : RoundingMode.HALF_EVEN;
        var rounded = new BigDecimal(error).setScale(decimals, rounding);
        return fixed(rounded.signum() == 0 ? StrictMath.pow(10, -decimals) : rounded.doubleValue(), decimals);
    }

    /** An error to one digit. */
    static String error(double error) {
        return error(error, errorDecimals(error));
    }

    /** A probability with its standard error, or its bound, as tables have it: {@code 34.1 \u00B1 0.4%}. */
    static String chance(Estimate probability) {
        return EstimateText.of(Unit.PROBABILITY, probability);
    }

    /** A count with its thousands set apart. */
    static String count(long value) {
        return pattern("#,##0").format(value);
    }

    /** A label of an axis, with the decimals that its step has. */
    static String step(double value, double step) {
        return fixed(value, (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9)));
    }

    /** A share that is a setting and not an estimate: {@code 5%}, {@code 2.5%}. */
    static String share(double share) {
        return pattern("0.###").format(share * 100) + "%";
    }

    /**
     * A probability in percent. One that was never seen is printed as its upper bound, one that was always seen as its
     * lower bound.
     *
     * @param replications behind the estimate; gives the bound where the interval has none (3/N: Hanley and
     *     Lippman-Hand, 1983)
     */
    static String probability(Estimate estimate, long replications) {
        double value = estimate.value();
        if (!(value >= 0 && value <= 1)) {
            return "?";
        }
        double ruleOfThree = Math.min(1, 3.0 / Math.max(1, replications));
        if (value < 0.00005) {
            return "<" + bound(Math.max(estimate.high95(), value > 0 ? 0 : ruleOfThree));
        }
        double farFromSure = 1 - value;
        if (farFromSure < 0.0005) {
            double gap = Math.max(1 - estimate.low95(), farFromSure > 0 ? farFromSure : ruleOfThree);
            return ">" + percent(Math.max(0, 1 - Math.ceil(gap * 1000 - 1e-9) / 1000), 1);
        }
        return percent(value, probabilityDecimals(Math.min(value, farFromSure), estimate));
    }

    private static int probabilityDecimals(double fromTheNearerEnd, Estimate estimate) {
        double half = (estimate.high95() - estimate.low95()) / 2 * 100;
        int supported = half > 0 ? Math.max(0, decimals(half * 2)) : 2;
        int needed = fromTheNearerEnd < 0.001 ? 2 : fromTheNearerEnd < 0.01 ? 1 : 0;
        int wanted = estimate.value() < 0.01 ? 2 : estimate.value() < 0.1 ? 1 : 0;
        return Math.max(needed, Math.min(supported, wanted));
    }

    private static String bound(double high) {
        double hundredths = Math.ceil(Math.min(1, high) * 10_000 - 1e-9);
        return pattern("0.##").format(Math.max(1, hundredths) / 100) + "%";
    }

    private static String percent(double value, int decimals) {
        return fixed(value * 100, decimals) + "%";
    }

    /** A number for a CSV file: ten digits, the same on every Java; empty where it is absent. */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(TEN).stripTrailingZeros();
        return Math.abs(value) < 1e15 && (value == 0 || Math.abs(value) > 1e-9)
                ? rounded.toPlainString()
                : rounded.toString();
    }

    /** Decimals that an error supports, three at most; negative for tens, hundreds and so on. */
    private static int decimals(double error) {
        if (!(error > 0) || !Double.isFinite(error)) {
            return 0;
        }
        return (int) Math.max(-15, Math.min(3, -Math.floor(StrictMath.log10(error))));
    }

    /** Decimals at which an error has one digit. */
    private static int errorDecimals(double error) {
        if (!(error > 0) || !Double.isFinite(error)) {
            return 0;
        }
        int scale = new BigDecimal(error)
                .round(new MathContext(1, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .scale();
        return Math.max(-15, Math.min(3, scale));
    }

    private static String fixed(double value, int decimals) {
        var rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return pattern(decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                .format(rounded);
    }

    private static DecimalFormat pattern(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
