package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Capacity;
import dev.headroom.plan.Demand;
import dev.headroom.plan.Expansion;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Project;
import dev.headroom.plan.Region;
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
                region.section("economics").byPool("revenueUsdMillionPerMwMonth"),
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
                demand.byPool("efficiencyGainPerYear"));
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
                capacity.flag("aiServesGeneral"));
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
                project.month("due"));
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
