package dev.headroom.plan;

import java.util.List;

/** A number as the planner states it: a constant, elicited quantiles or a named family. */
public sealed interface Uncertain {

    /** Whether every draw is the same. */
    default boolean isConstant() {
        return this instanceof Constant;
    }

    /** One value for sure. */
    record Constant(double value) implements Uncertain {
        public Constant {
            require(Double.isFinite(value), "a number must be finite, not " + value);
        }
    }

    /**
     * The Johnson quantile-parameterised distribution through three quantiles (Hadlock and Bickel 2017): on [min, inf) where
     * {@code max} is infinite, else on [min, max].
     */
    record Quantiles(double p10, double p50, double p90, double min, double max) implements Uncertain {
        public Quantiles {
            require(Double.isFinite(min), "quantiles need a finite min");
            require(min < p10, "p10 " + p10 + " must lie above min " + min);
            require(p10 < p50, "p10 " + p10 + " must lie below p50 " + p50);
            require(p50 < p90, "p50 " + p50 + " must lie below p90 " + p90);
            require(p90 < max, "p90 " + p90 + " must lie below max " + max);
        }
    }

    record Uniform(double min, double max) implements Uncertain {
        public Uniform {
            require(min < max, "min " + min + " must lie below max " + max);
        }
    }

    record Triangular(double min, double mode, double max) implements Uncertain {
        public Triangular {
            require(min < max, "min " + min + " must lie below max " + max);
            require(min <= mode && mode <= max, "mode " + mode + " must lie in " + min + " to " + max);
        }
    }

    /** Beta with alpha = 1 + 4(mode-min)/(max-min), beta = 1 + 4(max-mode)/(max-min). */
    record Pert(double min, double mode, double max) implements Uncertain {
        public Pert {
            require(min < max, "min " + min + " must lie below max " + max);
            require(min <= mode && mode <= max, "mode " + mode + " must lie in " + min + " to " + max);
        }
    }

    record Normal(double mean, double sd) implements Uncertain {
        public Normal {
            require(sd > 0, "sd " + sd + " must be above 0");
        }
    }

    /** Mean and sd are those of the parent normal. */
    record TruncatedNormal(double mean, double sd, double min, double max) implements Uncertain {
        public TruncatedNormal {
            require(sd > 0, "sd " + sd + " must be above 0");
            require(min < max, "min " + min + " must lie below max " + max);
        }
    }

    record LognormalByMedian(double median, double p90) implements Uncertain {
        public LognormalByMedian {
            require(median > 0, "median " + median + " must be above 0");
            require(p90 > median, "p90 " + p90 + " must lie above median " + median);
        }
    }

    record LognormalByMean(double mean, double cv) implements Uncertain {
        public LognormalByMean {
            require(mean > 0, "mean " + mean + " must be above 0");
            require(cv > 0, "cv " + cv + " must be above 0");
        }
    }

    /** Shape 1/cv^2, scale mean cv^2. */
    record Gamma(double mean, double cv) implements Uncertain {
        public Gamma {
            require(mean > 0, "mean " + mean + " must be above 0");
            require(cv > 0, "cv " + cv + " must be above 0");
        }
    }

    record Weibull(double shape, double scale) implements Uncertain {
        public Weibull {
            require(shape > 0, "shape " + shape + " must be above 0");
            require(scale > 0, "scale " + scale + " must be above 0");
        }
    }

    record Exponential(double mean) implements Uncertain {
        public Exponential {
            require(mean > 0, "mean " + mean + " must be above 0");
        }
    }

    record Beta(double alpha, double beta, double min, double max) implements Uncertain {
        public Beta {
            require(alpha > 0, "alpha " + alpha + " must be above 0");
            require(beta > 0, "beta " + beta + " must be above 0");
            require(min < max, "min " + min + " must lie below max " + max);
        }
    }

    /** By rising value; weights need not add up to one. */
    record Discrete(List<Double> values, List<Double> weights) implements Uncertain {
        public Discrete {
            values = List.copyOf(values);
            weights = List.copyOf(weights);
            require(!values.isEmpty(), "values must not be empty");
            require(
                    values.size() == weights.size(),
                    values.size() + " values need as many weights, not " + weights.size());
            require(weights.stream().allMatch(w -> w >= 0), "weights must not be negative");
            require(weights.stream().mapToDouble(Double::doubleValue).sum() > 0, "weights must not all be 0");
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
