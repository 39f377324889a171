package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;

import java.util.List;
import java.util.stream.IntStream;

/** What moves over links, by counting the states of links and zones. */
final class NetworkChecks {
    private static final String MONTH = "2026-01";
    private static final String SHORTFALL = "expectedShortfallMw";
    /** A link is up with probability 0.75, a zone with 0.8. */
    private static final String FAILS = "failurePerMonth: 0.2, repairPerMonth: 0.6";

    private static final String ZONES = "zones: {count: %s, failurePerMonth: 0.1, repairPerMonth: 0.4}";

    private NetworkChecks() {}

    static Area area() {
        return new Area(
                "Links",
                """
                One month, links up with probability 0.75 and zones with 0.8, demand certain. Each expectation is a sum over
                the states of links and zones.""",
                NetworkChecks.class,
                List.of(
                        twoRegions(
                                "Two regions: shortfall of the sender",
                                "10 - E[min(6, 5 u, spare)]",
                                SHORTFALL,
                                general(MONTH, SHORTFALL),
                                0.6,
                                0,
                                10 - moved(6)),
                        twoRegions(
                                "Two regions: idle at the taker",
                                "E[spare] - E[moved]",
                                "idle",
                                general(MONTH, "idleMwMonths").in("there"),
                                0.6,
                                0,
                                overZones(2, up -> Math.max(0, 4.0 * up - 2)) - moved(6)),
                        twoRegions(
                                "Two regions: chance that the sender stays short",
                                "1 - 0.75 P(spare ≥ 4)",
                                "chance",
                                general(MONTH, "shortfallProbability"),
                                1,
                                6,
                                1 - 0.75 * overZones(2, up -> up >= 2 ? 1 : 0)),
                        twoRegions(
                                "Two regions: chance that either is short",
                                "the same, for the sender is short whenever the taker is",
                                "either",
                                all(MONTH, "shortfallProbability"),
                                1,
                                6,
                                1 - 0.75 * overZones(2, up -> up >= 2 ? 1 : 0)),
                        new Check(
                                "Three in a row: shortfall of the first",
                                "10 - E[min(7 u, 6 v, spare)]",
                                transit(),
                                general(MONTH, SHORTFALL),
                                10 - overZones(3, up -> 0.75 * 0.75 * Math.min(6, 4.0 * up))),
                        new Check(
                                        "Three in a row: shortfall of the middle",
                                        "it sends nothing of its own: 4 - 3",
                                        transit(),
                                        general(MONTH, SHORTFALL).in("between"),
                                        1)
                                .asCertain(),
                        new Check(
                                "Two ways to one region: shortfall",
                                "10 - E[min(spare, 3 u + 4 v w)]",
                                twoWays(),
                                general(MONTH, SHORTFALL),
                                10 - twoWaysMoved()),
                        new Check(
                                "AI goes first on a link: general shortfall",
                                "4 - 0.75 × (5 - 3)",
                                bothPools(),
                                general(MONTH, SHORTFALL),
                                2.5),
                        new Check(
                                "AI goes first on a link: AI shortfall",
                                "3 - 0.75 × 3",
                                bothPools(),
                                Check.Target.pool("ai", MONTH, SHORTFALL),
                                0.75),
                        new Check(
                                        "A link for AI leaves general demand alone",
                                        "4",
                                        aiLink(),
                                        general(MONTH, SHORTFALL),
                                        4)
                                .asCertain()));
    }

    private interface ByCount {
        double of(int up);
    }

    private static double overZones(int zones, ByCount value) {
        var units = TwoStateUnits.alike(zones, 1, 0.2);
        return units.mean(up -> value.of((int) Math.round(up)));
    }

    /** Of 8 MW in two zones 2 are needed at home; a link of 5. */
    private static double moved(double portableMw) {
        return 0.75 * overZones(2, up -> Math.min(Math.min(portableMw, 5), Math.max(0, 4.0 * up - 2)));
    }

    private static double twoWaysMoved() {
        return overZones(
                2,
                zones -> IntStream.range(0, 8)
                        .mapToDouble(state -> {
                            int u = state & 1;
                            int v = state >> 1 & 1;
                            int w = state >> 2 & 1;
                            int up = u + v + w;
                            double probability = StrictMath.pow(0.75, up) * StrictMath.pow(0.25, 3 - up);
                            return probability * Math.min(3.0 * zones, 3 * u + 4 * v * w);
                        })
                        .sum());
    }

    private static Check twoRegions(
            String name,
            String formula,
            String id,
            Check.Target target,
            double portable,
            double existing,
            double expected) {
        String plan = """
                version: 1
                name: %s
                start: 2026-01
                end: 2026-01
                regions:
                  - {region: here, demand: {baselineMw: 10, portableShare: {general: %s}}, capacity: {existing: {general: %s}}}
                  - {region: there, demand: {baselineMw: 2}, capacity: {existing: {general: 8}, %s}}
                network: {links: [{id: link, from: here, to: there, mw: 5, %s}]}
                """.formatted(id, portable, existing, ZONES.formatted(2), FAILS);
        return new Check(name, formula, plan, target, expected);
    }

    private static String transit() {
        return """
                version: 1
                name: transit
                start: 2026-01
                end: 2026-01
                regions:
                  - {region: here, demand: {baselineMw: 10, portableShare: {general: 1}}}
                  - {region: between, demand: {baselineMw: 4}, capacity: {existing: {general: 3}}}
                  - {region: there, demand: {baselineMw: 0}, capacity: {existing: {general: 12}, %s}}
                network:
                  links:
                    - {id: first, from: here, to: between, mw: 7, %s}
                    - {id: second, from: between, to: there, mw: 6, %s}
                """.formatted(ZONES.formatted(3), FAILS, FAILS);
    }

    private static String twoWays() {
        return """
                version: 1
                name: two ways
                start: 2026-01
                end: 2026-01
                regions:
                  - {region: here, demand: {baselineMw: 10, portableShare: {general: 1}}}
                  - {region: between, demand: {baselineMw: 0}}
                  - {region: there, demand: {baselineMw: 0}, capacity: {existing: {general: 6}, %s}}
                network:
                  links:
                    - {id: direct, from: here, to: there, mw: 3, %s}
                    - {id: first, from: here, to: between, mw: 4, %s}
                    - {id: second, from: between, to: there, mw: 4, %s}
                """.formatted(ZONES.formatted(2), FAILS, FAILS, FAILS);
    }

    private static String bothPools() {
        return pools("mw: 5, " + FAILS);
    }

    private static String aiLink() {
        return pools("mw: 50, pools: [ai]");
    }

    private static String pools(String link) {
        return """
                version: 1
                name: pools
                start: 2026-01
                end: 2026-01
                regions:
                  - {region: here, demand: {baselineMw: 7, aiShare: 0.42857142857142855, portableShare: {ai: 1, general: 1}}}
                  - {region: there, demand: {baselineMw: 0}, capacity: {existing: {ai: 10, general: 10}}}
                network: {links: [{id: link, from: here, to: there, %s}]}
                """.formatted(link);
    }
}
