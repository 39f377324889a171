package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.general;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Zones and units that fail, against certain demand: loss of load by counting states. */
final class AdequacyChecks {
    private static final String HORIZON = "horizon";
    private static final double[] FIVE_MW = {6, 4, 3, 2, 1};
    private static final double[] FIVE_FAIL = {0.1, 0.05, 0.2, 0.15, 0.3};
    private static final double[] FIVE_REPAIR = {0.4, 0.45, 0.6, 0.35, 0.2};
    private static final double[] TWELVE_MW = {9, 8, 8, 7, 6, 5, 4, 4, 3, 2, 1.5, 0.5};

    private AdequacyChecks() {}

    static Area area() {
        var chain = new ZoneChain(4, 0.1, 0.4);
        var zones = TwoStateUnits.alike(4, 4, 0.2);
        double perMonth = chain.chance(up -> up <= 2);
        double episodes = chain.episodes(12, up -> up <= 2);
        return new Area(
                "Zones and units",
                """
                Four zones of 4 MW against 10 MW of demand through twelve months, three of them needed: each fails with
                $f = 0.1$ and comes back with $r = 0.4$ a month, so that it is down with $q = f/(f + r) = 0.2$. Units of
                different sizes are counted state by state, all $2^n$ of them (Billinton and Allan 1996).""",
                AdequacyChecks.class,
                List.of(
                        zones(
                                "Four zones: chance that fewer than three are up",
                                "binomial",
                                "2026-06",
                                "shortfallProbability",
                                perMonth),
                        zones(
                                "Four zones: expected shortfall of a month",
                                "binomial",
                                "2026-06",
                                "expectedShortfallMw",
                                zones.expectedShortfall(10)),
                        zones("Four zones: usable", "16 (1 - q)", "2026-12", "usableMean", 12.8),
                        zones("Four zones: lost to outages", "16 q", "2026-01", "lostToOutageMw", 3.2),
                        zones("Loss-of-load expectation (LOLE)", "12 p", HORIZON, "shortMonths", 12 * perMonth),
                        zones("Loss-of-load events", "p + 11 P(not short, then short)", HORIZON, "episodes", episodes),
                        zones("Length of an event", "12 p/events", HORIZON, "episodeMonths", 12 * perMonth / episodes),
                        zones(
                                "Chance of any short month",
                                "1 - product of the chain's good part",
                                HORIZON,
                                "shortfallProbability",
                                1 - chain.meanPower(12, up -> up <= 2, 0)),
                        units(
                                "Five units: chance of a shortfall",
                                "2⁵ states",
                                five(),
                                general("2026-03", "shortfallProbability"),
                                fiveUnits().chanceBelow(11)),
                        units(
                                "Five units: expected shortfall",
                                "2⁵ states",
                                five(),
                                general("2026-03", "expectedShortfallMw"),
                                fiveUnits().expectedShortfall(11)),
                        units(
                                "Twelve units, growing demand: LOLE",
                                "2¹² states, 12 months",
                                twelve(),
                                general(HORIZON, "shortMonths"),
                                months(t -> twelveUnits().chanceBelow(grown(t)))),
                        units(
                                "Twelve units, growing demand: unserved (EUE)",
                                "2¹² states, 12 months",
                                twelve(),
                                general(HORIZON, "unservedMwMonths"),
                                months(t -> twelveUnits().expectedShortfall(grown(t)))),
                        units(
                                        "Units of one pool leave the other alone",
                                        "general units",
                                        poolUnits(),
                                        Check.Target.pool("ai", "2026-01", "usableMean"),
                                        5)
                                .asCertain(),
                        units("N-1 of zones", "16 × 3/4 - 10", zonePlan(0), general("2026-06", "headroomN1P5"), 2)
                                .asCertain(),
                        units(
                                        "N-1 of units",
                                        "16 - 6 - 9",
                                        fivePlan(new double[5], FIVE_REPAIR, 9),
                                        general("2026-01", "headroomN1P5"),
                                        1)
                                .asCertain()));
    }

    private static Check zones(String name, String formula, String period, String metric, double expected) {
        return new Check(name, formula, zonePlan(0.1), general(period, metric), expected);
    }

    private static Check units(String name, String formula, String plan, Check.Target target, double expected) {
        return new Check(name, formula, plan, target, expected);
    }

    private interface ByMonth {
        double of(int t);
    }

    private static double months(ByMonth value) {
        return IntStream.range(0, 12).mapToDouble(value::of).sum();
    }

    private static double grown(int t) {
        return 36 * StrictMath.pow(1.5, t / 12.0);
    }

    private static String zonePlan(double failure) {
        return """
                version: 1
                name: zones
                start: 2026-01
                end: 2026-12
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    capacity: {existing: {general: 16}, zones: {count: 4, failurePerMonth: %s, repairPerMonth: 0.4}}
                """.formatted(failure);
    }

    private static TwoStateUnits fiveUnits() {
        double[] down = IntStream.range(0, 5)
                .mapToDouble(k -> FIVE_FAIL[k] / (FIVE_FAIL[k] + FIVE_REPAIR[k]))
                .toArray();
        return new TwoStateUnits(FIVE_MW, down);
    }

    private static String five() {
        return fivePlan(FIVE_FAIL, FIVE_REPAIR, 11);
    }

    private static String fivePlan(double[] failure, double[] repair, double demandMw) {
        return unitPlan(units(FIVE_MW, failure, repair), demandMw, 16, "2026-03", 0);
    }

    private static TwoStateUnits twelveUnits() {
        double[] down = IntStream.range(0, 12)
                .mapToDouble(k -> 0.05 / (0.05 + repair(k)))
                .toArray();
        return new TwoStateUnits(TWELVE_MW, down);
    }

    private static double repair(int k) {
        return 0.2 + 0.05 * k;
    }

    private static String twelve() {
        double[] failure = IntStream.range(0, 12).mapToDouble(k -> 0.05).toArray();
        double[] repair =
                IntStream.range(0, 12).mapToDouble(AdequacyChecks::repair).toArray();
        return unitPlan(units(TWELVE_MW, failure, repair), 36, 58, "2026-12", 0.5);
    }

    private static String units(double[] mw, double[] failure, double[] repair) {
        return IntStream.range(0, mw.length)
                .mapToObj(k -> String.format(
                        Locale.ROOT, "{mw: %s, failurePerMonth: %s, repairPerMonth: %s}", mw[k], failure[k], repair[k]))
                .collect(Collectors.joining(", "));
    }

    private static String unitPlan(String units, double demandMw, double existingMw, String end, double growth) {
        return """
                version: 1
                name: units
                start: 2026-01
                end: %s
                market: {growthPerYear: %s}
                regions:
                  - region: here
                    demand: {baselineMw: %s}
                    capacity: {existing: {general: %s}, units: [%s]}
                """.formatted(end, growth, demandMw, existingMw, units);
    }

    private static String poolUnits() {
        return """
                version: 1
                name: pools
                start: 2026-01
                end: 2026-01
                market: {aiShare: 0.5}
                regions:
                  - region: here
                    demand: {baselineMw: 10}
                    capacity:
                      existing: {ai: 5, general: 5}
                      units: [{mw: 5, failurePerMonth: 0.5, repairPerMonth: 0.5, pool: general}]
                """;
    }
}
