package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Sequence;
import java.util.List;

/** The rules of a region's demand. */
final class DemandChecks {
    private final PlanMonths months;
    private final String growthAppliesTo;
    private final Problems problems;

    DemandChecks(Section plan, PlanMonths months, Problems problems) {
        this.months = months;
        this.growthAppliesTo = plan.section("market").text("growthAppliesTo");
        this.problems = problems;
    }

    void check(Section demand) {
        if (!demand.present()) {
            return;
        }
        if (demand.has("forecastMw")) {
            checkForecast(demand);
        } else if (!demand.has("baselineMw")) {
            problems.error(demand, "baselineMw", "the key is missing: demand needs a baselineMw or a forecastMw");
        }
        if (months.liesAfter(demand.month("from"))) {
            problems.warning(
                    demand,
                    "from",
                    demand.month("from") + " lies after the plan's end, " + months.end() + ": there is no demand");
        }
    }

    private void checkForecast(Section demand) {
        for (String key : List.of("baselineMw", "growthPremium")) {
            if (demand.has(key)) {
                problems.error(demand, key, "stands beside forecastMw, which takes its place");
            }
        }
        if (!growthAppliesTo.equals("total")) {
            problems.error(
                    demand,
                    "forecastMw",
                    "a forecast is of total demand; market.growthAppliesTo is " + growthAppliesTo);
        }
        if (demand.get("forecastMw") instanceof Sequence list) {
            months.checkLength(demand, "forecastMw", list, problems);
        }
    }
}
