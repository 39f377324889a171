package dev.headroom.analysis;

import dev.headroom.experiment.RunExperiment;
import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ClampedMass;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import dev.headroom.plan.Assumption;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Region;
import dev.headroom.results.Implications;
import dev.headroom.results.RunResult;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Works out what a plan implies with every input at its median: growth by pool, what the money buys, when capacity first comes. */
public final class PlanImplications {
    /** Growth per year outside of this range is worth a second look. */
    private static final double LEAST_GROWTH = -0.05;

    private static final double MOST_GROWTH = 0.60;
    private static final double CLAMPED_MASS_WORTH_TELLING = 0.001;

    private final Plan plan;
    private final CapacityModel model;
    private final RunResult base;
    private final List<String> warnings = new ArrayList<>();

    private PlanImplications(Plan plan) {
        this.plan = plan;
        this.model = ModelCompiler.compile(plan);
        this.base = RunExperiment.baseCase(plan);
    }

    public static Implications of(Plan plan) {
        return new PlanImplications(plan).work();
    }

    private Implications work() {
        List<Implications.Growth> growth = Stream.concat(plan.regions().stream().map(Region::id), Stream.of("all"))
                .map(this::growth)
                .toList();
        var money = new ArrayList<Implications.Money>();
        var first = new ArrayList<Implications.FirstCapacity>();
        for (int r = 0; r < model.regions().length; r++) {
            money.add(money(r));
            firstCapacity(r, first);
        }
        plan.register().forEach(this::warnOfClamping);
        return new Implications(growth, money, first, warnings);
    }

    private Implications.Growth growth(String region) {
        int last = model.months() - 1;
        int first = region.equals("all") ? firstMonthOfAll() : firstMonth(region);
        double months = last - first;
        double ai = demand(region, "ai", first);
        double general = demand(region, "general", first);
        double aiEnd = demand(region, "ai", last);
        double generalEnd = demand(region, "general", last);
        var growth = new Implications.Growth(
                region,
                ai + general,
                aiEnd + generalEnd,
                ai / (ai + general),
                aiEnd / (aiEnd + generalEnd),
                perYear(ai + general, aiEnd + generalEnd, months),
                perYear(ai, aiEnd, months),
                perYear(general, generalEnd, months));
        warnOfGrowth(region, "total", growth.totalPerYear());
        warnOfGrowth(region, "AI", growth.aiPerYear());
        warnOfGrowth(region, "general", growth.generalPerYear());
        return growth;
    }

    /** The month in which all regions have demand, so that one that joins later is not taken for growth. */
    private int firstMonthOfAll() {
        return Stream.of(model.regions())
                .mapToInt(region -> region.demand().firstMonth())
                .filter(month -> month < model.months())
                .max()
                .orElse(0);
    }

    private int firstMonth(String region) {
        return Stream.of(model.regions())
                .filter(its -> its.id().equals(region))
                .mapToInt(its -> Math.min(its.demand().firstMonth(), model.months() - 1))
                .findFirst()
                .orElse(0);
    }

    private double demand(String region, String pool, int month) {
        return base.findBase(region, pool, model.periods()[month].name(), "demandMean")
                .orElse(0.0);
    }

    private static double perYear(double from, double to, double months) {
        return months < 1 ? Double.NaN : Math.pow(to / from, 12 / months) - 1;
    }

