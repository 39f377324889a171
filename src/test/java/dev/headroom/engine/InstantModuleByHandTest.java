package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module whose stages take no time serves in the month of its review, whether or not customers may leave. */
class InstantModuleByHandTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.6"})
    void itIsThereInTheMonthOfItsReview(String churn) {
        RunResult base = RunExperiment.baseCase(PlanText.read("""
                version: 1
                name: Instant
                start: 2025-01
                end: 2025-03
                regions:
                  - region: here
                    demand: {baselineMw: 4, churnPerYear: CHURN}
                    expansion: {policy: headroom, modules: [{pool: general, mw: 5, build: tent}], reviewMonths: 1, lookaheadMonths: 1}
                builds:
                  tent:
                    costUsdMillionPerMw: {general: 1}
                    stages: {put-up: {months: 0, spendShare: 1}}
                investment:
                  totalUsdMillion: 30
                  tranches: [{name: all, from: 2025-01, to: 2025-03, usdMillion: 30}]
                  allocation: {here: 1, elsewhere: 0}
                """.replace("CHURN", churn)));
        for (String month : new String[] {"2025-01", "2025-02", "2025-03"}) {
            assertThat(base.findBase("here", "general", month, "energisedMw").orElseThrow())
                    .isEqualTo(5, within(1e-9));
            assertThat(base.findBase("here", "general", month, "unservedMwMonths")
                            .orElseThrow())
                    .isZero();
        }
    }
}
