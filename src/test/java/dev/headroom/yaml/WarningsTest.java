package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningsTest {
    @TempDir
    Path folder;

    @Test
    void harmlessOdditiesAreWarningsInFileOrder() {
        ReadPlan read = new PlanFolder(folder).with("plan.yaml", """
                version: 1
                name: Odd
                start: 2025-04
                end: 2026-03
                market:
                  growthPerYear: {ai: 0.6, general: {p10: 0.1, p50: 0.2, p90: 0.3}}
                  growthAppliesTo: separately
                  aiShare: {start: 0.2, target: 0.7, targetDate: 2030-12}
                regions:
                  - region: brazil
                    demand: {from: 2026-04, baselineMw: 3}
                    capacity: {retirements: [{month: 2025-01, pool: ai, mw: 1}, {month: 2030-01, pool: ai, mw: 1}]}
                    projects: [{id: a, aiMw: 1, earliestStart: 2020-01, build: hall}]
                    expansion: {policy: headroom}
                investment:
                  totalUsdMillion: 2
                  tranches:
                    - {name: FY2025, from: 2024-04, to: 2025-03, usdMillion: 1}
                    - {name: FY2027, from: 2026-04, to: 2027-03, usdMillion: 1}
                  allocation: {brazil: 1}
                builds: {hall: {costUsdMillionPerMw: 1, stages: {all: {months: 1, spendShare: 1}}}}
                correlations: [{between: [market.growthPerYear.ai, market.growthPerYear.general], rank: 0.5}]
                fx: {AED: {volatilityPerYear: 0}, BRL: {volatilityPerYear: 0.1}}
                fxCorrelations: [{between: [AED, BRL], value: 0.5}]
                """).read();

        assertThat(read.warnings())
                .extracting(Problem::path)
                .containsExactly(
                        "market.aiShare.target",
                        "market.aiShare.targetDate",
                        "regions.brazil.demand.from",
                        "regions.brazil.capacity.retirements.0.month",
                        "regions.brazil.capacity.retirements.1.month",
                        "regions.brazil.projects.a.earliestStart",
                        "regions.brazil.expansion.policy",
                        "investment.tranches.FY2025.to",
                        "investment.tranches.FY2027.from",
                        "correlations.0.between",
                        "fxCorrelations.0.between");
        assertThat(read.warnings())
                .extracting(Problem::message)
                .contains(
                        "has no effect: with growthAppliesTo separately only start counts",
                        "market.growthPerYear.ai is a constant: the pair has no effect",
                        "AED is pegged: the pair has no effect",
                        "2025-03 lies before the plan's start, 2025-04: the tranche is past and not received");
    }

    @Test
    void aPlanWithoutOdditiesHasNoWarnings() {
        assertThat(PlanFolder.small(folder).read().warnings()).isEmpty();
    }
}
