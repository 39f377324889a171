package dev.headroom.yaml;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The months of a plan as far as its file states them validly. */
record PlanMonths(@Nullable YearMonth start, @Nullable YearMonth end) {

    boolean liesBefore(@Nullable YearMonth month) {
        return month != null && start != null && month.isBefore(start);
    }

    boolean liesAfter(@Nullable YearMonth month) {
        return month != null && end != null && month.isAfter(end);
    }

    /** Warns where a month lies outside of the plan, with what that means. */
    void warnOutside(Section section, String key, String before, Problems problems) {
        YearMonth month = section.month(key);
        if (liesBefore(month)) {
            problems.warning(section, key, month + " lies before the plan's start, " + start + ": " + before);
        } else if (liesAfter(month)) {
            problems.warning(section, key, month + " lies after the plan's end, " + end + ": it has no effect");
        }
    }
}
