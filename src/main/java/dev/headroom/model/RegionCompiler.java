package dev.headroom.model;

import dev.headroom.plan.AiShare;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Deals;
import dev.headroom.plan.Demand;
import dev.headroom.plan.Expansion;
import dev.headroom.plan.Market;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Project;
import dev.headroom.plan.Region;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.InputAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** Turns regions and their projects into arrays. */
final class RegionCompiler {
    private final Plan plan;
    private final InputTable inputs;
    private final Map<String, Integer> currencyByCode;
    private final List<BuildModel> builds;
    private final CapacityCompiler capacity;

    RegionCompiler(Plan plan, InputTable inputs, Map<String, Integer> currencyByCode, List<BuildModel> builds) {
        this.plan = plan;
        this.inputs = inputs;
        this.currencyByCode = currencyByCode;
        this.builds = builds;
        this.capacity = new CapacityCompiler(plan, inputs);
    }

    RegionModel compile(Region region) {
        return new RegionModel(
                region.id(),
                region.name(),
                currencyByCode.getOrDefault(region.currency(), -1),
                demand(region),
                inputs.indicesOf(region.capacity().existing()),
                inputs.indicesOf(region.capacity().maxUtilisation()),
                region.capacity().retirements().stream()
                        .map(r -> new RetirementModel(
                                plan.monthIndex(r.month()), poolIndex(r.pool()), inputs.indexOf(r.mw())))
                        .toArray(RetirementModel[]::new),
                region.capacity().aiServesGeneral(),
                region.maxConcurrent(),
                inputs.indexOf(region.delayFactor()),
                expansion(region),
                capacity.units(region),
                capacity.grid(region),
                inputs.indicesOf(region.economics().revenueUsdMillionPerMwMonth()),
                inputs.indexOf(region.economics().powerUsdPerMwh()),
                inputs.indexOf(region.economics().loadFactor()),
                inputs.indexOf(region.toleranceMw()));
    }

    private DemandModel demand(Region region) {
        Demand demand = region.demand();
        String path = "regions." + region.id() + ".demand";
        int from = plan.monthIndex(demand.from());
        int baseline = -1;
        double medianBaselineMw = 0;
        double[] forecastMw = {};
        if (demand.level() instanceof Demand.Baseline level) {
            baseline = inputs.indexOf(level.mw());
            medianBaselineMw = DistributionCompiler.median(level.mw());
        } else if (demand.level() instanceof Demand.Forecast level) {
            forecastMw = toArray(level.mwByMonth());
        }
        return new DemandModel(
                from,
                baseline,
                forecastMw,
                inputs.indexOf(demand.growthPremium()),
                toArray(demand.season()),
                inputs.process(path + ".shock", demand.volatilityPerYear(), demand.reversionPerYear()),
                share(region),
                inputs.indicesOf(demand.efficiencyGainPerYear()),
                inputs.indicesOf(demand.portableShare()),
                inputs.indexOf(demand.churnPerYear()),
                demand.deals() == null ? null : deals(demand.deals(), path + ".deals"),
                medianBaselineMw);
    }

    private DealsModel deals(Deals deals, String path) {
        return new DealsModel(
                inputs.indexOf(deals.perYear()),
                InputAddress.of(path + ".arrivals"),
                inputs.drawn(path + ".sizeMw", deals.sizeMw()),
                inputs.drawn(path + ".durationMonths", deals.durationMonths()),
                inputs.indexOf(deals.aiShare()));
    }

    private ShareModel share(Region region) {
        Demand demand = region.demand();
        ProcessModel process = inputs.process(
                "regions." + region.id() + ".demand.aiShare.shock",
                demand.shareVolatilityPerYear(),
                demand.shareReversionPerYear());
        int months = plan.months() + region.expansion().lookaheadMonths();
        var planned = new double[months];
        if (demand.aiShare() instanceof AiShare.Constant constant) {
            int share = inputs.indexOf(constant.share());
            Arrays.fill(planned, DistributionCompiler.median(constant.share()));
            return new ShareModel(true, share, share, 1, true, process, planned);
        }
        var path = (AiShare.Path) demand.aiShare();
        int targetMonth = plan.monthIndex(path.targetDate());
        double start = logit(DistributionCompiler.median(path.start()));
        double rise = logit(DistributionCompiler.median(path.target())) - start;
        for (int t = 0; t < months; t++) {
            double done = (path.holdAfterTarget() ? Math.min(t, targetMonth) : t) / (double) targetMonth;
            planned[t] = 1 / (1 + FastMath.exp(-(start + rise * done)));
        }
        return new ShareModel(
                false,
                inputs.indexOf(path.start()),
                inputs.indexOf(path.target()),
                targetMonth,
                path.holdAfterTarget(),
                process,
                planned);
    }

