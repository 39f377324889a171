package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.DrawAddresses;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.StageModel;
import dev.headroom.random.QuantileFunction;
import java.util.Arrays;

/** The random numbers of one project, or of one module by its number, for a batch of lanes. Refilled for each batch that needs it. */
final class ProjectDraws {
    /** Below any probability, 0 included. */
    private static final double SURE_SURVIVAL = -1;

    private final double[][] months; // [stage][lane], before delays
    private final double[][]
            survival; // [stage][lane], uniform: the project survives the stage's end if below its probability
    private final double[] overrun = new double[Lanes.WIDTH];
    private final double[] rampMonths = new double[Lanes.WIDTH];
    private final double[] completes = new double[Lanes.WIDTH];

    ProjectDraws(CapacityModel model) {
        int stages = 0;
        for (BuildModel build : model.builds()) {
            stages = Math.max(stages, build.stages().length);
        }
        this.months = new double[stages][Lanes.WIDTH];
        this.survival = new double[stages][Lanes.WIDTH];
    }

    double months(int stage, int lane) {
        return months[stage][lane];
    }

    double survival(int stage, int lane) {
        return survival[stage][lane];
    }

    double overrun(int lane) {
        return overrun[lane];
    }

    double rampMonths(int lane) {
        return rampMonths[lane];
    }

    /** Months from plan start at which a funded project is complete. */
    double completes(int lane) {
        return completes[lane];
    }

    /** Draws what a project needs: a funded one its date and ramp, a planned one its stages, overrun and ramp. */
    void drawProject(CapacityModel model, ProjectModel project, Lanes lanes) {
        if (project.funded()) {
            lanes.draw(project.completes(), project.addresses().completes(), 0, completes);
            if (project.build() >= 0) {
                QuantileFunction ramp = model.builds()[project.build()].rampMonths();
                lanes.draw(ramp, project.addresses().rampMonths(), 0, rampMonths);
            }
        } else {
            drawBuild(model, model.builds()[project.build()], project.addresses(), 0, lanes);
        }
    }

    /** Draws a build's stages, overrun and ramp. */
    void drawBuild(CapacityModel model, BuildModel build, DrawAddresses addresses, int number, Lanes lanes) {
        lanes.draw(build.overrun(), addresses.overrun(), number, overrun);
        lanes.draw(build.rampMonths(), addresses.rampMonths(), number, rampMonths);
        StageModel[] stages = build.stages();
        for (int k = 0; k < stages.length; k++) {
            lanes.draw(stages[k].months(), addresses.stageMonths()[k], number, months[k]);
            if (lanes.shocks() && canFail(model, stages[k])) {
                lanes.uniforms(addresses.stageSuccess()[k], number, survival[k]);
            } else {
                Arrays.fill(survival[k], SURE_SURVIVAL);
            }
        }
    }

    private static boolean canFail(CapacityModel model, StageModel stage) {
        var probability = model.inputs()[stage.success()];
        return !probability.constant() || probability.quantile().atNormal(0) < 1;
    }
}
