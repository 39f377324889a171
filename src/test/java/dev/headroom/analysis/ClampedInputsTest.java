package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.results.AssumptionRow;
import dev.headroom.results.Finding;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClampedInputsTest {
    @Test
    void clamping_is_told_of_every_kind_of_input_those_drawn_for_each_event_included() {
        var plan = PlanText.read("""
                version: 1
                name: Clamped
                start: 2025-04
                end: 2025-06
                discountPerYear: {normal: {mean: 0.1, sd: 0.3}}
                regions:
                  - region: dubai
                    demand:
                      baselineMw: 3
                      churnPerYear: {normal: {mean: 0, sd: 1}}
                      portableShare: {normal: {mean: 0.5, sd: 0.3}}
                      deals: {perYear: 1, sizeMw: {normal: {mean: 1, sd: 1}}, durationMonths: {normal: {mean: 1, sd: 1}}}
                    capacity:
                      zones: {count: 2, failurePerMonth: {normal: {mean: 0, sd: 0.1}}, repairPerMonth: 0.9}
                      gridLimitMw: 3
                      gridUpgrades: [{id: a, month: 2025-05, mw: 3, delayMonths: {normal: {mean: 0, sd: 1}}}]
                      pue: {normal: {mean: 1.1, sd: 0.1}}
                  - region: java
                    demand: {baselineMw: 3}
                    capacity: {existing: {ai: 1}, units: [{mw: {normal: {mean: 0, sd: 1}}, failurePerMonth: 0.1, repairPerMonth: 0.9}]}
                risks:
                  - {name: war, regions: all, perYear: 1, durationMonths: {normal: {mean: 1, sd: 1}}, capacityFactor: {normal: {mean: 0.5, sd: 0.3}}}
                  - {name: ban, regions: all, date: 2025-05, probability: {normal: {mean: 0.5, sd: 0.3}}, demandFactor: {uniform: {min: 0.5, max: 1.5}}}
                """);

        List<AssumptionRow> register = AssumptionTable.of(plan.register(), Object::toString);
        assertThat(PlanImplications.of(plan, register, YearMonth.of(2026, 9)).findings())
                .filteredOn(finding -> finding.message().contains("fall outside"))
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        "discountPerYear",
                        "regions.dubai.demand.churnPerYear",
                        "regions.dubai.demand.portableShare.ai",
                        "regions.dubai.demand.portableShare.general",
                        "regions.dubai.demand.deals.sizeMw",
                        "regions.dubai.demand.deals.durationMonths",
                        "regions.dubai.capacity.zones.failurePerMonth",
                        "regions.dubai.capacity.gridUpgrades.a.delayMonths",
                        "regions.dubai.capacity.pue",
                        "regions.java.capacity.units.0.mw",
                        "risks.war.durationMonths",
                        "risks.war.capacityFactor",
                        "risks.ban.probability");
    }
}
