package dev.headroom.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The periods of a plan: its months first, then quarters, calendar years, fiscal years and the horizon. */
final class PeriodTable {
    private final YearMonth start;
    private final int months;

    private PeriodTable(YearMonth start, int months) {
        this.start = start;
        this.months = months;
    }

    /**
     * All periods of a plan; those that its ends cut are kept.
     *
     * @param fiscalMonth calendar month (1 to 12) in which fiscal years begin; they are named by the year in which they end
     */
    static List<Period> of(YearMonth start, int months, int fiscalMonth) {
        var table = new PeriodTable(start, months);
        var periods = new ArrayList<Period>();
        periods.addAll(table.split(Period.Kind.MONTH, YearMonth::toString));
        periods.addAll(
                table.split(Period.Kind.QUARTER, month -> month.getYear() + "-Q" + (month.getMonthValue() + 2) / 3));
        periods.addAll(table.split(Period.Kind.YEAR, month -> Integer.toString(month.getYear())));
        periods.addAll(table.split(
                Period.Kind.FISCAL_YEAR,
                month -> "FY"
                        + month.plusMonths(fiscalMonth == 1 ? 0 : 13 - fiscalMonth)
                                .getYear()));
        periods.add(new Period("horizon", Period.Kind.HORIZON, 0, months - 1));
        return periods;
    }

    /** Consecutive months of the same name become one period. */
    private List<Period> split(Period.Kind kind, Function<YearMonth, String> nameOf) {
        var periods = new ArrayList<Period>();
        int first = 0;
        for (int t = 1; t <= months; t++) {
            String name = nameOf.apply(start.plusMonths(first));
            if (t == months || !nameOf.apply(start.plusMonths(t)).equals(name)) {
                periods.add(new Period(name, kind, first, t - 1));
                first = t;
            }
        }
        return periods;
    }
}
