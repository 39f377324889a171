package dev.headroom.analysis;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How findings write an exact number: no digit more than a sentence needs. */
final class FigureText {
    private FigureText() {}

    static String usdMillion(double amount) {
        return "$" + rounded("#,##0", amount) + "m";
    }

    /** With a decimal: costs of one MW. */
    static String usdMillionPerMw(double cost) {
        return "$" + rounded("#,##0.#", cost) + "m a MW";
    }

    static String mw(double mw) {
        return rounded("#,##0.#", mw) + " MW";
    }

    static String months(double months) {
        return count(months) + (Math.abs(months - 1) < 0.05 ? " month" : " months");
    }

    static String percent(double share) {
        return rounded("#,##0.#", 100 * share) + "%";
    }

    /** With more decimals below a percent. */
    static String smallPercent(double share) {
        return share < 0.01 ? rounded("0.###", 100 * share) + "%" : percent(share);
    }

    /** A number of any unit. */
    static String count(double number) {
        return rounded("#,##0.#", number);
    }

    /** A number of any size, four digits behind the point at most. */
    static String value(double number) {
        return rounded("#,##0.####", number);
    }

    private static String rounded(String pattern, double number) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        String text = format.format(number);
        return text.equals("-0") ? "0" : text;
    }
}