    private void warnOfGrowth(String region, String what, double perYear) {
        if (perYear < LEAST_GROWTH || perYear > MOST_GROWTH) {
            String of = region.equals("all") ? "all regions" : region;
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s demand of %s grows %.0f%% a year; growth, first share and last share determine one another, "
                            + "and one outside -5%% to +60%% a year is worth a second look",
                    what,
                    of,
                    100 * perYear));
        }
    }

    private Implications.Money money(int r) {
        RegionModel region = model.regions()[r];
        double scheduled = base.findBase(region.id(), "total", "horizon", "scheduledUsdMillion")
                .orElse(0.0);
        double projectsCost = 0;
        double projectsMw = 0;
        for (ProjectModel project : model.projects()) {
            if (project.region() == r && !project.funded()) {
                double ai = median(project.mw()[0]);
                double general = median(project.mw()[1]);
                BuildModel build = model.builds()[project.build()];
                projectsMw += ai + general;
                projectsCost +=
                        (ai == 0 ? 0 : ai * costPerMw(build, 0)) + (general == 0 ? 0 : general * costPerMw(build, 1));
            }
        }
        int cheapest = cheapestAiBuild(r);
        double perMw = cheapest < 0 ? Double.NaN : costPerMw(model.builds()[cheapest], 0);
        double affordable = cheapest < 0 ? 0 : scheduled / perMw;
        double missing = missingMw(r);
        if (projectsCost > scheduled) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: its projects cost USD %,.0f million with contingency, its schedule brings USD %,.0f million; USD %,.0f million are missing",
                    region.id(),
                    projectsCost,
                    scheduled,
                    projectsCost - scheduled));
        }
        if (missing > affordable && cheapest >= 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: demand at the end asks for %,.0f MW of nameplate beyond what is there and under way, the schedule buys %,.0f MW of the "
                            + "cheapest AI build (%s); %,.0f MW are missing",
                    region.id(),
                    missing,
                    affordable,
                    model.builds()[cheapest].name(),
                    missing - affordable));
        }
        return new Implications.Money(
                region.id(),
                scheduled,
                projectsCost,
                projectsMw,
                cheapest < 0 ? "" : model.builds()[cheapest].name(),
                perMw,
                affordable,
                missing);
    }

    private double costPerMw(BuildModel build, int pool) {
        return median(build.cost()[pool]) * (1 + median(build.contingency()));
    }

    private int cheapestAiBuild(int r) {
        int cheapest = -1;
        var used = new ArrayList<Integer>();
        for (ProjectModel project : model.projects()) {
            if (project.region() == r && project.build() >= 0 && median(project.converts()) == 0) {
                used.add(project.build());
            }
        }
        for (var module : model.regions()[r].expansion().modules()) {
            used.add(module.build());
        }
        for (int b : used) {
            BuildModel build = model.builds()[b];
            if (build.cost()[0] >= 0
                    && (cheapest < 0 || costPerMw(build, 0) < costPerMw(model.builds()[cheapest], 0))) {
                cheapest = b;
            }
        }
        return cheapest;
    }

    /** Nameplate for the last month's demand less what is there and funded. */
    private double missingMw(int r) {
        RegionModel region = model.regions()[r];
        double missing = 0;
        for (int pool = 0; pool < 2; pool++) {
            double asked = demand(region.id(), pool == 0 ? "ai" : "general", model.months() - 1);
            double there = median(region.existing()[pool]);
            for (RetirementModel retirement : region.retirements()) {
                there -= retirement.pool() == pool ? median(retirement.mw()) : 0;
            }
            for (ProjectModel project : model.projects()) {
                there += project.region() == r && project.funded() ? median(project.mw()[pool]) : 0;
            }
            missing += asked / median(region.maxUtilisation()[pool]) - there;
        }
        return Math.max(0, missing);
    }

    private void firstCapacity(int r, List<Implications.FirstCapacity> rows) {
        RegionModel region = model.regions()[r];
        double delay = median(region.delayFactor());
        ProjectModel earliest = null;
        double earliestEnd = Double.POSITIVE_INFINITY;
        for (ProjectModel project : model.projects()) {
            if (project.region() != r) {
                continue;
            }
            double months = project.build() < 0 ? 0 : model.builds()[project.build()].medianMonths();
            double end = project.funded()
                    ? project.completes().atNormal(0)
                    : Math.max(0, project.earliestStart()) + months * delay;
            if (end < earliestEnd) {
                earliestEnd = end;
                earliest = project;
            }
            if (isPromised(r, project.id()) && project.due() < end) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%s: project %s is promised for %s; at the median it is complete in %s, %.0f months later",
                        region.id(),
                        project.id(),
                        month(project.due()),
                        month(end),
                        Math.ceil(end - project.due())));
            }
        }
        if (earliest == null) {
            return;
        }
        int from = region.demand().firstMonth();
        boolean nothingThere = median(region.existing()[0]) + median(region.existing()[1]) == 0;
        if (nothingThere && earliestEnd > from) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: demand begins in %s with nothing there, the first capacity (%s) comes in %s: %.0f months of shortfall",
                    region.id(),
                    month(from),
                    earliest.id(),
                    month(earliestEnd),
                    Math.ceil(earliestEnd - from)));
        }
        rows.add(new Implications.FirstCapacity(region.id(), earliest.id(), month(earliestEnd), month(from)));
    }

    /** Whether the plan names a month for a project, rather than leaving it to its critical path. */
    private boolean isPromised(int r, String projectId) {
        return plan.regions().get(r).projects().stream()
                .anyMatch(project -> project.id().equals(projectId) && project.due() != null);
    }

    /** The first month at whose beginning what happened at {@code time} is in force. */
    private String month(double time) {
        YearMonth month = plan.start().plusMonths((long) Math.ceil(time - 1e-9));
        return month.toString();
    }

    private double median(int input) {
        return input < 0 ? 0 : model.inputs()[input].quantile().atNormal(0);
    }

    private void warnOfClamping(Assumption number) {
        double mass = ClampedMass.of(number);
        if (mass > CLAMPED_MASS_WORTH_TELLING) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%s: %.1f%% of its draws fall outside %s and are moved to its ends",
                    number.path(),
                    100 * mass,
                    number.domain().rule()));
        }
    }
}
