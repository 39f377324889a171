package dev.headroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTableTest {
    private static List<String> named(List<Period> periods, Period.Kind kind) {
        return periods.stream()
                .filter(period -> period.kind() == kind)
                .map(period -> period.name() + " " + period.first() + "-" + period.last())
                .toList();
    }

    @Test
    void periodsThatTheEndsCutAreKept() {
        List<Period> periods = PeriodTable.of(YearMonth.of(2025, 11), 18, 4);
        assertThat(named(periods, Period.Kind.QUARTER))
                .containsExactly(
                        "2025-Q4 0-1",
                        "2026-Q1 2-4",
                        "2026-Q2 5-7",
                        "2026-Q3 8-10",
                        "2026-Q4 11-13",
                        "2027-Q1 14-16",
                        "2027-Q2 17-17");
        assertThat(named(periods, Period.Kind.YEAR)).containsExactly("2025 0-1", "2026 2-13", "2027 14-17");
        assertThat(named(periods, Period.Kind.HORIZON)).containsExactly("horizon 0-17");
    }

    @Test
    void fiscalYearsAreNamedByTheYearInWhichTheyEnd() {
        assertThat(named(PeriodTable.of(YearMonth.of(2025, 11), 18, 4), Period.Kind.FISCAL_YEAR))
                .containsExactly("FY2026 0-4", "FY2027 5-16", "FY2028 17-17");
        assertThat(named(PeriodTable.of(YearMonth.of(2025, 11), 18, 1), Period.Kind.FISCAL_YEAR))
                .containsExactly("FY2025 0-1", "FY2026 2-13", "FY2027 14-17");
        assertThat(named(PeriodTable.of(YearMonth.of(2025, 11), 3, 12), Period.Kind.FISCAL_YEAR))
                .containsExactly("FY2025 0-0", "FY2026 1-2");
    }

    @Test
    void monthsComeFirst() {
        List<Period> periods = PeriodTable.of(YearMonth.of(2025, 12), 3, 4);
        assertThat(periods.subList(0, 3))
                .containsExactly(
                        new Period("2025-12", Period.Kind.MONTH, 0, 0),
                        new Period("2026-01", Period.Kind.MONTH, 1, 1),
                        new Period("2026-02", Period.Kind.MONTH, 2, 2));
        assertThat(periods.get(2).months()).isEqualTo(1);
    }
}
