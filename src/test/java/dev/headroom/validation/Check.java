package dev.headroom.validation;

/**
 * A number that a formula gives and a run estimates.
 *
 * @param name what is checked, in a line; names differ, for the seed comes from them
 * @param formula how the expected number comes about, in a line
 * @param plan the plan's YAML
 * @param expected computed without any code of the simulator
 * @param certain whether the number is the same in all futures, so that the run has to give it to rounding
 */
record Check(String name, String formula, String plan, Target target, double expected, boolean certain) {
    Check(String name, String formula, String plan, Target target, double expected) {
        this(name, formula, plan, target, expected, false);
    }

    Check asCertain() {
        return new Check(name, formula, plan, target, expected, true);
    }

    /** Where in a run's tidy table the estimate stands. */
    record Target(String region, String project, String pool, String period, String metric, String item) {
        /** Of the region {@code here}. */
        static Target pool(String pool, String period, String metric) {
            return new Target("here", "", pool, period, metric, "");
        }

        static Target general(String period, String metric) {
            return pool("general", period, metric);
        }

        static Target total(String period, String metric) {
            return pool("total", period, metric);
        }

        /** Of all regions, both pools. */
        static Target all(String period, String metric) {
            return general(period, metric).in("all").ofPool("total");
        }

        /** Of a project of the region {@code here}. */
        static Target project(String project, String metric) {
            return new Target("here", project, "total", "horizon", metric, "");
        }

        Target in(String otherRegion) {
            return new Target(otherRegion, project, pool, period, metric, item);
        }

        Target item(String its) {
            return new Target(region, project, pool, period, metric, its);
        }

        private Target ofPool(String other) {
            return new Target(region, project, other, period, metric, item);
        }
    }
}
