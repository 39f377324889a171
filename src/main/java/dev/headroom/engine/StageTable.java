package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.StageModel;

/**
 * The stages of all builds in flat arrays, and how stages are numbered. A stage of an undertaking is known by its key: the undertaking's
 * number, shifted, and the stage's place in its build, so that a smaller key has priority. The stage of a build has its slot alike.
 */
final class StageTable {
    private final int shift; // bits of a place
    private final int mask;
    private final int[][] successors; // [slot] places of the stages that wait for this one
    private final int[] predecessors; // [slot]
    private final double[] spendShare; // [slot]
    private final int[] success; // [slot] input of the probability that the project survives the stage's end

    StageTable(CapacityModel model) {
        int most = 1;
        for (BuildModel build : model.builds()) {
            most = Math.max(most, build.stages().length);
        }
        this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(most - 1);
        this.mask = (1 << shift) - 1;
        int slots = model.builds().length << shift;
        this.successors = new int[slots][];
        this.predecessors = new int[slots];
        this.spendShare = new double[slots];
        this.success = new int[slots];
        for (int b = 0; b < model.builds().length; b++) {
            StageModel[] stages = model.builds()[b].stages();
            for (int k = 0; k < stages.length; k++) {
                int slot = key(b, k);
                successors[slot] = stages[k].successors();
                predecessors[slot] = stages[k].predecessors();
                spendShare[slot] = stages[k].spendShare();
                success[slot] = stages[k].success();
            }
        }
    }

    /** Of the stage at a place of an undertaking, or its slot in a build. */
    int key(int undertakingOrBuild, int place) {
        return (undertakingOrBuild << shift) + place;
    }

    int undertaking(int key) {
        return key >> shift;
    }

    int place(int key) {
        return key & mask;
    }

    int[] successors(int slot) {
        return successors[slot];
    }

    int predecessors(int slot) {
        return predecessors[slot];
    }

    double spendShare(int slot) {
        return spendShare[slot];
    }

    /** The input of the probability that the project survives the stage's end. */
    int success(int slot) {
        return success[slot];
    }
}
