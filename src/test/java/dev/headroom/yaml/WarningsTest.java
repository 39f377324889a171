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
    void whatOfTheWholeModelHasNoEffectIsAWarning() {
        ReadPlan read = new PlanFolder(folder).with("plan.yaml", """
                version: 1
                name: Without effect
                start: 2025-04
                end: 2026-03
                regions:
                  - region: brazil
                    demand: {baselineMw: 3, portableShare: 0.1}
                    capacity:
                      existing: {ai: 0, general: 3}
                      units: [{mw: 1, failurePerMonth: 0.1, repairPerMonth: 0.1, pool: ai}, {mw: 0, failurePerMonth: 0.1, repairPerMonth: 0.1}]
                      gridLimitMw: 3
                      gridUpgrades:
                        - {id: past, month: 2025-01, mw: 1}
                        - {id: late, month: 2025-01, mw: 1, delayMonths: 6}
                        - {id: beyond, month: 2026-04, mw: 1, delayMonths: 6}
                  - region: dubai
                    demand: {baselineMw: 3, portableShare: {ai: {p10: 0.1, p50: 0.2, p90: 0.3}, general: 0.2}}
                    strictPriority: true
                    projects: [{id: a, aiMw: 1, funded: true, completes: 3, priority: 3}, {id: b, aiMw: 1, funded: true, completes: 3, priority: 0}]
                  - {region: java, demand: {baselineMw: 3}}
                  - {region: paris, demand: {baselineMw: 3}}
                investment:
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  strictPriority: false
                builds: {hall: {costUsdMillionPerMw: 1, stages: {all: {months: 1, spendShare: 1}}}}
                risks:
                  - {name: idle, regions: all, perYear: 1, holdStages: [], costFactor: 1}
                  - {name: stages, regions: all, perYear: 1, durationMonths: 0, stages: [all], pools: [ai], costFactor: 2}
                  - {name: over, regions: all, date: 2024-04, durationMonths: 12, capacityFactor: 1.2}
                  - {name: going-on, regions: all, date: 2024-04, durationMonths: 13, holdStages: [all], capacityFactor: 0.9}
                  - {name: beyond, regions: all, date: 2026-04, demandFactor: {p10: 1.1, p50: 1.2, p90: 1.3}, pools: [ai]}
                network:
                  links:
                    - {id: a, from: dubai, to: java, mw: 1, pools: [ai]}
                    - {id: transit, from: java, to: paris, mw: 1}
                    - {id: other-pool, from: java, to: paris, mw: 1, pools: [general]}
                """).read();

        assertThat(read.warnings())
                .extracting(problem -> problem.path() + ": " + problem.message())
                .containsExactly(
                        "regions.brazil.demand.portableShare: has no effect: the plan has no link from brazil",
                        "regions.brazil.capacity.units: no unit serves pool general: its capacity never fails",
                        "regions.brazil.capacity.units.1.mw: a unit of 0 MW has no effect",
                        "regions.brazil.capacity.gridUpgrades.past.month: 2025-01 lies before the plan's start, 2025-04:"
                                + " the upgrade is there from the first month on",
                        "regions.brazil.capacity.gridUpgrades.beyond.month: 2026-04 lies after the plan's end, 2026-03: it has no effect",
                        "regions.dubai.demand.portableShare.general: has no effect: no link from dubai carries general demand",
                        "regions.dubai.projects.a.priority: has no effect: it ranks projects of a shared account,"
                                + " and investment.accounts is regional",
                        "investment.strictPriority: has no effect: each region has an account and a strictPriority of its own",
                        "risks.idle: the risk has no effect; it needs holdStages or a factor other than 1:"
                                + " leadTimeFactor, costFactor, demandFactor, capacityFactor",
                        "risks.stages.durationMonths: 0: the event is over as it begins and has no effect",
                        "risks.stages.stages: has no effect without a leadTimeFactor. Maybe holdStages?",
                        "risks.stages.pools: has no effect without a demandFactor or capacityFactor",
                        "risks.over.date: 2024-04 and 12 months from then: the event is over at the plan's start, 2025-04, and has no effect",
                        "risks.over.capacityFactor: lies above 1: while the event lasts more can be sold than maxUtilisation allows",
                        "risks.beyond.date: 2026-04 lies after the plan's end, 2026-03: the risk has no effect",
                        "network.links.other-pool: the link has no effect: no demand may leave java over it,"
                                + " for want of a portableShare there or in a region before it");
    }

    @Test
    void aSharedAccountKnowsNoPriorityOfItsRegions() {
        ReadPlan read = PlanFolder.small(folder)
                .read(
                        "investment.accounts=shared",
                        "investment.strictPriority=false",
                        "regions.brazil.strictPriority=false",
                        "regions.brazil.projects.campinas-2.priority=-1");

        assertThat(read.warnings())
                .extracting(problem -> problem.path() + ": " + problem.message())
                .containsExactly(
                        "regions.brazil.strictPriority: has no effect: in a shared account investment.strictPriority applies");
    }

    @Test
    void aPlanWithoutOdditiesHasNoWarnings() {
        assertThat(PlanFolder.small(folder).read().warnings()).isEmpty();
    }
}
