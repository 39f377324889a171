package dev.headroom.analysis;

import dev.headroom.experiment.RunExperiment;
import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.DemandModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.ModuleModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan with every input at its median: its demand, its costs, its months. Pools: 0 AI, 1 general. */
final class MedianPlan {
    static final int AI = 0;
    static final int GENERAL = 1;

    private static final double SAME_TIME = 1e-9;

    private final Plan plan;
    private final CapacityModel model;
    private final double[][][] demandMw; // [region][pool][month]

    MedianPlan(Plan plan) {
        this.plan = plan;
        this.model = ModelCompiler.compile(plan);
        this.demandMw = RunExperiment.medianDemandMw(model);
    }

    Plan plan() {
        return plan;
    }

    CapacityModel model() {
        return model;
    }

    int regions() {
        return model.regions().length;
    }

    int lastMonth() {
        return model.months() - 1;
    }

    String regionId(int r) {
        return model.regions()[r].id();
    }

    double median(int input) {
        return input < 0 ? 0 : model.inputs()[input].quantile().atNormal(0);
    }

    double demandMw(int r, int pool, int month) {
        return demandMw[r][pool][month];
    }

    /** Demand of a month without the season in it. */
    double levelMw(int r, int pool, int month) {
        DemandModel demand = model.regions()[r].demand();
        return demandMw[r][pool][month] / demand.season()[model.calendarMonth(month)];
    }

    /** The first month with demand; the plan's last one where none has. */
    int firstDemandMonth(int r) {
        return Math.min(model.regions()[r].demand().firstMonth(), lastMonth());
    }

    /** Named projects of a region that are to be committed: not funded ones. */
    List<ProjectModel> plannedProjects(int r) {
        return Stream.of(model.projects())
                .filter(project -> project.region() == r && !project.funded())
                .toList();
    }

    /** The modules that the region's policy may start: the first of each pool. */
    List<ModuleModel> modules(int r) {
        var expansion = model.regions()[r].expansion();
        return IntStream.of(expansion.module())
                .filter(module -> expansion.active() && module >= 0)
                .mapToObj(module -> expansion.modules()[module])
                .toList();
    }

    /** USD million per MW of a build at plan start's prices, contingency included. */
    double costPerMw(BuildModel build, int pool) {
        return median(build.cost()[pool]) * (1 + median(build.contingency()));
    }

    /** Index of the cheapest build for a pool among those of the region's projects and modules; -1 without one. */
    int cheapestBuild(int r, int pool) {
        var used = new ArrayList<Integer>();
        for (ProjectModel project : plannedProjects(r)) {
            if (median(project.converts()) == 0) {
                used.add(project.build());
            }
        }
        modules(r).stream().filter(module -> module.pool() == pool).forEach(module -> used.add(module.build()));
        int cheapest = -1;
        for (int b : used) {
            BuildModel build = model.builds()[b];
            if (build.cost()[pool] >= 0
                    && (cheapest < 0 || costPerMw(build, pool) < costPerMw(model.builds()[cheapest], pool))) {
                cheapest = b;
            }
        }
        return cheapest;
    }

    /** Months from commitment to the first MW, the region's delay included. */
    double leadMonths(int r, int build) {
        return model.builds()[build].medianMonths() * median(model.regions()[r].delayFactor());
    }

    /** When a project is complete at the earliest, in months from plan start: nothing waits for money or a slot. */
    double earliestEnd(ProjectModel project) {
        return project.funded()
                ? project.completes().atNormal(0)
                : Math.max(0, project.earliestStart()) + leadMonths(project.region(), project.build());
    }

    /** The first month at whose beginning what happened at {@code time} is in force. */
    static int monthInForce(double time) {
        return (int) Math.ceil(time - SAME_TIME);
    }

    String monthText(double time) {
        return plan.start().plusMonths(monthInForce(time)).toString();
    }
}
