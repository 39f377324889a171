package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.pool;

import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;

/** Nameplate that comes and goes, and what the grid carries of it. */
final class CapacityChecks {
    private static final String THEN = "2027-01";
    private static final String GRID = "existing: {ai: 5, general: 20}, maxUtilisation: 0.9, gridLimitMw: 30, pue: 1.5";
    private static final String UPGRADE =
            ", gridUpgrades: [{id: line, month: 2026-04, mw: 15, delayMonths: {exponential: {mean: 6}}}]";
    private static final String TEN = "existing: {general: 10}";
    private static final String NOTHING = "existing: {general: 0}";
    private static final String FUNDED = "{id: hall, generalMw: 10, funded: true, completes: %s, build: %s}";

    private CapacityChecks() {}

    static Area area() {
        return new Area(
                "Capacity",
                """
                25 MW of nameplate where the meter lets 30 MW through at a PUE of 1.5, that is 20 MW of IT load; then halls of
                10 MW that are under way and paid for, by when they come, ramp up and reach the end of their life.""",
                CapacityChecks.class,
                List.of(
                        plan("Grid: usable", "0.9 × 20 × 20/25", GRID, "", general("2026-01", "usableMean"), 14.4)
                                .asCertain(),
                        plan(
                                        "Grid: lost to it in the AI pool",
                                        "0.9 × 5 × (1 - 20/25)",
                                        GRID,
                                        "",
                                        pool("ai", "2026-01", "lostToGridMw"),
                                        0.9)
                                .asCertain(),
                        plan(
                                "Grid with a late upgrade: usable",
                                "14.4 + 3.6 (1 - exp(-9/6))",
                                GRID + UPGRADE,
                                "",
                                general(THEN, "usableMean"),
                                14.4 + 3.6 * (1 - StrictMath.exp(-1.5))),
                        plan(
                                        "Leased halls are outside the cut",
                                        "10 × 6/10 + 10",
                                        TEN + ", gridLimitMw: 6",
                                        FUNDED.formatted("3", "lease"),
                                        general("2026-04", "usableMean"),
                                        16)
                                .asCertain(),
                        plan(
                                "Utilisation that is uncertain: lost to it",
                                "10 (1 - 2/3)",
                                TEN + ", maxUtilisation: {beta: {alpha: 4, beta: 2, min: 0, max: 1}}",
                                "",
                                general(THEN, "lostToUtilisationMw"),
                                10.0 / 3),
                        plan(
                                        "Retirement: mean of the year",
                                        "3 × 6/12",
                                        TEN + ", retirements: [{month: 2026-07, pool: general, mw: 3}]",
                                        "",
                                        general("2026", "retiredMw"),
                                        1.5)
                                .asCertain(),
                        plan(
                                "Under way: energised by month 12",
                                "10 P(X ≤ 12)",
                                NOTHING,
                                FUNDED.formatted("{gamma: {mean: 10, cv: 0.5}}", "lease"),
                                general(THEN, "energisedMw"),
                                10 * new GammaDistribution(4, 2.5).cumulativeProbability(12)),
                        plan(
                                        "Four phases over nine months: energised in month 8",
                                        "10 × 3/4",
                                        NOTHING,
                                        FUNDED.formatted("2", "phased"),
                                        general("2026-09", "energisedMw"),
                                        7.5)
                                .asCertain(),
                        plan(
                                "Three phases over an uncertain ramp: energised in month 12",
                                "10 (2/3 + P(R ≤ 12)/3)",
                                NOTHING,
                                FUNDED.formatted("0", "ramped"),
                                general(THEN, "energisedMw"),
                                10 * (2 + 0.5) / 3),
                        plan(
                                "End of life: energised in month 12",
                                "10 exp(-(12/10)²)",
                                NOTHING,
                                FUNDED.formatted("0", "mortal"),
                                general(THEN, "energisedMw"),
                                10 * StrictMath.exp(-1.44)),
                        plan(
                                        "Conversion: general capacity becomes AI",
                                        "10 - 5",
                                        TEN,
                                        "{id: hall, aiMw: 4, convertsGeneralMw: 5, funded: true, completes: 2}",
                                        general(THEN, "energisedMw"),
                                        5)
                                .asCertain()));
    }

    private static Check plan(
            String name, String formula, String capacity, String project, Check.Target target, double expected) {
        String plan = """
                version: 1
                name: capacity
                start: 2026-01
                end: 2027-01
                market: {aiShare: 0.3}
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    capacity: {%s}
                    projects: [%s]
                builds:
                  lease: {costUsdMillionPerMw: 1, gridCounted: false, stages: {fitout: {months: 3, spendShare: 1}}}
                  phased: {costUsdMillionPerMw: 1, phases: 4, rampMonths: 9, stages: {fitout: {months: 3, spendShare: 1}}}
                  ramped: {costUsdMillionPerMw: 1, phases: 3, rampMonths: {uniform: {min: 6, max: 18}}, stages: {fitout: {months: 3, spendShare: 1}}}
                  mortal: {costUsdMillionPerMw: 1, lifeMonths: {weibull: {shape: 2, scale: 10}}, stages: {fitout: {months: 3, spendShare: 1}}}
                """.formatted(capacity, project);
        return new Check(name, formula, plan, target, expected);
    }
}
