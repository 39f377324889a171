package dev.headroom.model;

import java.io.Serializable;

/**
 * The AI share of a region's demand.
 *
 * @param constant whether the share is {@code start} in every month
 * @param start input: share at plan start
 * @param target input: share at {@code targetMonth}
 * @param targetMonth months from plan start, at least 1
 * @param hold whether the share's path stays at the target afterwards
 * @param process the region's own, in logit space
 * @param planned [month, up to the last one that a planner looks ahead to] the share at median start and target
 */
public record ShareModel(
        boolean constant, int start, int target, int targetMonth, boolean hold, ProcessModel process, double[] planned)
        implements Serializable {}
