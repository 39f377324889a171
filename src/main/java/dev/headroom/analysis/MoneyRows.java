package dev.headroom.analysis;

import dev.headroom.model.BuildModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import dev.headroom.results.Implications.Money;
import java.util.ArrayList;
import java.util.List;

/** Works out what the money buys and what demand asks for, by region and for all. */
final class MoneyRows {
    private final MedianPlan plan;
    private final Schedule schedule;

    private MoneyRows(MedianPlan plan) {
        this.plan = plan;
        this.schedule = new Schedule(plan.plan());
    }

    static List<Money> of(MedianPlan plan) {
        var rows = new MoneyRows(plan);
        var money = new ArrayList<Money>();
        for (int r = 0; r < plan.regions(); r++) {
            money.add(rows.region(r));
        }
        money.add(all(money));
        return money;
    }

    private Money region(int r) {
        double scheduled = schedule.receivedBy(plan.regionId(r));
        double projectsCost = 0;
        double projectsMw = 0;
        for (ProjectModel project : plan.plannedProjects(r)) {
            BuildModel build = plan.model().builds()[project.build()];
            for (int pool : new int[] {MedianPlan.AI, MedianPlan.GENERAL}) {
                double mw = plan.median(project.mw()[pool]);
                projectsMw += mw;
                projectsCost += mw == 0 ? 0 : mw * plan.costPerMw(build, pool);
            }
        }
        double ai = missingMw(r, MedianPlan.AI);
        double general = missingMw(r, MedianPlan.GENERAL);
        if (plan.model().regions()[r].aiServesGeneral()) {
            general += Math.min(0, ai);
        }
        int cheapest = plan.cheapestBuild(r, MedianPlan.AI);
        double perMw = cheapest < 0 ? Double.NaN : plan.costPerMw(plan.model().builds()[cheapest], MedianPlan.AI);
        return new Money(
                plan.regionId(r),
                scheduled,
                projectsCost,
                projectsMw,
                cheapest < 0 ? "" : plan.model().builds()[cheapest].name(),
                perMw,
                cheapest < 0 ? 0 : scheduled / perMw,
                Math.max(0, ai),
                Math.max(0, general),
                cost(r, MedianPlan.AI, ai) + cost(r, MedianPlan.GENERAL, general));
    }

    private double cost(int r, int pool, double mw) {
        if (mw <= 0) {
            return 0;
        }
        int build = plan.cheapestBuild(r, pool);
        return build < 0 ? Double.NaN : mw * plan.costPerMw(plan.model().builds()[build], pool);
    }

    /** Nameplate for the last month's demand less what is there and funded; negative where that is more. */
    private double missingMw(int r, int pool) {
        RegionModel region = plan.model().regions()[r];
        double there = plan.median(region.existing()[pool]);
        for (RetirementModel retirement : region.retirements()) {
            there -= retirement.pool() == pool && retirement.month() <= plan.lastMonth()
                    ? plan.median(retirement.mw())
                    : 0;
        }
        there = Math.max(0, there);
        for (ProjectModel project : plan.model().projects()) {
            there += project.region() == r && project.funded() ? plan.median(project.mw()[pool]) : 0;
        }
        return plan.demandMw(r, pool, plan.lastMonth()) / plan.median(region.maxUtilisation()[pool]) - there;
    }

    private static Money all(List<Money> regions) {
        return new Money(
                "all",
                regions.stream().mapToDouble(Money::scheduledUsdMillion).sum(),
                regions.stream().mapToDouble(Money::projectsUsdMillion).sum(),
                regions.stream().mapToDouble(Money::projectsMw).sum(),
                "",
                Double.NaN,
                regions.stream().mapToDouble(Money::affordableMw).sum(),
                regions.stream().mapToDouble(Money::missingAiMw).sum(),
                regions.stream().mapToDouble(Money::missingGeneralMw).sum(),
                regions.stream().mapToDouble(Money::missingUsdMillion).sum());
    }
}
