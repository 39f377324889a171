package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectSummaryTest {
    private static final YearMonth DUE = YearMonth.of(2026, 12);
    private static final MonthEstimate NEVER = new MonthEstimate(Optional.empty(), Optional.empty(), Optional.empty());

    private static Estimate chance(double p) {
        return new Estimate(p, 0.01, p - 0.02, p + 0.02);
    }

    private static ProjectSummary project(boolean conditional, MonthEstimate median, double onTime, double stuck) {
        return new ProjectSummary(
                "brazil",
                "hall",
                DUE,
                conditional,
                Optional.of(median),
                Optional.of(NEVER),
                chance(onTime),
                chance(stuck),
                chance(0.05),
                List.of(new ProjectSummary.Bound("grid", chance(0.6))));
    }

    private static MonthEstimate in(int year) {
        var month = Optional.of(YearMonth.of(year, 1));
        return new MonthEstimate(month, month, month);
    }

    @Test
    void late_is_on_time_in_fewer_than_half_of_the_futures_beyond_the_error() {
        assertThat(project(false, in(2027), 0.47, 0).isLate()).isTrue();
        assertThat(project(false, in(2027), 0.49, 0).isLate()).isFalse();
        assertThat(project(false, in(2027), Double.NaN, 0).isLate()).isFalse();
    }

    @Test
    void a_project_that_waits_for_low_headroom_and_mostly_never_comes_is_not_called_for() {
        assertThat(project(true, NEVER, 0.1, 0.1).isHeldByHeadroom()).isTrue();
        assertThat(project(false, NEVER, 0.1, 0.1).isHeldByHeadroom()).isFalse();
        assertThat(project(true, NEVER, 0.1, 0.5).isHeldByHeadroom()).isFalse();
        assertThat(project(true, in(2028), 0.1, 0.1).isHeldByHeadroom()).isFalse();
    }

    @Test
    void stuck_and_abandoned_are_likely_from_a_chance_on() {
        assertThat(project(false, NEVER, 0.1, 0.2).isLikelyStuck()).isTrue();
        assertThat(project(false, NEVER, 0.1, 0.19).isLikelyStuck()).isFalse();
        assertThat(project(false, NEVER, 0.1, 0.6).isMostlyStuck()).isTrue();
        assertThat(project(false, NEVER, 0.1, 0.2).isLikelyAbandoned()).isFalse();
    }

    @Test
    void the_latest_come_first_and_never_is_later_than_late() {
        var never = project(false, NEVER, 0.4, 0);
        var rarely = project(false, NEVER, 0.1, 0);
        var late = project(false, in(2028), 0.1, 0);
        var soon = project(false, in(2027), 0, 0);
        assertThat(List.of(soon, late, never, rarely).stream().sorted(ProjectSummary.LATEST_FIRST))
                .containsExactly(rarely, never, late, soon);
    }
}