    private ExpansionModel expansion(Region region) {
        Expansion expansion = region.expansion();
        var modules = new ModuleModel[expansion.modules().size()];
        int[] first = {-1, -1};
        for (int m = modules.length - 1; m >= 0; m--) {
            Expansion.Module module = expansion.modules().get(m);
            int build = buildIndex(module.build());
            modules[m] = new ModuleModel(
                    poolIndex(module.pool()),
                    inputs.indexOf(module.mw()),
                    build,
                    DrawAddresses.under(
                            "regions." + region.id() + ".expansion.modules." + m, stageNames(builds.get(build))));
            first[modules[m].pool()] = m;
        }
        return new ExpansionModel(
                expansion.policy() != Expansion.Policy.NONE,
                expansion.policy() == Expansion.Policy.HEADROOM,
                modules,
                first,
                expansion.reviewMonths(),
                expansion.lookaheadMonths(),
                expansion.targetHeadroom(),
                expansion.planningGrowthPerYear());
    }

    ProjectModel project(int regionIndex, Region region, Project project) {
        int build = project.build() == null ? -1 : buildIndex(project.build());
        String path = "regions." + region.id() + ".projects." + project.id();
        boolean funded = project.start() instanceof Project.Funded;
        Assumption completes = project.start() instanceof Project.Funded start ? start.completesMonths() : null;
        int earliest = project.start() instanceof Project.Planned start ? plan.monthIndex(start.earliestStart()) : 0;
        double expected = completes == null
                ? earliest + (build < 0 ? 0 : builds.get(build).medianMonths())
                : DistributionCompiler.median(completes);
        return new ProjectModel(
                project.id(),
                regionIndex,
                new int[] {inputs.indexOf(project.aiMw()), inputs.indexOf(project.generalMw())},
                inputs.indexOf(project.convertsGeneralMw()),
                build,
                funded,
                completes == null ? new ConstantQuantile(0) : DistributionCompiler.compile(completes),
                earliest,
                project.onlyIfHeadroomBelow() == null ? Double.POSITIVE_INFINITY : project.onlyIfHeadroomBelow(),
                project.due() == null ? expected : plan.monthIndex(project.due()),
                DrawAddresses.under(path, build < 0 ? new String[0] : stageNames(builds.get(build))));
    }

    MarketModel market() {
        Market market = plan.market();
        ProcessModel demand = inputs.process("market.shock", market.volatilityPerYear(), market.reversionPerYear());
        ProcessModel share =
                inputs.process("market.aiShare.shock", market.shareVolatilityPerYear(), market.shareReversionPerYear());
        if (market.growth() instanceof Market.SeparateGrowth growth) {
            return new MarketModel(
                    GrowthReading.SEPARATELY,
                    inputs.indexOf(growth.aiPerYear()),
                    inputs.indexOf(growth.generalPerYear()),
                    demand,
                    share);
        }
        boolean ofAi = market.growth() instanceof Market.AiGrowth;
        Assumption perYear = market.growth() instanceof Market.AiGrowth ai
                ? ai.perYear()
                : ((Market.TotalGrowth) market.growth()).perYear();
        int growth = inputs.indexOf(perYear);
        return new MarketModel(ofAi ? GrowthReading.AI : GrowthReading.TOTAL, growth, growth, demand, share);
    }

    private int buildIndex(String name) {
        for (int b = 0; b < builds.size(); b++) {
            if (builds.get(b).name().equals(name)) {
                return b;
            }
        }
        throw new IllegalArgumentException("no build " + name);
    }

    private static String[] stageNames(BuildModel build) {
        return Arrays.stream(build.stages()).map(StageModel::name).toArray(String[]::new);
    }

    private static int poolIndex(Pool pool) {
        return pool == Pool.AI ? 0 : 1;
    }

    private static double logit(double share) {
        return FastMath.log(share / (1 - share));
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
