package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.DrawAddresses;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.StageModel;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.QuantileFunction;
import java.util.Arrays;

/**
 * The random numbers of one project, or of one module by its number, for a batch of lanes. They are drawn by lanes and kept by lane,
 * because a future asks for all of them within a short time. Refilled for each batch that needs it.
 */
final class ProjectDraws {
    private static final int OVERRUN = 0;
    private static final int RAMP_MONTHS = 1;
    private static final int STAGES = 2;

    /** Below any probability, 0 included. */
    private static final double SURE_SURVIVAL = -1;

    private final int
            width; // numbers of a lane: overrun (of a funded project completion), ramp, stages' months, survivals
    private final double[] numbers; // [lane x width + place]
    private final int[] survivalPlace; // [stage] 0 for one that cannot fail
    private final double[] column = new double[Lanes.WIDTH];
    private boolean constantsSet; // they are the same in every batch

    /** @param buildIndex -1 without a build */
    ProjectDraws(CapacityModel model, int buildIndex, boolean shocks) {
        StageModel[] stages = buildIndex < 0 ? new StageModel[0] : model.builds()[buildIndex].stages();
        this.survivalPlace = new int[stages.length];
        int next = STAGES + stages.length;
        for (int k = 0; k < stages.length; k++) {
            survivalPlace[k] = shocks && canFail(model, stages[k]) ? next++ : 0;
        }
        this.width = next;
        this.numbers = new double[Lanes.WIDTH * width];
    }

    private static boolean canFail(CapacityModel model, StageModel stage) {
        var probability = model.inputs()[stage.success()];
        return !probability.constant() || probability.quantile().atNormal(0) < 1;
    }

    /** Before delays. */
    double months(int stage, int lane) {
        return numbers[lane * width + STAGES + stage];
    }

    /** Uniform: the project survives the stage's end if below its probability. Negative where it is sure to. */
    double survival(int stage, int lane) {
        int place = survivalPlace[stage];
        return place == 0 ? SURE_SURVIVAL : numbers[lane * width + place];
    }

    double overrun(int lane) {
        return numbers[lane * width + OVERRUN];
    }

    double rampMonths(int lane) {
        return numbers[lane * width + RAMP_MONTHS];
    }

    /** Months from plan start at which a funded project is complete; it has no overrun. */
    double completes(int lane) {
        return numbers[lane * width + OVERRUN];
    }

    /** Draws what a project needs: a funded one its date and ramp, a planned one its stages, overrun and ramp. */
    void drawProject(CapacityModel model, ProjectModel project, Lanes lanes) {
        if (project.funded()) {
            draw(project.completes(), project.addresses().completes(), 0, lanes, OVERRUN);
            if (project.build() >= 0) {
                QuantileFunction ramp = model.builds()[project.build()].rampMonths();
                draw(ramp, project.addresses().rampMonths(), 0, lanes, RAMP_MONTHS);
            }
            constantsSet = true;
        } else {
            drawBuild(model.builds()[project.build()], project.addresses(), 0, lanes);
        }
    }

    /** Draws a build's stages, overrun and ramp. */
    void drawBuild(BuildModel build, DrawAddresses addresses, int number, Lanes lanes) {
        draw(build.overrun(), addresses.overrun(), number, lanes, OVERRUN);
        draw(build.rampMonths(), addresses.rampMonths(), number, lanes, RAMP_MONTHS);
        StageModel[] stages = build.stages();
        for (int k = 0; k < stages.length; k++) {
            draw(stages[k].months(), addresses.stageMonths()[k], number, lanes, STAGES + k);
            if (survivalPlace[k] > 0) {
                lanes.uniforms(addresses.stageSuccess()[k], number, column);
                scatter(survivalPlace[k], lanes.count());
            }
        }
        constantsSet = true;
    }

    private void draw(QuantileFunction quantile, long address, int number, Lanes lanes, int place) {
        if (!(quantile instanceof ConstantQuantile constant)) {
            lanes.draw(quantile, address, number, column);
            scatter(place, lanes.count());
        } else if (!constantsSet) {
            Arrays.fill(column, constant.value());
            scatter(place, Lanes.WIDTH);
        }
    }

    private void scatter(int place, int count) {
        for (int lane = 0; lane < count; lane++) {
            numbers[lane * width + place] = column[lane];
        }
    }
}
