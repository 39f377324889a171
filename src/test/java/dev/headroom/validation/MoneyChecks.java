package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.project;
import static dev.headroom.validation.Check.Target.total;
import static dev.headroom.validation.Formulas.Z95;

import dev.headroom.validation.Check.Target;
import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;

/** What is paid for building, in which currency, and what is left. */
final class MoneyChecks {
    private static final String HORIZON = "horizon";
    private static final String OVERRUN =
            "overrun: {lognormal: {median: 1, p90: 1.4}}, stages: {a: {months: 3, spendShare: 1}}";
    private static final String PLAIN = "stages: {a: {months: 3, spendShare: 1}}";
    private static final String LOCAL = "localCurrencyShare: 0.4, " + PLAIN;

    private MoneyChecks() {}

    static Area area() {
        var overrun = Lognormal.ofMedianAndP90(1, 1.4);
        var fx = new Lognormal(1, 0.2);
        double rise = StrictMath.log(1.05) / 12;
        return new Area(
                "Money and currencies",
                """
                A hall of 10 MW at 5 a MW, 500 in the account. The currency has a volatility of 20% a year, its dollar price
                $f$ is 1 at the start and lognormal with mean 1 after. USD million.""",
                MoneyChecks.class,
                List.of(
                        plan(
                                "Overrun: paid",
                                "50 E[overrun]",
                                OVERRUN,
                                "",
                                "2026-01",
                                total(HORIZON, "capexUsdMillion"),
                                50 * overrun.mean()),
                        plan(
                                "Overrun: P95 of what is paid",
                                "50 exp(1.645 s)",
                                OVERRUN,
                                "",
                                "2026-01",
                                total(HORIZON, "paidToDateP95"),
                                50 * overrun.quantile(Z95)),
                        plan(
                                "Overrun: unspent",
                                "500 - 50 E[overrun]",
                                OVERRUN,
                                "",
                                "2026-01",
                                total(HORIZON, "unspentUsdMillion"),
                                500 - 50 * overrun.mean()),
                        plan(
                                        "Escalation to a known date",
                                        "50 × 1.05",
                                        PLAIN,
                                        "escalationPerYear: 0.05",
                                        "2027-01",
                                        total(HORIZON, "capexUsdMillion"),
                                        52.5)
                                .asCertain(),
                        plan(
                                "Escalation to an uncertain date",
                                "50 (0.4 + 0.6 E[1.05^(X/12)])",
                                "stages: {a: {months: {uniform: {min: 3, max: 9}}, spendShare: 0.4}, b: {months: 1, spendShare: 0.6, after: [a]}}",
                                "escalationPerYear: 0.05",
                                "2026-01",
                                total(HORIZON, "capexUsdMillion"),
                                50 * (0.4 + 0.6 * (StrictMath.exp(9 * rise) - StrictMath.exp(3 * rise)) / (6 * rise))),
                        plan(
                                "Risk on cost: paid",
                                "50 (1 + 0.6 × 0.15)",
                                PLAIN,
                                "risks: [{name: duty, regions: all, date: 2025-06, probability: 0.6, costFactor: 1.15}]",
                                "2026-01",
                                total(HORIZON, "capexUsdMillion"),
                                50 * 1.09),
                        plan(
                                "Currency: paid after a year",
                                "50, for E[f] = 1",
                                LOCAL,
                                "",
                                "2027-01",
                                total(HORIZON, "capexUsdMillion"),
                                50),
                        plan(
                                "Currency: P95 of what is paid",
                                "50 (0.6 + 0.4 P95 of f)",
                                LOCAL,
                                "",
                                "2027-01",
                                total(HORIZON, "paidToDateP95"),
                                50 * (0.6 + 0.4 * fx.quantile(Z95))),
                        plan(
                                "Currency: P5 of what is paid",
                                "50 (0.6 + 0.4 P5 of f)",
                                LOCAL,
                                "",
                                "2027-01",
                                total(HORIZON, "paidToDateP5"),
                                50 * (0.6 + 0.4 * fx.quantile(-Z95))),
                        correlatedCurrencies(),
                        account(
                                "Account in another currency: what it is worth",
                                "60 E[f]",
                                "2027-12",
                                total("2027-01", "unspentUsdMillion"),
                                60),
                        account(
                                "Account in another currency: paid where it suffices",
                                "50 P(f ≥ 50/60)",
                                "2027-01",
                                total("2027-01", "capexUsdMillion"),
                                50 * fx.exceeds(50.0 / 60)),
                        contingency(),
                        shared(
                                "Shared account: the region with priority builds",
                                "10",
                                general("2027-01", "energisedMw").in("there"),
                                10),
                        shared("Shared account: the other one waits", "0", general("2027-01", "energisedMw"), 0),
                        schedule()));
    }

