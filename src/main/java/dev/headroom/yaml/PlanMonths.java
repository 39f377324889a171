package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The months of a plan as far as its file states them validly. */
record PlanMonths(@Nullable YearMonth start, @Nullable YearMonth end) {

    boolean liesBefore(@Nullable YearMonth month) {
        return month != null && start != null && month.isBefore(start);
    }

    boolean liesAfter(@Nullable YearMonth month) {
        return month != null && end != null && month.isAfter(end);
    }

    /** Checks that a list has one entry for each month of the plan. */
    void checkLength(Section section, String key, Sequence list, Problems problems) {
        if (start == null || end == null || end.isBefore(start)) {
            return;
        }
        long wanted = ChronoUnit.MONTHS.between(start, end) + 1;
        int given = list.items().size();
        String counts = given + " values for " + wanted + " months: ";
        if (given < wanted) {
            problems.error(section, key, counts + "the months from " + start.plusMonths(given) + " on are missing");
        } else if (given > wanted) {
            problems.error(section, key, counts + (given - wanted) + " too many");
        }
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
