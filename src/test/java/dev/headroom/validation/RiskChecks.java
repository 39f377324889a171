package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.pool;

import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Streams of events and of deals, dated events, and customers lost to shortfall. */
final class RiskChecks {
    private static final String THEN = "2027-01";
    private static final String EXPONENTIAL = "perYear: 0.8, durationMonths: {exponential: {mean: 4}}";
    private static final String SIX_MONTHS = "perYear: 0.8, durationMonths: 6";
    private static final String LOGNORMAL = "perYear: 0.8, durationMonths: {lognormal: {median: 3, p90: 9}}";
    private static final String DEAL_MONTHS = "durationMonths: {exponential: {mean: 5}}";

    private RiskChecks() {}

    static Area area() {
        double active = 0.8 / 12 * 4 * (1 - StrictMath.exp(-3));
        double sixMonths = 0.8 / 12 * 6;
        double deals = 3.0 / 12 * 5 * (1 - StrictMath.exp(-12.0 / 5));
        double perDown = 1 - 0.6 / 12;
        var zone = new ZoneChain(1, 0.1, 0.4);
        return new Area(
                "Events, deals and churn",
                """
                Events that begin at a rate $\\lambda$ a month and last $D$ months: the number active in month $t$ is Poisson with
                mean $\\rho = \\lambda \\int_0^t P(D > s) ds$ (M/G/$\\infty$; Takács 1962), seen in month 12. Demand is 10 MW, capacity 12.""",
                RiskChecks.class,
                List.of(
                        risk(
                                "Events: chance that one is active",
                                "1 - exp(-ρ)",
                                EXPONENTIAL + ", capacityFactor: 0.5",
                                general(THEN, "shortfallProbability"),
                                1 - StrictMath.exp(-active)),
                        risk(
                                "Events: usable under a factor of 0.5 each",
                                "12 exp(-0.5 ρ)",
                                SIX_MONTHS + ", capacityFactor: 0.5",
                                general(THEN, "usableMean"),
                                12 * StrictMath.exp(-0.5 * sixMonths)),
                        risk(
                                "Events: lost to risks",
                                "12 (1 - exp(-0.5 ρ))",
                                EXPONENTIAL + ", capacityFactor: 0.5",
                                general(THEN, "lostToRiskMw"),
                                12 * (1 - StrictMath.exp(-0.5 * active))),
                        risk(
                                "Events: demand under a factor of 1.3 each",
                                "10 exp(0.3 ρ)",
                                LOGNORMAL + ", demandFactor: 1.3",
                                general(THEN, "demandMean"),
                                10 * StrictMath.exp(0.3 * 0.8 / 12 * lognormalMonths())),
                        risk(
                                "Events: demand under uncertain factors",
                                "10 exp(0.3 ρ)",
                                SIX_MONTHS + ", demandFactor: {uniform: {min: 1, max: 1.6}}",
                                general(THEN, "demandMean"),
                                10 * StrictMath.exp(0.3 * sixMonths)),
                        risk(
                                "Events: uncertain rate",
                                "1 - E[exp(-ρ)] = 1 - (1 + 0.1)⁻⁴",
                                "perYear: {gamma: {mean: 0.8, cv: 0.5}}, durationMonths: 6, capacityFactor: 0.5",
                                general(THEN, "shortfallProbability"),
                                1 - StrictMath.pow(1 + 0.2 * 6 / 12, -4)),
                        risk(
                                "Events: one event strikes all its regions",
                                "1 - exp(-ρ)",
                                EXPONENTIAL + ", capacityFactor: 0.5",
                                all(THEN, "shortfallProbability"),
                                1 - StrictMath.exp(-active)),
                        risk(
                                "Dated: chance that it is active 9 months later",
                                "0.35 P(D > 9)",
                                "date: 2026-04, probability: 0.35, durationMonths: {uniform: {min: 2, max: 14}}, capacityFactor: 0.5",
                                general(THEN, "shortfallProbability"),
                                0.35 * 5 / 12),
                        risk(
                                "Dated before the plan's start: what remains",
                                "0.35 P(D > 5)",
                                "date: 2025-10, probability: 0.35, durationMonths: {uniform: {min: 2, max: 14}}, capacityFactor: 0.5",
                                general("2026-03", "shortfallProbability"),
                                0.35 * 9 / 12),
                        deals(
                                "Deals: mean MW",
                                "4 ρ",
                                "sizeMw: {lognormal: {mean: 4, cv: 0.6}}, " + DEAL_MONTHS,
                                general(THEN, "demandMean"),
                                4 * deals),
                        deals(
                                "Deals: chance that none runs",
                                "exp(-ρ)",
                                "sizeMw: 4, " + DEAL_MONTHS,
                                general(THEN, "shortfallProbability"),
                                1 - StrictMath.exp(-deals)),
                        deals(
                                "Deals: their AI share",
                                "0.75 × 4 ρ",
                                "sizeMw: 4, aiShare: 0.75, " + DEAL_MONTHS,
                                pool("ai", THEN, "demandMean"),
                                3 * deals),
                        deals(
                                "Deals: expected MW beyond 6",
                                "Σ (4n - 6)⁺ P(n)",
                                "sizeMw: 4, " + DEAL_MONTHS,
                                general(THEN, "revenueAtRiskUsdMillion"),
                                compound(deals)),
                        deals(
                                "Deals of six months: mean of the year",
                                "average of 3/12 min(t, 6) × 4",
                                "sizeMw: 4, durationMonths: 6",
                                general("2026", "demandMean"),
                                IntStream.range(0, 12)
                                                .mapToDouble(t -> Math.min(t, 6))
                                                .sum()
                                        / 12),
                        churn(
                                "Churn: demand after a year of shortfall",
                                "L ← L (1 - 0.05 unserved/demand)",
                                "demandMean",
                                shrunk()),
                        churn("Churn: demand that was lost", "10 (1 - L)", "lostDemandMw", 10 - shrunk()),
                        new Check(
                                "Churn: demand behind a zone that fails",
                                "10 π D (P D)¹¹ 1, D = diag(1, 0.95)",
                                churningZone(),
                                general(THEN, "demandMean"),
                                10 * zone.meanPower(12, up -> up == 0, perDown))));
    }

