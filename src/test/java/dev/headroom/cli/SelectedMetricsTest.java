package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedMetricsTest {
    @Test
    void without_words_all_is_recorded_but_quarters() {
        var all = SelectedMetrics.of(List.of(), List.of());
        assertThat(all).isEqualTo(MetricSelection.ALL);
        assertThat(all.metrics()).containsExactly(Metric.values());
        assertThat(all.periods())
                .containsExactly(PeriodKind.MONTH, PeriodKind.YEAR, PeriodKind.FISCAL_YEAR, PeriodKind.HORIZON);
    }

    @Test
    void words_name_metrics_and_a_star_names_all_that_begin_alike() {
        var chosen = SelectedMetrics.of(List.of("cvar95Mw", " episode*"), List.of("quarter", "horizon"));
        assertThat(chosen.metrics()).containsExactly(Metric.EPISODES, Metric.EPISODE_MONTHS, Metric.CVAR95_MW);
        assertThat(chosen.periods()).containsExactly(PeriodKind.QUARTER, PeriodKind.HORIZON);
        assertThat(SelectedMetrics.of(List.of("*"), List.of())).isEqualTo(MetricSelection.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cvar95     |         | --metrics: unknown metric 'cvar95'. Maybe cvar95Mw?",
                "unservd*   |         | --metrics: no metric begins with 'unservd'. Maybe unserved*?",
                "unservd    |          | --metrics: unknown metric 'unservd'. Maybe unserved*?",
                "*Mw        |          | --metrics: '*Mw' must have its * at the end",
                "xyzzy      |         | --metrics: unknown metric 'xyzzy'.",
                "''         |         | --metrics: unknown metric ''.",
                "episodes   | quarters | --periods: 'quarters' is none of month, quarter, year, fiscal, horizon."
                        + " Maybe quarter?",
            })
    void a_misspelt_word_is_told_with_a_guess(String metric, String period, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SelectedMetrics.of(List.of(metric), period == null ? List.of() : List.of(period)))
                .withMessage(message);
    }
}
