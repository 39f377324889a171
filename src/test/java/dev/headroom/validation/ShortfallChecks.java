package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.pool;
import static dev.headroom.validation.Check.Target.total;
import static dev.headroom.validation.Formulas.Z95;
import static dev.headroom.validation.Formulas.Z99;

import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import java.util.stream.IntStream;

/** Lognormal demand against fixed capacity. */
final class ShortfallChecks {
    private static final String GROWTH_30 = "growthPerYear: 0.3";
    private static final String UNCERTAIN = "growthPerYear: {uniform: {min: 0.1, max: 0.5}}";
    private static final Lognormal DEMAND = new Lognormal(13, 0.3);
    private static final Lognormal LEVEL = Lognormal.ofMedianAndP90(12, 18);
    private static final double USABLE_MW = 12;

    private ShortfallChecks() {}

    static Area area() {
        String plan = plan(GROWTH_30, "toleranceMw: 0");
        double p = DEMAND.exceeds(USABLE_MW);
        double excess = DEMAND.call(USABLE_MW);
        double p95 = DEMAND.quantile(Z95) - USABLE_MW;
        return new Area(
                "Shortfall",
                """
                Demand $D$ after a year is lognormal with mean $m = 13$ MW and $s = 0.3$ against $C = 0.8 \\times 15 = 12$ MW usable.
                $E[(D - C)^+] = m \\Phi(d_1) - C \\Phi(d_2)$ with $d_{1,2} = \\ln(m/C)/s \\pm s/2$ is an option's value without
                interest (Black 1976).""",
                ShortfallChecks.class,
                List.of(
                        new Check("Chance of a shortfall", "Φ(d₂)", plan, at("shortfallProbability"), p),
                        new Check("Expected shortfall", "E[(D - C)⁺]", plan, at("expectedShortfallMw"), excess),
                        new Check("Unserved share", "E[(D - C)⁺]/m", plan, at("unservedShare"), excess / 13),
                        new Check("Shortfall P95", "m exp(1.645 s - s²/2) - C", plan, at("shortfallP95"), p95),
                        new Check(
                                "Shortfall P99",
                                "m exp(2.326 s - s²/2) - C",
                                plan,
                                at("shortfallP99"),
                                DEMAND.quantile(Z99) - USABLE_MW),
                        new Check(
                                "CVaR95",
                                "m Φ(s - 1.645)/0.05 - C",
                                plan,
                                at("cvar95Mw"),
                                DEMAND.meanAboveP95() - USABLE_MW),
                        new Check("Headroom P5", "C - P95 of D", plan, at("headroomP5"), -p95),
                        new Check(
                                "Headroom P95",
                                "C - P5 of D",
                                plan,
                                at("headroomP95"),
                                USABLE_MW - DEMAND.quantile(-Z95)),
                        new Check("Capacity to buy", "(P95 of D - C)/0.8", plan, at("capacityToBuyMw"), p95 / 0.8),
                        new Check("Idle", "E[(C - D)⁺]", plan, at("idleMwMonths"), DEMAND.put(USABLE_MW)),
                        new Check(
                                "Revenue at risk",
                                "0.45 E[(D - C)⁺]",
                                plan,
                                at("revenueAtRiskUsdMillion"),
                                0.45 * excess),
                        new Check(
                                "Chance beyond a tolerance of 1.5 MW",
                                "P(D > C + 1.5)",
                                plan(GROWTH_30, "toleranceMw: 1.5"),
                                at("shortfallProbability"),
                                DEMAND.exceeds(USABLE_MW + 1.5)),
                        pools(
                                "Spare AI capacity helps: general shortfall",
                                "E[(B - 14)⁺] - 0.3 E[(B - 20)⁺]",
                                true,
                                LEVEL.call(14) - 0.3 * LEVEL.call(20)),
                        pools(
                                "Without its help: general shortfall",
                                "0.7 E[(B - 8/0.7)⁺]",
                                false,
                                0.7 * LEVEL.call(8 / 0.7)),
                        new Check(
                                "Independent regions: chance that either is short",
                                "1 - (1 - p)(1 - q)",
                                twoRegions(),
                                all("2027-01", "shortfallProbability"),
                                1 - (1 - DEMAND.exceeds(USABLE_MW)) * (1 - new Lognormal(26, 0.5).exceeds(30))),
                        new Check(
                                "Independent regions: expected shortfall adds up",
                                "sum of both",
                                twoRegions(),
                                all("2027-01", "expectedShortfallMw"),
                                excess + new Lognormal(26, 0.5).call(30)),
                        new Check(
                                "Uncertain growth: short by month 12",
                                "P(g > 0.2)",
                                plan(UNCERTAIN, "toleranceMw: 0"),
                                at("firstShort"),
                                0.75),
                        new Check(
                                "Uncertain growth: expected short months",
                                "Σ P(g > 1.2^(12/t) - 1)",
                                plan(UNCERTAIN, "toleranceMw: 0"),
                                general("horizon", "shortMonths"),
                                monthsAboveUncertainGrowth()),
                        certainPath("A certain path is first short in month 8: not before", "firstShort", "2026-08", 0),
                        certainPath("A certain path is first short in month 8: by then", "firstShort", "2026-09", 1),
                        certainPath("A certain path: short months", "shortMonths", "horizon", 5)));
    }

