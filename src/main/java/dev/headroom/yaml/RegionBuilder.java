package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Capacity;
import dev.headroom.plan.Deals;
import dev.headroom.plan.Demand;
import dev.headroom.plan.Economics;
import dev.headroom.plan.Expansion;
import dev.headroom.plan.Grid;
import dev.headroom.plan.Outages;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Project;
import dev.headroom.plan.Region;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the records of a region. */
final class RegionBuilder {
    private final ShareBuilder shares;
    private final YearMonth start;

    RegionBuilder(ShareBuilder shares, YearMonth start) {
        this.shares = shares;
        this.start = start;
    }

    Region region(Section region) {
        String id = region.text("region");
        return new Region(
                id,
                region.has("name") ? region.text("name") : id,
                region.text("currency"),
                demand(region.section("demand")),
                capacity(region.section("capacity")),
                region.sections("projects").stream().map(RegionBuilder::project).toList(),
                region.has("maxConcurrent") ? region.count("maxConcurrent") : Integer.MAX_VALUE,
                region.flag("strictPriority"),
                region.number("delayFactor"),
                expansion(region.section("expansion")),
                economics(region.section("economics")),
                region.number("toleranceMw"));
    }

    private Demand demand(Section demand) {
        YearMonth from = demand.month("from");
        YamlTree forecast = demand.get("forecastMw");
        YamlTree season = demand.get("season");
        Section share = demand.section("aiShare");
        return new Demand(
                from == null ? start : from,
                forecast == null
                        ? new Demand.Baseline(PlanBuilder.stated(demand, "baselineMw"))
                        : new Demand.Forecast(Lists.numbers(forecast)),
                demand.number("growthPremium"),
                demand.number("volatilityPerYear"),
                demand.number("reversionPerYear"),
                season == null ? Collections.nCopies(12, 1.0) : Lists.numbers(season),
                shares.region(demand),
                share.number("volatilityPerYear"),
                share.number("reversionPerYear"),
                demand.byPool("efficiencyGainPerYear"),
                demand.byPool("portableShare"),
                demand.number("churnPerYear"),
                demand.has("deals") ? deals(demand.section("deals")) : null);
    }

    private static Deals deals(Section deals) {
        return new Deals(
                deals.number("perYear"),
                deals.number("sizeMw"),
                deals.number("durationMonths"),
                deals.number("aiShare"));
    }

    private static Economics economics(Section economics) {
        return new Economics(
                economics.byPool("revenueUsdMillionPerMwMonth"),
                economics.number("powerUsdPerMwh"),
                economics.number("loadFactor"));
    }

    private static Capacity capacity(Section capacity) {
        return new Capacity(
                capacity.byPool("existing"),
                capacity.sections("retirements").stream()
                        .map(retirement -> new Capacity.Retirement(
                                PlanBuilder.checked(retirement.month("month")),
                                pool(retirement),
                                retirement.number("mw")))
                        .toList(),
                capacity.byPool("maxUtilisation"),
                capacity.flag("aiServesGeneral"),
                outages(capacity),
                new Grid(
                        capacity.stated("gridLimitMw"),
                        capacity.sections("gridUpgrades").stream()
                                .map(RegionBuilder::upgrade)
                                .toList()),
                capacity.number("pue"));
    }

    private static Outages outages(Section capacity) {
        if (capacity.has("zones")) {
            Section zones = capacity.section("zones");
            return new Outages.Zones(
                    zones.count("count"), zones.number("failurePerMonth"), zones.number("repairPerMonth"));
        }
        List<Section> units = capacity.sections("units");
        return units.isEmpty()
                ? new Outages.None()
                : new Outages.Units(units.stream().map(RegionBuilder::unit).toList());
    }

    private static Outages.Unit unit(Section unit) {
        return new Outages.Unit(
                unit.get("mw") instanceof Sequence list
                        ? new Outages.ByMonth(Lists.numbers(list))
                        : new Outages.Fixed(unit.number("mw")),
                unit.number("failurePerMonth"),
                unit.number("repairPerMonth"),
                unit.has("pool") ? pool(unit) : null);
    }

    private static Grid.Upgrade upgrade(Section upgrade) {
        return new Grid.Upgrade(
                upgrade.text("id"),
                PlanBuilder.checked(upgrade.month("month")),
                upgrade.number("mw"),
                upgrade.number("delayMonths"));
    }

    private static Project project(Section project) {
        Project.Start begin = project.flag("funded")
                ? new Project.Funded(PlanBuilder.stated(project, "completes"))
                : new Project.Planned(PlanBuilder.checked(project.month("earliestStart")));
        @Nullable Assumption gate = project.stated("onlyIfHeadroomBelow");
        return new Project(
                project.text("id"),
                project.number("aiMw"),
                project.number("generalMw"),
                project.number("convertsGeneralMw"),
                begin,
                project.has("build") ? project.text("build") : null,
                gate == null ? null : (Double) gate.constantValue(),
                project.month("due"),
                project.count("priority"));
    }

    private static Expansion expansion(Section expansion) {
        List<Expansion.Module> modules = expansion.sections("modules").stream()
                .map(module -> new Expansion.Module(pool(module), module.number("mw"), module.text("build")))
                .toList();
        return new Expansion(
                Expansion.Policy.valueOf(expansion.text("policy").toUpperCase(Locale.ROOT)),
                modules,
                expansion.count("reviewMonths"),
                expansion.count("lookaheadMonths"),
                expansion.constant("targetHeadroom"),
                expansion.constant("planningGrowthPerYear"));
    }

    private static Pool pool(Section section) {
        return section.text("pool").equals(Pool.AI.key()) ? Pool.AI : Pool.GENERAL;
    }
}