    private static Check plan(
            String name, String formula, String build, String extra, String start, Target target, double expected) {
        String plan = """
                version: 1
                name: money
                start: 2026-01
                end: 2027-06
                regions:
                  - region: here
                    currency: EUR
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: %s, build: hall}]
                fx: {EUR: {volatilityPerYear: 0.2}}
                builds: {hall: {costUsdMillionPerMw: 5, %s}}
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 500}}
                %s
                """.formatted(start, build, extra);
        return new Check(name, formula, plan, target, expected);
    }

    /** Money for the hall at the median of each currency: it is built in month 12 or the region is short. */
    private static Check correlatedCurrencies() {
        double median = 10 * StrictMath.exp(-0.02);
        String region = """
                  - region: %s
                    currency: %s
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2027-01, build: hall}]
                """;
        String plan = """
                version: 1
                name: currencies
                start: 2026-01
                end: 2027-01
                regions:
                %s%sfx: {EUR: {volatilityPerYear: 0.2}, BRL: {volatilityPerYear: 0.2}}
                fxCorrelations: [{between: [EUR, BRL], value: 0.6}]
                builds: {hall: {costUsdMillionPerMw: 1, localCurrencyShare: 1, stages: {a: {months: 0, spendShare: 1}}}}
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: %s, there: %s}}
                """.formatted(region.formatted("here", "EUR"), region.formatted("there", "BRL"), median, median);
        return new Check(
                "Correlated currencies: either above its median",
                "3/4 - arcsin(0.6)/(2π)",
                plan,
                all("2027-01", "shortfallProbability"),
                1 - Formulas.orthant(0.6));
    }

    private static Check account(String name, String formula, String start, Target target, double expected) {
        String plan = """
                version: 1
                name: account
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: %s, build: hall}]
                fx: {EUR: {volatilityPerYear: 0.2}}
                builds: {hall: {costUsdMillionPerMw: 5, %s}}
                investment: {currency: EUR, totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 60}}
                """.formatted(start, PLAIN);
        return new Check(name, formula, plan, target, expected);
    }

    /** 45.5 at the start and 1 more a month: 55 with month 9, and five months of building. */
    private static Check contingency() {
        String plan = """
                version: 1
                name: contingency
                start: 2026-01
                end: 2027-12
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}]
                builds: {hall: {costUsdMillionPerMw: 5, contingency: 0.1, stages: {a: {months: 5, spendShare: 1}}}}
                investment:
                  totalUsdMillion: 24
                  tranches: [{name: even, from: 2026-01, to: 2027-12, usdMillion: 24}]
                  allocation: {here: 1}
                  openingBalanceUsdMillion: {here: 45.5}
                """;
        return new Check(
                        "Contingency: completion once 50 × 1.1 is there",
                        "45.5 + (t + 1) ≥ 55 from t = 9, + 5",
                        plan,
                        project("hall", "completionP50"),
                        14)
                .asCertain();
    }

    private static Check shared(String name, String formula, Target target, double expected) {
        String plan = """
                version: 1
                name: shared
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}]
                  - region: there
                    demand: {baselineMw: 10}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall, priority: -1}]
                builds: {hall: {costUsdMillionPerMw: 5, %s}}
                investment: {accounts: shared, totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 40, there: 20}}
                """.formatted(PLAIN);
        return new Check(name, formula, plan, target, expected).asCertain();
    }

    private static Check schedule() {
        String plan = """
                version: 1
                name: schedule
                start: 2026-01
                end: 2026-12
                regions: [{region: here, demand: {baselineMw: 10}}]
                investment:
                  totalUsdMillion: 240
                  tranches: [{name: FY2026, from: 2025-04, to: 2026-03, usdMillion: 120}, {name: FY2027, from: 2026-04, to: 2027-03, usdMillion: 120}]
                  allocation: {here: 0.25, elsewhere: 0.75}
                """;
        return new Check(
                        "Tranches: months before the start are past",
                        "0.25 × 120 × (3 + 9)/12",
                        plan,
                        total(HORIZON, "scheduledUsdMillion"),
                        30)
                .asCertain();
    }
}
