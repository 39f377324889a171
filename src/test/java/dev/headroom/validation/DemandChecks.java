package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.pool;
import static dev.headroom.validation.Formulas.Z95;
import static dev.headroom.validation.Formulas.logit;
import static dev.headroom.validation.Formulas.variance;

import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import java.util.stream.IntStream;

/** Growth, volatility, reversion, season and the readings of the growth figure. */
final class DemandChecks {
    private static final String FREE = "volatilityPerYear: 0.2";
    private static final String REVERTING = "volatilityPerYear: 0.4, reversionPerYear: 1.5";
    private static final String OWN_FREE = "volatilityPerYear: 0.3";
    private static final String OWN_REVERTING = "volatilityPerYear: 0.5, reversionPerYear: 0.5";
    private static final String SEASON = "season: [1.2, 0.8, 1.1, 0.9, 1, 1.3, 1.05, 0.95, 1, 1, 1, 0.7]"; // June: 1.3
    private static final double GROWN = 10 * 1.3 * 1.3;

    private DemandChecks() {}

    static Area area() {
        var free = new Lognormal(GROWN, Math.sqrt(variance(0.2, 0, 24) + variance(0.3, 0, 24)));
        var reverting = new Lognormal(GROWN, Math.sqrt(variance(0.4, 1.5, 24) + variance(0.5, 0.5, 24)));
        String walk = plan(FREE, OWN_FREE);
        String pulled = plan(REVERTING, OWN_REVERTING);
        return new Area(
                "Demand",
                """
                10 MW that grow by 30% a year, mostly seen after two years. In $T$ months the market process and the
                region's own add up to the variance $v = \\sum \\sigma^2 (1 - e^{-2\\kappa T/12})/(2\\kappa)$; $s = \\sqrt{v}$ and $m$ is the mean.""",
                DemandChecks.class,
                List.of(
                        new Check("Mean under volatility", "m = 10 × 1.3²", walk, at("demandMean"), GROWN),
                        new Check(
                                "P5 without reversion",
                                "m exp(-1.645 s - v/2)",
                                walk,
                                at("demandP5"),
                                free.quantile(-Z95)),
                        new Check(
                                "P95 without reversion",
                                "m exp(1.645 s - v/2)",
                                walk,
                                at("demandP95"),
                                free.quantile(Z95)),
                        new Check(
                                "Mean under volatility that reverts", "m = 10 × 1.3²", pulled, at("demandMean"), GROWN),
                        new Check(
                                "P5 with reversion",
                                "m exp(-1.645 s - v/2)",
                                pulled,
                                at("demandP5"),
                                reverting.quantile(-Z95)),
                        new Check(
                                "P95 with reversion",
                                "m exp(1.645 s - v/2)",
                                pulled,
                                at("demandP95"),
                                reverting.quantile(Z95)),
                        yearMean(walk),
                        new Check(
                                "Mean under uncertain growth",
                                "10 E[(1 + g)²], g uniform",
                                plan("growthPerYear: {uniform: {min: 0.1, max: 0.5}}", "growthPremium: 0"),
                                at("demandMean"),
                                10 * (1.5 * 1.5 * 1.5 - 1.1 * 1.1 * 1.1) / (3 * 0.4)),
                        new Check(
                                "Premium on uncertain growth",
                                "10 E[(1 + g - 0.05)²], g uniform",
                                plan("growthPerYear: {uniform: {min: 0.1, max: 0.5}}", "growthPremium: -0.05"),
                                at("demandMean"),
                                10 * (1.45 * 1.45 * 1.45 - 1.05 * 1.05 * 1.05) / (3 * 0.4)),
                        new Check(
                                "Season: mean in June of the second year",
                                "1.3 × 10 × 1.3^(17/12)",
                                plan("volatilityPerYear: 0.2", SEASON),
                                general("2027-06", "demandMean"),
                                13 * StrictMath.pow(1.3, 17 / 12.0)),
                        new Check(
                                "Demand since half a year before the plan",
                                "10 × 1.3^2.5",
                                plan("volatilityPerYear: 0.2", "from: 2025-07"),
                                at("demandMean"),
                                10 * StrictMath.pow(1.3, 2.5)),
                        new Check(
                                "P95 of demand that begins in month 12",
                                "variance counts from month 12",
                                plan("volatilityPerYear: 0.3", "from: 2027-01"),
                                at("demandP95"),
                                new Lognormal(13, 0.3).quantile(Z95)),
                        new Check(
                                "Forecast: P95 around it",
                                "35 exp(1.645 s - v/2)",
                                forecast(),
                                general("2026-03", "demandP95"),
                                new Lognormal(35, 0.5 / Math.sqrt(6)).quantile(Z95)),
                        new Check(
                                "Two regions see one market: P95 of the sum",
                                "(10 + 20) 1.3² exp(1.645 s - v/2)",
                                twoRegions(),
                                all("2028-01", "demandP95"),
                                new Lognormal(3 * GROWN, Math.sqrt(variance(0.4, 1.5, 24))).quantile(Z95)),
                        new Check(
                                "Efficiency: mean of AI demand",
                                "0.4 m/1.1²",
                                plan("aiShare: 0.4, " + FREE, "efficiencyGainPerYear: {ai: 0.1, general: 0}"),
                                pool("ai", "2028-01", "demandMean"),
                                0.4 * GROWN / 1.21),
                        new Check(
                                "Growth of AI: mean of AI demand",
                                "s(0) m",
                                reading("ai", "0.3"),
                                pool("ai", "2028-01", "demandMean"),
                                0.3 * GROWN),
                        new Check(
                                "Growth of AI: mean of general demand",
                                "s(0) m E[(1 - s)/s] = s(0) m exp(-y + v/2)",
                                reading("ai", "0.3"),
                                at("demandMean"),
                                0.3 * GROWN * StrictMath.exp(-logit(0.6) + variance(0.4, 1, 24) / 2)),
                        new Check(
                                "Separate growth: mean of AI demand",
                                "0.3 × 10 × 1.5²",
                                reading("separately", "{ai: 0.5, general: 0.2}"),
                                pool("ai", "2028-01", "demandMean"),
                                3 * 1.5 * 1.5),
                        new Check(
                                "Separate growth: mean of general demand",
                                "0.7 × 10 × 1.2²",
                                reading("separately", "{ai: 0.5, general: 0.2}"),
                                at("demandMean"),
                                7 * 1.2 * 1.2)));
    }

