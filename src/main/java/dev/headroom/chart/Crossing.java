package dev.headroom.chart;

import java.util.function.IntPredicate;

/**
 * When one curve is above another.
 *
 * @param compared number of months in which both are known
 * @param above number of months in which the first is above the second
 * @param first month above; -1 where there is none
 * @param last month above; -1 where there is none
 * @param since from this month on the first is above to the end; -1 where it is below at the end
 * @param lastCompared the last month in which both are known; -1 where there is none
 * @param earliest the first month above that the 95% intervals allow; -1 where there is none
 * @param latest the first month above beyond both 95% intervals; -1 where there is none
 */
record Crossing(int compared, int above, int first, int last, int since, int lastCompared, int earliest, int latest) {

    static Crossing of(Series upper, Series lower) {
        int compared = 0;
        int above = 0;
        int first = -1;
        int last = -1;
        int since = -1;
        int lastCompared = -1;
        for (int month = 0; month < upper.months(); month++) {
            if (upper.isPresent(month) && lower.isPresent(month)) {
                compared++;
                lastCompared = month;
                if (upper.value(month) > lower.value(month)) {
                    above++;
                    first = first < 0 ? month : first;
                    last = month;
                    since = since < 0 ? month : since;
                } else {
                    since = -1;
                }
            }
        }
        int earliest = first(upper.months(), t -> upper.high95(t) > lower.low95(t));
        int latest = first(upper.months(), t -> upper.low95(t) > lower.high95(t));
        return new Crossing(compared, above, first, last, since, lastCompared, earliest, latest);
    }

    private static int first(int months, IntPredicate holds) {
        for (int month = 0; month < months; month++) {
            if (holds.test(month)) {
                return month;
            }
        }
        return -1;
    }
}
