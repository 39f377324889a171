package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.results.Metric;
import dev.headroom.results.PeriodKind;
import dev.headroom.stats.Estimate;
import java.util.function.Function;

/**
 * A figure of the result that is to be known well.
 *
 * @param name how people read and write it, as {@code brazil.ai.2027.shortfallProbability}
 * @param kind of its period
 * @param goal half the width of the 95% interval over the estimate
 * @param estimate takes it from what was counted
 */
record Target(String name, Metric metric, PeriodKind kind, double goal, Function<BlockEstimates, Estimate> estimate) {}
