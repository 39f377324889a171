package dev.headroom.report;

import dev.headroom.results.EstimateText;
import dev.headroom.results.MonthEstimate;
import dev.headroom.results.MonthText;
import dev.headroom.results.Unit;
import dev.headroom.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param content what is read
 * @param sortKey what rows are sorted by, a number or a text; empty sorts last
 * @param numeric whether it stands to the right
 */
record Cell(Html content, String sortKey, boolean numeric) {
    private static final MathContext DIGITS = new MathContext(5);
    private static final String UNKNOWN = "–";

    static Cell text(String text) {
        return new Cell(Html.text(text), text, false);
    }

    static Cell of(Html content, String sortKey) {
        return new Cell(content, sortKey, false);
    }

    /** A figure under a heading that names its unit. */
    static Cell figure(Unit unit, Estimate estimate) {
        boolean known = !Double.isNaN(estimate.value());
        var text = known ? EstimateText.cell(unit, estimate) : UNKNOWN;
        return new Cell(Html.text(text), known ? Double.toString(estimate.value()) : "", true);
    }

    /** A figure that is known exactly. */
    static Cell exact(Unit unit, double value) {
        return figure(unit, Estimate.exact(value));
    }

    /** A number of any unit, with five digits. */
    static Cell number(double value) {
        return Double.isNaN(value)
                ? new Cell(Html.text(UNKNOWN), "", true)
                : new Cell(Html.text(digits(value)), digits(value), true);
    }

    /** A cell of a picture's table: a number with five digits, or a text as it is. */
    static Cell data(String text) {
        try {
            return number(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text(text);
        }
    }

    /** A month; empty where the run does not tell. */
    static Cell month(Optional<MonthEstimate> month, YearMonth end) {
        return month.map(estimate -> new Cell(
                        Html.text(MonthText.cell(estimate, end)),
                        estimate.value().map(YearMonth::toString).orElse("9999"),
                        true))
                .orElse(new Cell(Html.text(UNKNOWN), "", true));
    }

    static String digits(double value) {
        return digits(value, DIGITS);
    }

    /** A number with so many digits, zeros behind them. */
    static String digits(double value, int count) {
        return digits(value, new MathContext(count));
    }

    private static String digits(double value, MathContext digits) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        var rounded = new BigDecimal(value).round(digits);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
