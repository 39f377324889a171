package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.project;

import dev.headroom.validation.Check.Target;
import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Stages, their order, failure, holds and waiting. */
final class BuildChecks {
    private static final String SIX = "months: {exponential: {mean: 6}}";
    private static final String PARALLEL =
            "{a: {%s, spendShare: 0.4}, b: {%s, spendShare: 0.3}, c: {%s, spendShare: 0.3}}".replace("%s", SIX);
    private static final String DIAMOND =
            "{first: {months: {exponential: {mean: 3}}, spendShare: 0.25}, left: {%s, spendShare: 0.25, after: [first]}, right: {%s, spendShare: 0.25, after: [first]}, last: {months: 1.5, spendShare: 0.25, after: [left, right]}}"
                    .replace("%s", SIX);
    private static final String SERIES =
            "{a: {%s, spendShare: 0.5}, b: {%s, spendShare: 0.25, after: [a]}, c: {%s, spendShare: 0.25, after: [b]}}"
                    .replace("%s", "months: {gamma: {mean: 4, cv: 0.5}}");
    private static final String ONE = "{a: {%s, spendShare: 1}}".replace("%s", SIX);
    private static final String FAILING =
            "{a: {months: 2, spendShare: 0.3, successProbability: 0.9}, b: {months: 3, spendShare: 0.5, after: [a], successProbability: 0.8}, c: {months: 1, spendShare: 0.2, after: [b], successProbability: 0.95}}";
    private static final String TWO = "{a: {months: 4, spendShare: 0.5}, b: {months: 2, spendShare: 0.5, after: [a]}}";
    private static final String UNIFORM =
            "{a: {months: {uniform: {min: 2, max: 8}}, spendShare: 0.5}, b: {months: {uniform: {min: 3, max: 6}}, spendShare: 0.5}}";

    private BuildChecks() {}

    static Area area() {
        var series = new GammaDistribution(12, 1);
        return new Area(
                "Building",
                "A hall of 10 MW that costs 50, with all the money it needs unless said otherwise; months count from the plan's start.",
                BuildChecks.class,
                List.of(
                        check(
                                "One stage: median completion",
                                "6 ln 2",
                                ONE,
                                project("hall", "completionP50"),
                                6 * StrictMath.log(2)),
                        check(
                                "Longest of three stages: P90",
                                "-6 ln(1 - 0.9^(1/3))",
                                PARALLEL,
                                project("hall", "completionP90"),
                                -6 * StrictMath.log(1 - StrictMath.cbrt(0.9))),
                        check(
                                "Longest of three stages: on time after 12 months",
                                "(1 - exp(-2))³",
                                PARALLEL,
                                project("hall", "onTimeProbability"),
                                StrictMath.pow(1 - StrictMath.exp(-2), 3)),
                        check(
                                "Three stages in series: P10",
                                "gamma of shape 12",
                                SERIES,
                                project("hall", "completionP10"),
                                series.inverseCumulativeProbability(0.1)),
                        check(
                                "Diamond: on time after 12 months",
                                "first + longer of two + 1.5",
                                DIAMOND,
                                project("hall", "onTimeProbability"),
                                diamondBy(10.5)),
                        plan(
                                "Delay of a region: P90",
                                "10 × its P90",
                                "delayFactor: {lognormal: {median: 1, p90: 1.4}}",
                                "",
                                "{a: {months: 10, spendShare: 1}}",
                                project("hall", "completionP90"),
                                14),
                        check(
                                "Stages that fail: abandoned",
                                "1 - 0.9 × 0.8 × 0.95",
                                FAILING,
                                project("hall", "abandonedProbability"),
                                1 - 0.9 * 0.8 * 0.95),
                        check(
                                "Stages that fail: sunk money",
                                "50 (0.1 × 0.3 + 0.9 × 0.2 × 0.8 + 0.9 × 0.8 × 0.05)",
                                FAILING,
                                Target.total("horizon", "sunkUsdMillion"),
                                50 * (0.1 * 0.3 + 0.9 * 0.2 * 0.8 + 0.9 * 0.8 * 0.05)),
                        check(
                                "A stage that fails: median over all futures",
                                "-6 ln(1 - 0.5/0.8)",
                                "{a: {%s, spendShare: 1, successProbability: 0.8}}".replace("%s", SIX),
                                project("hall", "completionP50"),
                                -6 * StrictMath.log(1 - 0.625)),
                        check(
                                "Two stages side by side: share that one binds",
                                "E[X; X > Y]/E[max(X, Y)]",
                                UNIFORM,
                                project("hall", "bindingStage").item("a"),
                                boundByFirst()),
                        money(
                                "Six months without money: share bound by it",
                                "6/(6 + E[X])",
                                "{a: {months: {uniform: {min: 4, max: 8}}, spendShare: 1}}",
                                project("hall", "bindingStage").item("money"),
                                0.5),
                        plan(
                                "One slot for two halls: median of the second",
                                "gamma of shape 2",
                                "maxConcurrent: 1",
                                "",
                                ONE,
                                project("annex", "completionP50"),
                                new GammaDistribution(2, 6).inverseCumulativeProbability(0.5)),
                        plan(
                                "Dated hold: chance that a stage waits for it",
                                "1 - 0.4",
                                "",
                                "{name: ban, regions: all, date: 2026-04, probability: 0.4, durationMonths: 6, holdStages: [b]}",
                                TWO,
                                project("small", "onTimeProbability"),
                                0.6),
                        plan(
                                "Holds that come and go",
                                "exp(-ρ(4))",
                                "",
                                "{name: ban, regions: all, perYear: 1.2, durationMonths: {exponential: {mean: 5}}, holdStages: [b]}",
                                TWO,
                                project("small", "onTimeProbability"),
                                StrictMath.exp(-0.1 * 5 * (1 - StrictMath.exp(-0.8)))),
                        plan(
                                "Lead times: P90",
                                "10 × P90 of the factor",
                                "",
                                "{name: queue, regions: all, date: 2026-01, leadTimeFactor: {uniform: {min: 1, max: 2}}}",
                                "{a: {months: 10, spendShare: 1}}",
                                project("hall", "completionP90"),
                                19),
                        stuck(),
                        expansion(
                                "Modules of 24 from 10 a month",
                                "11 + 2 (1 + 1 + 2), begun in months 3, 6, 9",
                                "policy: budget",
                                general("2027-01", "energisedMw"),
                                19),
                        expansion(
                                "Modules until the forecast has 10% to spare",
                                "(13 - 12)/12 < 0.1 ≤ (15 - 12)/12",
                                "policy: headroom, lookaheadMonths: 12, targetHeadroom: 0.1, planningGrowthPerYear: 0.2",
                                general("2027-01", "energisedMw"),
                                15)));
    }

