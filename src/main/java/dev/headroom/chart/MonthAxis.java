package dev.headroom.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The months of a plan, left to right: month t lies between t and t + 1. Years where these can be read, else months.
 * Mutable, as every axis of JFreeChart; made for one drawing.
 *
 * <p>Marks stand where a year (or labelled month) begins, labels in the middle of it. Labels that would touch are
 * thinned to every second, fifth, tenth year, or to every second, third, sixth month.
 */
final class MonthAxis extends NumberAxis {
    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12};
    private static final int SHORT_PLAN_MONTHS = 18;

    private final YearMonth start;
    private final int months;
    private final TextFace face;

    MonthAxis(YearMonth start, int months, TextFace face) {
        super(null);
        this.start = start;
        this.months = months;
        this.face = face;
        setRange(0, months);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        double monthPx = dataArea.getWidth() / months;
        return months <= SHORT_PLAN_MONTHS ? monthTicks(monthPx) : yearTicks(monthPx);
    }

    private List<ValueTick> monthTicks(double monthPx) {
        double labelPx = face.width("2000-00") + face.sizePx();
        int step = firstThatFits(MONTH_STEPS, labelPx / monthPx);
        var ticks = new ArrayList<ValueTick>();
        for (int month = 0; month < months; month += step) {
            ticks.add(mark(month));
            ticks.add(label(month + 0.5, start.plusMonths(month).toString()));
        }
        return ticks;
    }

    private List<ValueTick> yearTicks(double monthPx) {
        double labelPx = face.width("2000") + face.sizePx();
        int step = firstThatFits(YEAR_STEPS, labelPx / (12 * monthPx));
        var ticks = new ArrayList<ValueTick>();
        int end = start.getYear() * 12 + start.getMonthValue() - 1 + months;
        for (int year = start.getYear(); year * 12 < end; year++) {
            int first = year * 12 - (start.getYear() * 12 + start.getMonthValue() - 1);
            if (year % step == 0 && first > 0) {
                ticks.add(mark(first));
            }
            double from = Math.max(0, first);
            double to = Math.min(months, first + 12);
            if (year % step == 0 && (to - from) * monthPx >= labelPx - face.sizePx() * 0.7) {
                ticks.add(label((from + to) / 2, Integer.toString(year)));
            } else if (step > 1 && year % step == 0 && first >= 0 && first + 6 <= months) {
                ticks.add(label(first + 6, Integer.toString(year)));
            }
        }
        return ticks;
    }

    private static int firstThatFits(int[] steps, double least) {
        for (int step : steps) {
            if (step >= least) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    private static ValueTick mark(double month) {
        return new NumberTick(TickType.MAJOR, month, "", TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }

    private static ValueTick label(double month, String text) {
        return new NumberTick(TickType.MINOR, month, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }
}
