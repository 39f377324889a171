package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Build;
import dev.headroom.plan.Capacity;
import dev.headroom.plan.Deals;
import dev.headroom.plan.Demand;
import dev.headroom.plan.Grid;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Link;
import dev.headroom.plan.Outages;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Project;
import dev.headroom.plan.Risk;
import dev.headroom.plan.Uncertain;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What zones, units, grid, deals, risks, links, lives, rent and shared accounts become. */
class WholeModelRecordsTest {
    @TempDir
    Path folder;

    private static Plan everyKey() {
        return PlanReader.read(PlanSource.of(EveryKeyTest.PLAN)).plan();
    }

    @Test
    void zonesAndGridOfARegion() {
        Capacity capacity = everyKey().regions().get(0).capacity();
        var zones = (Outages.Zones) capacity.outages();
        List<Grid.Upgrade> upgrades = capacity.grid().upgrades();

        assertThat(zones.count()).isEqualTo(3);
        assertThat(zones.failurePerMonth().value()).isEqualTo(new Uncertain.Quantiles(0.001, 0.002, 0.004, 0, 1));
        assertThat(zones.repairPerMonth().constantValue()).isEqualTo(0.7);
        assertThat(Objects.requireNonNull(capacity.grid().limitMw()).constantValue())
                .isEqualTo(60);
        assertThat(upgrades).extracting(Grid.Upgrade::id).containsExactly("first", "second");
        assertThat(upgrades.get(0).month()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(upgrades.get(0).delayMonths().constantValue()).isZero();
        assertThat(upgrades.get(1).delayMonths().path())
                .isEqualTo("regions.dubai.capacity.gridUpgrades.second.delayMonths");
        assertThat(capacity.pue().constantValue()).isEqualTo(1.5);
    }

    @Test
    void unitsOfOneSizeAndOfASizeByMonth() {
        Plan plan = everyKey();
        var units = (Outages.Units) plan.regions().get(1).capacity().outages();
        Outages.Unit fixed = units.units().get(0);
        Outages.Unit byMonth = units.units().get(1);

        assertThat(((Outages.Fixed) fixed.size()).mw().path()).isEqualTo("regions.java.capacity.units.0.mw");
        assertThat(fixed.pool()).isEqualTo(Pool.AI);
        assertThat(byMonth.size()).isEqualTo(new Outages.ByMonth(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)));
        assertThat(byMonth.pool()).isNull();
        assertThat(byMonth.failurePerMonth().constantValue()).isEqualTo(0.04);
        assertThat(byMonth.repairPerMonth().constantValue()).isEqualTo(0.5);
    }

    @Test
    void dealsChurnAndPortableShare() {
        Demand demand = everyKey().regions().get(0).demand();
        Deals deals = Objects.requireNonNull(demand.deals());

        assertThat(demand.portableShare().ai().constantValue()).isEqualTo(0.4);
        assertThat(demand.portableShare().general().constantValue()).isZero();
        assertThat(demand.churnPerYear().constantValue()).isEqualTo(1.5);
        assertThat(deals.perYear().value()).isInstanceOf(Uncertain.Quantiles.class);
        assertThat(deals.durationMonths().value()).isEqualTo(new Uncertain.Gamma(36, 0.3));
        assertThat(deals.aiShare().constantValue()).isEqualTo(0.85);
    }

    @Test
    void aRecurringRiskAndADatedOne() {
        Plan plan = everyKey();
        Risk conflict = plan.risks().get(0);
        Risk moratorium = plan.risks().get(1);

        assertThat(conflict.regions()).containsExactly("java");
        assertThat(conflict.pools()).containsExactly(Pool.GENERAL);
        assertThat(conflict.occurrence()).isInstanceOf(Risk.Recurring.class);
        assertThat(conflict.leadTimeFactor().constantValue()).isEqualTo(1.5);
        assertThat(conflict.stages()).containsExactly("shell");
        assertThat(conflict.costFactor().constantValue()).isEqualTo(1.2);
        assertThat(conflict.demandFactor().constantValue()).isEqualTo(0.9);
        assertThat(conflict.capacityFactor().value()).isEqualTo(new Uncertain.Uniform(0.3, 0.5));
        assertThat(conflict.holdStages()).containsExactly("permit");

        assertThat(moratorium.regions()).containsExactly("dubai", "java");
        assertThat(moratorium.pools()).containsExactly(Pool.AI, Pool.GENERAL);
        assertThat(((Risk.Dated) moratorium.occurrence()).date()).isEqualTo(YearMonth.of(2024, 11));
        assertThat(moratorium.durationMonths()).as("for good").isNull();
        assertThat(moratorium.demandFactor().constantValue()).isEqualTo(1);
        assertThat(moratorium.stages()).as("all").isEmpty();
    }