    private static Check.Target at(String metric) {
        return general("2028-01", metric);
    }

    private static Check yearMean(String plan) {
        double mean = IntStream.range(12, 24)
                .mapToDouble(t -> 10 * StrictMath.pow(1.3, t / 12.0) / 12)
                .sum();
        return new Check("Mean of a year", "average of 12 months' means", plan, general("2027", "demandMean"), mean);
    }

    private static String plan(String market, String demand) {
        String growth = market.contains("growthPerYear") ? market : "growthPerYear: 0.3, " + market;
        return """
                version: 1
                name: demand
                start: 2026-01
                end: 2028-01
                market: {%s}
                regions: [{region: here, demand: {baselineMw: 10, %s}}]
                """.formatted(growth, demand);
    }

    private static String forecast() {
        return """
                version: 1
                name: forecast
                start: 2026-01
                end: 2026-03
                market: {growthPerYear: 0.9, volatilityPerYear: 0.3}
                regions: [{region: here, demand: {forecastMw: [20, 50, 35], volatilityPerYear: 0.4}}]
                """;
    }

    private static String twoRegions() {
        return """
                version: 1
                name: two
                start: 2026-01
                end: 2028-01
                market: {growthPerYear: 0.3, %s}
                regions: [{region: here, demand: {baselineMw: 10}}, {region: there, demand: {baselineMw: 20}}]
                """.formatted(REVERTING);
    }

    private static String reading(String appliesTo, String growth) {
        return """
                version: 1
                name: reading
                start: 2026-01
                end: 2028-01
                market:
                  growthPerYear: %s
                  growthAppliesTo: %s
                  volatilityPerYear: 0.2
                  aiShare: {start: 0.3, target: 0.6, targetDate: 2028-01, volatilityPerYear: 0.4, reversionPerYear: 1}
                regions: [{region: here, demand: {baselineMw: 10}}]
                """.formatted(growth, appliesTo);
    }
}
