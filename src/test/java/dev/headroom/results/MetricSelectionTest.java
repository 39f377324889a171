package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricSelectionTest {
    @Test
    void the_chance_of_a_shortfall_comes_by_quarter_whatever_the_periods() {
        var byYear = new MetricSelection(EnumSet.allOf(Metric.class), Set.of(PeriodKind.YEAR));
        assertThat(byYear.wants(Metric.SHORTFALL_PROBABILITY, PeriodKind.QUARTER))
                .isTrue();
        assertThat(byYear.wants(Metric.SHORTFALL_PROBABILITY, PeriodKind.MONTH)).isFalse();
        assertThat(byYear.wants(Metric.EPISODES, PeriodKind.QUARTER)).isFalse();
        assertThat(byYear.wants(Metric.EPISODES, PeriodKind.YEAR)).isTrue();
        assertThat(byYear.wantsPeriod(PeriodKind.QUARTER)).isFalse();
    }

    @Test
    void a_metric_that_is_not_named_is_not_wanted_for_any_period() {
        var episodes = new MetricSelection(Set.of(Metric.EPISODES), EnumSet.allOf(PeriodKind.class));
        assertThat(episodes.wants(Metric.SHORTFALL_PROBABILITY)).isFalse();
        assertThat(episodes.wants(Metric.SHORTFALL_PROBABILITY, PeriodKind.QUARTER))
                .isFalse();
    }

    @Test
    void more_than_the_default_is_complete_and_less_is_not() {
        var metrics = EnumSet.allOf(Metric.class);
        assertThat(new MetricSelection(metrics, EnumSet.allOf(PeriodKind.class)).isComplete())
                .isTrue();
        assertThat(new MetricSelection(metrics, EnumSet.of(PeriodKind.MONTH)).isComplete())
                .isFalse();
        metrics.remove(Metric.EPISODES);
        assertThat(new MetricSelection(metrics, EnumSet.allOf(PeriodKind.class)).isComplete())
                .isFalse();
    }

    @Test
    void nothing_is_no_selection() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricSelection(Set.of(), Set.of(PeriodKind.YEAR)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MetricSelection(Set.of(Metric.EPISODES), Set.of()));
    }
}