    /** Chance that an exponential of mean 3 and then the longer of two of mean 6 take less. */
    private static double diamondBy(double months) {
        return Formulas.integral(
                first -> StrictMath.exp(-first / 3) / 3 * StrictMath.pow(1 - StrictMath.exp(-(months - first) / 6), 2),
                0,
                months);
    }

    /** X uniform on [2, 8], Y on [3, 6]. */
    private static double boundByFirst() {
        double first = Formulas.integral(x -> x / 6 * (x - 3) / 3, 3, 6) + Formulas.integral(x -> x / 6, 6, 8);
        double second = Formulas.integral(y -> y / 3 * (y - 2) / 6, 3, 6);
        return first / (first + second);
    }

    private static Check check(String name, String formula, String stages, Target target, double expected) {
        return plan(name, formula, "", "", stages, target, expected);
    }

    private static Check plan(
            String name, String formula, String region, String risk, String stages, Target target, double expected) {
        String plan = """
                version: 1
                name: build
                start: 2026-01
                end: 2027-12
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects:
                      - {id: hall, generalMw: 10, earliestStart: 2026-01, build: hall, due: 2027-01}
                      - {id: annex, generalMw: 10, earliestStart: 2026-01, build: hall}
                      - {id: small, generalMw: 10, earliestStart: 2026-01, build: hall, due: 2026-07}
                    %s
                builds: {hall: {costUsdMillionPerMw: 5, stages: %s}}
                risks: [%s]
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 500}}
                """.formatted(region, stages, risk);
        return new Check(name, formula, onlyWhatMatters(plan, target.project()), target, expected);
    }

    /** Without the halls that have nothing to do with a project's result; the second of two waits for the first. */
    private static String onlyWhatMatters(String plan, String project) {
        return plan.lines()
                .filter(line -> !line.contains("id: annex") || project.equals("annex"))
                .filter(line -> !line.contains("id: small") || project.equals("small"))
                .reduce("", (text, line) -> text + line + "\n");
    }

    private static Check money(String name, String formula, String stages, Target target, double expected) {
        String plan = """
                version: 1
                name: money
                start: 2026-01
                end: 2027-12
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects: [{id: hall, generalMw: 10, earliestStart: 2026-01, build: hall}]
                builds: {hall: {costUsdMillionPerMw: 5, stages: %s}}
                investment:
                  totalUsdMillion: 50
                  tranches: [{name: late, from: 2026-07, to: 2026-07, usdMillion: 50}]
                  allocation: {here: 1}
                """.formatted(stages);
        return new Check(name, formula, plan, target, expected);
    }

    /** 110 for an estimate of 100 with a contingency of a tenth: a half that costs more than 55 never starts. */
    private static Check stuck() {
        String plan = """
                version: 1
                name: stuck
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                    demand: {baselineMw: 1}
                    projects: [{id: hall, generalMw: 20, earliestStart: 2026-01, build: hall}]
                builds:
                  hall:
                    costUsdMillionPerMw: 5
                    contingency: 0.1
                    overrun: {lognormal: {median: 1, p90: 1.3}}
                    stages: {a: {months: 4, spendShare: 0.5}, b: {months: 2, spendShare: 0.5, after: [a]}}
                investment: {totalUsdMillion: 0, tranches: [], allocation: {elsewhere: 1}, openingBalanceUsdMillion: {here: 110}}
                """;
        return new Check(
                "Overrun beyond contingency: stuck",
                "P(overrun > 1.1)",
                plan,
                project("hall", "stuckProbability"),
                Lognormal.ofMedianAndP90(1, 1.3).exceeds(1.1));
    }

    private static Check expansion(String name, String formula, String policy, Target target, double expected) {
        String plan = """
                version: 1
                name: expansion
                start: 2026-01
                end: 2027-01
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    capacity: {existing: {general: 11}}
                    expansion: {%s, reviewMonths: 3, modules: [{pool: general, mw: 2, build: hall}]}
                builds: {hall: {costUsdMillionPerMw: %s, stages: {a: {months: 3, spendShare: 1}}}}
                investment:
                  totalUsdMillion: 130
                  tranches: [{name: even, from: 2026-01, to: 2027-01, usdMillion: 130}]
                  allocation: {here: 1}
                """.formatted(policy, policy.contains("budget") ? 12 : 1);
        return new Check(name, formula, plan, target, expected).asCertain();
    }
}
