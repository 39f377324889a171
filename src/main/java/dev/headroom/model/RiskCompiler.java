package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Link;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Region;
import dev.headroom.plan.Risk;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.InputAddress;
import java.util.List;

/** Turns risk events and links into arrays. */
final class RiskCompiler {
    private final Plan plan;
    private final InputTable inputs;
    private final List<BuildModel> builds;

    RiskCompiler(Plan plan, InputTable inputs, List<BuildModel> builds) {
        this.plan = plan;
        this.inputs = inputs;
        this.builds = builds;
    }

    RiskModel risk(Risk risk) {
        String path = "risks." + risk.name() + ".";
        var regions = new boolean[plan.regions().size()];
        for (int r = 0; r < regions.length; r++) {
            regions[r] = risk.regions().contains(plan.regions().get(r).id());
        }
        Risk.Dated dated = risk.occurrence() instanceof Risk.Dated once ? once : null;
        Assumption duration = risk.durationMonths();
        return new RiskModel(
                risk.name(),
                regions,
                pools(risk.pools()),
                risk.occurrence() instanceof Risk.Recurring stream ? inputs.indexOf(stream.perYear()) : -1,
                dated == null ? 0 : plan.monthIndex(dated.date()),
                dated == null ? -1 : inputs.indexOf(dated.probability()),
                InputAddress.of(path + "arrivals"),
                duration == null
                        ? new DrawnInput(0, new ConstantQuantile(Double.POSITIVE_INFINITY))
                        : inputs.drawn(path + "durationMonths", duration),
                inputs.drawn(path + "leadTimeFactor", risk.leadTimeFactor()),
                inputs.drawn(path + "costFactor", risk.costFactor()),
                inputs.drawn(path + "demandFactor", risk.demandFactor()),
                inputs.drawn(path + "capacityFactor", risk.capacityFactor()),
                marks(risk.stages(), risk.stages().isEmpty()),
                marks(risk.holdStages(), false));
    }

    /** [build][stage] whether a stage is named, or all are meant. */
    private boolean[][] marks(List<String> stages, boolean all) {
        var marks = new boolean[builds.size()][];
        for (int b = 0; b < marks.length; b++) {
            StageModel[] ofBuild = builds.get(b).stages();
            marks[b] = new boolean[ofBuild.length];
            for (int k = 0; k < ofBuild.length; k++) {
                marks[b][k] = all || stages.contains(ofBuild[k].name());
            }
        }
        return marks;
    }

    LinkModel link(Link link) {
        return new LinkModel(
                link.id(),
                regionIndex(link.from()),
                regionIndex(link.to()),
                link.mw().constantValue(),
                pools(link.pools()),
                link.failurePerMonth().constantValue(),
                link.repairPerMonth().constantValue(),
                InputAddress.of("network.links." + link.id()));
    }

    private int regionIndex(String id) {
        List<String> ids = plan.regions().stream().map(Region::id).toList();
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("no region " + id);
        }
        return index;
    }

    private static boolean[] pools(List<Pool> pools) {
        return new boolean[] {pools.contains(Pool.AI), pools.contains(Pool.GENERAL)};
    }
}