    private static Check risk(String name, String formula, String risk, Check.Target target, double expected) {
        String plan = """
                version: 1
                name: risk
                start: 2026-01
                end: 2027-01
                regions:
                  - {region: here, demand: {baselineMw: 10}, capacity: {existing: {general: 12}}}
                  - {region: there, demand: {baselineMw: 10}, capacity: {existing: {general: 12}}}
                risks: [{name: storm, regions: all, %s}]
                """.formatted(risk);
        return new Check(name, formula, plan, target, expected);
    }

    /** ∫ P(D > s) ds over a year. */
    private static double lognormalMonths() {
        var duration = Lognormal.ofMedianAndP90(3, 9);
        return Formulas.integral(s -> s <= 0 ? 1 : duration.exceeds(s), 0, 12);
    }

    /** Revenue of 1 for each MW tells what is left beyond the capacity of 6 MW. */
    private static Check deals(String name, String formula, String deals, Check.Target target, double expected) {
        int existing = target.metric().equals("revenueAtRiskUsdMillion") ? 6 : 0;
        String plan = String.format(Locale.ROOT, """
                version: 1
                name: deals
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 0, deals: {perYear: 3, %s}}
                    capacity: {existing: {general: %s}}
                    economics: {revenueUsdMillionPerMwMonth: {general: 1}}
                """, deals, existing);
        return new Check(name, formula, plan, target, expected);
    }

    private static double compound(double mean) {
        return IntStream.range(2, 60)
                .mapToDouble(n -> (4 * n - 6) * Formulas.poisson(mean, n))
                .sum();
    }

    private static Check churn(String name, String formula, String metric, double expected) {
        String plan = """
                version: 1
                name: churn
                start: 2026-01
                end: 2027-01
                regions: [{region: here, demand: {baselineMw: 10, churnPerYear: 0.6}, capacity: {existing: {general: 4}}}]
                """;
        return new Check(name, formula, plan, general(THEN, metric), expected).asCertain();
    }

    /** 10 MW of which 4 can be served. */
    private static double shrunk() {
        double loyal = 1;
        for (int t = 0; t < 12; t++) {
            loyal *= 1 - 0.05 * Math.max(0, 10 * loyal - 4) / (10 * loyal);
        }
        return 10 * loyal;
    }

    private static String churningZone() {
        return """
                version: 1
                name: churn
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 10, churnPerYear: 0.6}
                    capacity: {existing: {general: 12}, zones: {count: 1, failurePerMonth: 0.1, repairPerMonth: 0.4}}
                """;
    }
}
