package dev.headroom.model;

import dev.headroom.random.QuantileFunction;
import java.io.Serializable;

/**
 * A stage of a build.
 *
 * @param predecessors how many stages must have ended before
 * @param successors indices of the stages that wait for this one
 * @param success input of the probability that the project survives the stage's end
 */
public record StageModel(
        String name, QuantileFunction months, int predecessors, int[] successors, double spendShare, int success)
        implements Serializable {}
