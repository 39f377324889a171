package dev.headroom.chart;

import dev.headroom.results.MonthEstimate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** What a picture of projects says in words. */
final class GanttText {
    private GanttText() {}

    /** The finding. */
    static String title(List<GanttRow> rows, YearMonth start) {
        long late = rows.stream().filter(GanttRow::isLate).count();
        String all = rows.size() == 1 ? "The one project is" : late + " of " + rows.size() + " projects are";
        if (late == 0) {
            return (rows.size() == 1 ? "The one project is" : "All " + rows.size() + " projects are")
                    + " complete by their due month in the median future";
        }
        GanttRow worst = rows.stream()
                .filter(GanttRow::isLate)
                .max(Comparator.comparingDouble(GanttText::delay)
                        .thenComparing(row -> -row.project().onTime().value()))
                .orElseThrow();
        String due = ", due " + worst.project().due() + ", ";
        String when = worst.completeP50() == Double.POSITIVE_INFINITY
                ? "is not complete in half of the futures by the plan's end"
                : "is complete in " + month(worst.completeP50(), start, "");
        String bound = worst.binding().isEmpty() ? "" : ", held longest by " + worst.binding() + " of its months)";
        return all + " late in the median future; " + worst.project().id() + due + when + bound;
    }

    private static double delay(GanttRow row) {
        return row.completeP50() - row.due();
    }

    /** Completion, under the pointer and at the right of a row. */
    static String completion(GanttRow row, YearMonth start, YearMonth end) {
        String beyond = "after " + end;
        if (row.completeP50() == Double.POSITIVE_INFINITY) {
            return "P50 and P90 " + beyond;
        }
        return "P50 " + month(row.completeP50(), start, beyond) + ", P90 " + month(row.completeP90(), start, beyond);
    }

    /** How likely it is on time, and what held it. */
    static String reasons(GanttRow row) {
        var onTime = row.project().onTime();
        String chance = Double.isNaN(onTime.value()) ? "" : "on time " + Numbers.chance(onTime);
        String bound = row.binding().isEmpty() ? "" : "most: " + row.binding() + ")";
        return chance + (chance.isEmpty() || bound.isEmpty() ? "" : " \u00B7 ") + bound;
    }

    /** The first month that begins at or after a time in months from plan start. */
    static String month(double months, YearMonth start, String beyond) {
        if (Double.isNaN(months)) {
            return "unknown";
        }
        return months == Double.POSITIVE_INFINITY
                ? beyond
                : MonthEstimate.firstFrom(months, start).toString();
    }
}
