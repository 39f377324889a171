package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.total;

import dev.headroom.validation.Check.Target;
import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import java.util.stream.IntStream;

/** Power, rent, present value, and what a served MW-month costs. */
final class RunningCostChecks {
    private static final String HORIZON = "horizon";
    private static final String THEN = "2027-01";
    private static final Lognormal DEMAND = new Lognormal(13, 0.3);
    private static final Lognormal LEVEL = Lognormal.ofMedianAndP90(12, 18);
    private static final String POWER = "economics: {powerUsdPerMwh: 60, loadFactor: 0.8}";
    private static final double USD_MILLION_PER_MW_MONTH = 0.8 * 1.25 * 730 * 60 / 1e6;

    private RunningCostChecks() {}

    static Area area() {
        double used = 13 - DEMAND.call(12);
        double stages = 20 + 30 / Math.sqrt(1.1);
        double rent = IntStream.rangeClosed(10, 12)
                .mapToDouble(t -> StrictMath.pow(1.1, -t / 12.0))
                .sum();
        return new Area(
                "Running cost and present value",
                """
                12 MW of capacity at a PUE of 1.25, power at 60 USD/MWh with a load factor of 0.8; a month has 730 hours. Demand is
                the lognormal of the section on shortfall. USD million.""",
                RunningCostChecks.class,
                List.of(
                        power(
                                "Power of a month",
                                "E[min(D, 12)] × 0.8 × 1.25 × 730 × 60/10⁶ × 1.05",
                                total(THEN, "opexUsdMillion"),
                                used * USD_MILLION_PER_MW_MONTH * 1.05),
                        power(
                                "Its present value",
                                "the same/1.1",
                                total(THEN, "npvCostUsdMillion"),
                                used * USD_MILLION_PER_MW_MONTH * 1.05 / 1.1),
                        power(
                                        "Cost of a served MW-month",
                                        "0.8 × 1.25 × 730 × 60/10⁶ × 1.05",
                                        total(THEN, "costPerServedMwMonth"),
                                        USD_MILLION_PER_MW_MONTH * 1.05)
                                .asCertain(),
                        oneMonth(
                                "Capital over a served MW-month",
                                "50/E[min(D, 12)]",
                                total("2026-01", "costPerServedMwMonth"),
                                50 / (LEVEL.mean() - LEVEL.call(12))),
                        oneMonth(
                                        "Capital by idle share",
                                        "0, nothing it paid for stands",
                                        total("2026-01", "idleCapexUsdMillion"),
                                        0)
                                .asCertain(),
                        built(
                                "Idle capital",
                                "50 E[(22 - D)⁺]/22",
                                total("2026-06", "idleCapexUsdMillion"),
                                50 * LEVEL.put(22) / 22),
                        built("Paid", "50", total(HORIZON, "capexUsdMillion"), 50)
                                .asCertain(),
                        hall(
                                        "Rent until the end of a lease",
                                        "10 × 0.1 × 3 months",
                                        "lifeMonths: 3",
                                        "discountPerYear: 0",
                                        total(HORIZON, "opexUsdMillion"),
                                        3)
                                .asCertain(),
                        hall(
                                "Rent for an uncertain time",
                                "10 × 0.1 Σ P(life > k)",
                                "lifeMonths: {uniform: {min: 0.5, max: 2.5}}",
                                "discountPerYear: 0",
                                total(HORIZON, "opexUsdMillion"),
                                1 + 0.75 + 0.25),
                        hall(
                                        "Present value by hand",
                                        "20 + 30/1.1^½ + Σ 1/1.1^(t/12)",
                                        "phases: 1",
                                        "discountPerYear: 0.1",
                                        total(HORIZON, "npvCostUsdMillion"),
                                        stages + rent)
                                .asCertain(),
                        hall(
                                "Present value at an uncertain rate",
                                "20 + 30 E[(1 + d)^-½]",
                                "rentUsdMillionPerMwMonth: 0",
                                "discountPerYear: {uniform: {min: 0.05, max: 0.15}}",
                                total(HORIZON, "npvCostUsdMillion"),
                                20 + 30 * 2 * (Math.sqrt(1.15) - Math.sqrt(1.05)) / 0.1)));
    }

    private static Check power(String name, String formula, Target target, double expected) {
        String plan = """
                version: 1
                name: power
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: 0.3, volatilityPerYear: 0.3}
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    capacity: {existing: {general: 12}, pue: 1.25}
                    %s
                escalationPerYear: 0.05
                discountPerYear: 0.1
                """.formatted(POWER);
        return new Check(name, formula, plan, target, expected);
    }

    private static Check oneMonth(String name, String formula, Target target, double expected) {
        return new Check(name, formula, project("2026-01"), target, expected);
    }

    private static Check built(String name, String formula, Target target, double expected) {
        return new Check(name, formula, project("2026-06"), target, expected);
    }

    private static String project(String end) {
        return """
                version: 1
                name: capital
                start: 2026-01
                end: %s
                regions:
                  - region: here
                    demand: {baselineMw: {lognormal: {median: 12, p90: 18}}}
                    capacity: {existing: {general: 12}}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}]
                builds: {hall: {costUsdMillionPerMw: 5, stages: {a: {months: 3, spendShare: 1}}}}
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 50}}
                """.formatted(end);
    }

    /** 20 in month 0, 30 in month 6, complete in month 10. */
    private static Check hall(
            String name, String formula, String build, String discount, Target target, double expected) {
        String rent = build.contains("rent") ? build : "rentUsdMillionPerMwMonth: 0.1\n    " + build;
        String plan = """
                version: 1
                name: present value
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}]
                builds:
                  hall:
                    costUsdMillionPerMw: 5
                    stages: {a: {months: 6, spendShare: 0.4}, b: {months: 4, spendShare: 0.6, after: [a]}}
                    %s
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 50}}
                %s
                """.formatted(rent, discount);
        return new Check(name, formula, plan, target, expected);
    }
}
