package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ScalarInput;
import java.util.Arrays;

/** The numbers that are drawn once per replication. Refilled for each batch. */
final class ScalarDraws {
    private final CapacityModel model;
    private final double[][] values; // [input][lane]
    private final double[][] correlated; // [member of the copula][lane], coordinates

    ScalarDraws(CapacityModel model) {
        this.model = model;
        this.values = new double[model.inputs().length][Lanes.WIDTH];
        this.correlated = new double[model.correlatedInputs().length][Lanes.WIDTH];
        for (int i = 0; i < values.length; i++) {
            if (model.inputs()[i].constant()) {
                Arrays.fill(values[i], model.inputs()[i].quantile().atNormal(0));
            }
        }
    }

    /** [lane] draws of an input. */
    double[] of(int input) {
        return values[input];
    }

    void play(Lanes lanes) {
        ScalarInput[] inputs = model.inputs();
        for (int i = 0; i < inputs.length; i++) {
            if (!inputs[i].constant()) {
                lanes.normals(inputs[i].address(), 0, values[i]);
            }
        }
        mixCorrelated(lanes);
        for (int i = 0; i < inputs.length; i++) {
            if (!inputs[i].constant()) {
                inputs[i].quantile().transform(values[i], lanes.count());
            }
        }
    }

    /** A constant member holds its coordinate in the copula, so that fixing it leaves the draws of the others as they were. */
    private void mixCorrelated(Lanes lanes) {
        var copula = model.copula();
        if (copula == null) {
            return;
        }
        int[] members = model.correlatedInputs();
        for (int k = 0; k < members.length; k++) {
            lanes.normals(model.inputs()[members[k]].address(), 0, correlated[k]);
        }
        copula.mix(correlated, lanes.count());
        for (int k = 0; k < members.length; k++) {
            if (!model.inputs()[members[k]].constant()) {
                System.arraycopy(correlated[k], 0, values[members[k]], 0, lanes.count());
            }
        }
    }
}
