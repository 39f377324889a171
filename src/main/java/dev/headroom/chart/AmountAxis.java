package dev.headroom.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis from 0 up to an amount, with steps of 1, 2, 5 or (from 25 on) 2.5 times a power of ten. */
final class AmountAxis {
    private AmountAxis() {}

    /**
     * @param largest amount to be shown; the axis goes a little beyond it, and to 1 where it is 0
     * @param labels about how many steps are wanted
     */
    static NumberAxis upTo(double largest, int labels) {
        double top = largest > 0 && Double.isFinite(largest) ? largest * 1.05 : 1;
        double step = roundStep(top / Math.max(1, labels));
        var format =
                new DecimalFormat(step < 1 ? decimals(step) : "#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        var axis = new NumberAxis(null);
        axis.setRange(0, top);
        axis.setTickUnit(new NumberTickUnit(step, top >= 1e12 || top < 1e-6 ? scientific() : format), false, true);
        return axis;
    }

    /** The smallest such step that is not below the amount. */
    static double roundStep(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : power >= 10 ? new double[] {1, 2, 2.5, 5} : new double[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static String decimals(double step) {
        int places = (int) Math.ceil(-StrictMath.log10(step) - 1e-9);
        return "0." + "0".repeat(Math.max(1, places));
    }

    private static DecimalFormat scientific() {
        return new DecimalFormat("0.#E0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