    @Test
    void aLink() {
        Link link = everyKey().links().get(0);

        assertThat(List.of(link.id(), link.from(), link.to())).containsExactly("gulf-java", "dubai", "java");
        assertThat(link.mw().constantValue()).isEqualTo(5);
        assertThat(link.pools()).containsExactly(Pool.AI);
        assertThat(link.failurePerMonth().constantValue()).isEqualTo(0.01);
        assertThat(link.repairPerMonth().constantValue()).isEqualTo(0.8);
    }

    @Test
    void livesRentPriorityAndASharedAccountInAnotherCurrency() {
        Plan plan = everyKey();
        Build hall = plan.builds().get(0);
        Investment investment = plan.investment();

        assertThat(hall.lifeMonths()).containsOnlyKeys(Pool.AI, Pool.GENERAL);
        assertThat(Objects.requireNonNull(hall.lifeMonths().get(Pool.AI)).constantValue())
                .isEqualTo(66);
        assertThat(hall.rentUsdMillionPerMwMonth().constantValue()).isEqualTo(0.15);
        assertThat(hall.gridCounted()).isFalse();
        assertThat(plan.regions().get(0).projects())
                .extracting(Project::priority)
                .containsExactly(-4, 0);
        assertThat(investment.currency()).isEqualTo("AED");
        assertThat(investment.shared()).isTrue();
        assertThat(investment.strictPriority()).isFalse();
        assertThat(plan.discountPerYear().constantValue()).isEqualTo(0.09);
        assertThat(plan.regions().get(0).economics().powerUsdPerMwh().constantValue())
                .isEqualTo(80);
        assertThat(plan.regions().get(0).economics().loadFactor().constantValue())
                .isEqualTo(0.75);
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        Plan plan = PlanFolder.small(folder).read().plan();
        Capacity capacity = plan.regions().get(1).capacity();
        Demand demand = plan.regions().get(1).demand();
        Build hall = plan.builds().get(0);

        assertThat(plan.risks()).isEmpty();
        assertThat(plan.links()).isEmpty();
        assertThat(plan.discountPerYear().constantValue()).isZero();
        assertThat(capacity.outages()).isEqualTo(new Outages.None());
        assertThat(capacity.grid()).isEqualTo(new Grid(null, List.of()));
        assertThat(capacity.pue().constantValue()).isEqualTo(1);
        assertThat(demand.deals()).isNull();
        assertThat(demand.churnPerYear().constantValue()).isZero();
        assertThat(demand.portableShare().ai().constantValue()).isZero();
        assertThat(hall.lifeMonths()).isEmpty();
        assertThat(hall.rentUsdMillionPerMwMonth().constantValue()).isZero();
        assertThat(hall.gridCounted()).isTrue();
        assertThat(plan.investment().currency()).isEqualTo("USD");
        assertThat(plan.investment().shared()).isFalse();
        assertThat(plan.investment().strictPriority()).isTrue();
        assertThat(plan.regions().get(0).projects().get(0).priority()).isZero();
        assertThat(plan.regions().get(0).economics().powerUsdPerMwh().constantValue())
                .isZero();
        assertThat(plan.regions().get(0).economics().loadFactor().constantValue())
                .isEqualTo(0.85);
    }

    @Test
    void aLinkWithoutPoolsAndProbabilitiesCarriesBothAndNeverFails() {
        Link link = PlanReader.read(PlanSource.of(PlanReaderTest.BENCH))
                .plan()
                .links()
                .get(2);

        assertThat(link.id()).isEqualTo("brazil-france");
        assertThat(link.pools()).containsExactly(Pool.AI, Pool.GENERAL);
        assertThat(link.failurePerMonth().constantValue()).isZero();
        assertThat(link.repairPerMonth().constantValue()).isEqualTo(1);
    }
}