    private static Check.Target at(String metric) {
        return general("2027-01", metric);
    }

    private static String plan(String growth, String region) {
        String volatility = growth.equals(GROWTH_30) ? "0.3" : "0";
        return """
                version: 1
                name: shortfall
                start: 2026-01
                end: 2027-01
                market: {%s}
                regions:
                  - region: here
                    demand: {baselineMw: 10, volatilityPerYear: %s}
                    capacity: {existing: {general: 15}, maxUtilisation: {general: 0.8}}
                    economics: {revenueUsdMillionPerMwMonth: {general: 0.45}}
                    %s
                """.formatted(growth, volatility, region);
    }

    private static Check pools(String name, String formula, boolean helps, double expected) {
        String plan = """
                version: 1
                name: pools
                start: 2026-01
                end: 2026-01
                market: {aiShare: 0.3}
                regions:
                  - region: here
                    demand: {baselineMw: {lognormal: {median: 12, p90: 18}}}
                    capacity: {existing: {ai: 6, general: 8}, aiServesGeneral: %s}
                """.formatted(helps);
        return new Check(name, formula, plan, pool("general", "2026-01", "expectedShortfallMw"), expected);
    }

    private static String twoRegions() {
        return """
                version: 1
                name: two
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: 0.3}
                regions:
                  - {region: here, demand: {baselineMw: 10, volatilityPerYear: 0.3}, capacity: {existing: {general: 12}}}
                  - {region: there, demand: {baselineMw: 20, volatilityPerYear: 0.5}, capacity: {existing: {general: 30}}}
                """;
    }

    /** Growth is uniform from 0.1 to 0.5, and 20% too much. */
    private static double monthsAboveUncertainGrowth() {
        return IntStream.rangeClosed(1, 12)
                .mapToDouble(t -> StrictMath.pow(1.2, 12.0 / t) - 1)
                .map(limit -> Math.max(0, Math.min(1, (0.5 - limit) / 0.4)))
                .sum();
    }

    /** 10 MW that grow by 33% a year exceed 12 MW from month 12 ln 1.2/ln 1.33 = 7.7 on. */
    private static Check certainPath(String name, String metric, String period, double expected) {
        String plan = """
                version: 1
                name: certain
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: 0.33}
                regions: [{region: here, demand: {baselineMw: 10}, capacity: {existing: {general: 12}}}]
                """;
        return new Check(name, "12 ln 1.2/ln 1.33 = 7.7", plan, total(period, metric), expected).asCertain();
    }
}
