package dev.headroom.analysis;

import dev.headroom.model.BuildModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.model.RetirementModel;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A region's capacity by month when every planned project comes in as early as it can, and no modules do. */
final class EarliestSupply {
    private static final double ROUNDING_MW = 1e-6;

    private final MedianPlan plan;
    private final int r;
    private final RegionModel region;
    private final List<ProjectModel> funded;
    private final List<ProjectModel> planned;

    EarliestSupply(MedianPlan plan, int r) {
        this.plan = plan;
        this.r = r;
        this.region = plan.model().regions()[r];
        this.funded = Stream.of(plan.model().projects())
                .filter(project -> project.region() == r && project.funded())
                .toList();
        this.planned = plan.plannedProjects(r).stream()
                .sorted(Comparator.comparingDouble(plan::earliestEnd))
                .toList();
    }

    /** The planned projects, the earliest first. */
    List<ProjectModel> planned() {
        return planned;
    }

    /** Which demand is unserved in a month. */
    record Lack(boolean ai, boolean general) {}

    /** What is short in a month with the first {@code count} planned projects. */
    Lack lackIn(int month, int count) {
        double spareAi = usableMw(MedianPlan.AI, month, count) - plan.demandMw(r, MedianPlan.AI, month);
        double spareGeneral = usableMw(MedianPlan.GENERAL, month, count) - plan.demandMw(r, MedianPlan.GENERAL, month);
        double help = region.aiServesGeneral() ? Math.max(0, spareAi) : 0;
        return new Lack(spareAi < -ROUNDING_MW, spareGeneral + help < -ROUNDING_MW);
    }

    /** Whether AI and general MW that are added help against what is short. */
    boolean helps(Lack lack, double aiMw, double generalMw) {
        boolean servesGeneral = generalMw > 0 || (region.aiServesGeneral() && aiMw > 0);
        return (lack.ai() && aiMw > 0) || (lack.general() && servesGeneral);
    }

    private double usableMw(int pool, int month, int count) {
        double mw = plan.median(region.existing()[pool]);
        for (RetirementModel retirement : region.retirements()) {
            mw -= retirement.pool() == pool && retirement.month() <= month ? plan.median(retirement.mw()) : 0;
        }
        for (ProjectModel project : funded) {
            mw += addedMw(project, pool, month);
        }
        for (ProjectModel project : planned.subList(0, count)) {
            mw += addedMw(project, pool, month);
        }
        return Math.max(0, mw) * plan.median(region.maxUtilisation()[pool]);
    }

    private double addedMw(ProjectModel project, int pool, int month) {
        double mw = plan.median(project.mw()[pool]);
        double converted = pool == MedianPlan.GENERAL ? plan.median(project.converts()) : 0;
        return (mw - converted) * energisedShare(project, month);
    }

    /** Equal phases, evenly over the ramp. */
    private double energisedShare(ProjectModel project, int month) {
        double end = plan.earliestEnd(project);
        BuildModel build = project.build() < 0 ? null : plan.model().builds()[project.build()];
        int phases = build == null ? 1 : build.phases();
        double ramp = build == null ? 0 : build.rampMonths().atNormal(0);
        int energised = 0;
        for (int k = 0; k < phases; k++) {
            double time = end + (k == 0 ? 0 : k * ramp / (phases - 1));
            energised += MedianPlan.monthInForce(time) <= month ? 1 : 0;
        }
        return energised / (double) phases;
    }
}
