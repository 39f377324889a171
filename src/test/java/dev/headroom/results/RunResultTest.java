package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunResultTest {
    private static MetricRow row(String project, String metric, String item, double value) {
        return new MetricRow("brazil", project, "total", "horizon", metric, item, Estimate.exact(value), "share");
    }

    private static RunResult result(MetricRow... rows) {
        var month = YearMonth.of(2025, 4);
        var header =
                new RunHeader("Plan", "aa", month, month, "mc", 1, 2, 0.05, List.of(), List.of(), MetricSelection.ALL);
        return new RunResult(header, List.of(rows), List.of());
    }

    @Test
    void the_items_of_a_metric_are_kept_apart_in_the_order_of_the_table() {
        var result = result(
                row("hall", "bindingStage", "permit", 0.2),
                row("hall", "bindingStage", "grid", 0.7),
                row("hall", "bindingStage", "money", 0.1),
                row("lease", "bindingStage", "fitOut", 1),
                row("hall", "stuckProbability", "", 0.3));
        assertThat(result.findProjectItems("brazil", "hall", "bindingStage"))
                .containsExactly(
                        Map.entry("permit", Estimate.exact(0.2)),
                        Map.entry("grid", Estimate.exact(0.7)),
                        Map.entry("money", Estimate.exact(0.1)));
        assertThat(result.findProjectItems("brazil", "lease", "bindingStage")).containsOnlyKeys("fitOut");
    }

    @Test
    void a_metric_has_either_items_or_one_number() {
        var result = result(row("hall", "bindingStage", "permit", 0.2), row("hall", "stuckProbability", "", 0.3));
        assertThat(result.findProject("brazil", "hall", "bindingStage")).isEmpty();
        assertThat(result.findProject("brazil", "hall", "stuckProbability")).contains(Estimate.exact(0.3));
        assertThat(result.findProjectItems("brazil", "hall", "stuckProbability"))
                .isEmpty();
    }
}
