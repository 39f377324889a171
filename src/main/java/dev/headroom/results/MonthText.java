package dev.headroom.results;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * An estimated month in the cell of a table: {@code 2029-03 [-1,+2]}, with the months by which its 95% interval lies
 * before and behind it; {@code > 2030-12} beyond the plan's end.
 */
public final class MonthText {
    private MonthText() {}

    public static String cell(MonthEstimate month, YearMonth end) {
        if (month.value().isEmpty()) {
            return "> " + end;
        }
        var value = month.value().get();
        long early = month.low95().map(low -> between(low, value)).orElse(0L);
        var late = month.high95().map(high -> "+" + between(value, high)).orElse("...");
        return early == 0 && late.equals("+0") ? value.toString() : value + " [" + -early + "," + late + "]";
    }

    private static long between(YearMonth from, YearMonth to) {
        return ChronoUnit.MONTHS.between(from, to);
    }
}
