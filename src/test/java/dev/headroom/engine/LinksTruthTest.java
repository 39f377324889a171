package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** Regions with known demand whose zones and links fail: what is short and idle by enumeration of every state, every flow tried. */
class LinksTruthTest {
    private static final double ZONE = EveryState.availability(0.2, 0.4);
    private static final double LINK = EveryState.availability(0.3, 0.6);

    /** Two regions, one zone each, either way: a needs 6 of 8, b 5 of 9. */
    private static final String TWO = """
            version: 1
            name: two
            start: 2026-01
            end: 2026-05
            regions:
              - region: a
                demand: {baselineMw: 6, portableShare: 0.5}
                capacity: {existing: {general: 8}, zones: {count: 1, failurePerMonth: 0.2, repairPerMonth: 0.4}}
              - region: b
                demand: {baselineMw: 5, portableShare: 1}
                capacity: {existing: {general: 9}, zones: {count: 1, failurePerMonth: 0.2, repairPerMonth: 0.4}}
            network:
              links:
                - {id: there, from: a, to: b, mw: 9, failurePerMonth: 0.3, repairPerMonth: 0.6}
                - {id: back, from: b, to: a, mw: 1.5}
            """;

    /** If only a is down, 3 of its 6 may move and b has 4 to spare; if only b is, 1.5 of its 5 can, and a has 2. */
    @Test
    void ofTwoRegionsTheOneThatIsUpHelps() {
        RunResult result = PlanText.run(TWO, 20_000, 5);
        double down = 1 - ZONE;
        double aShort = down * down * 6 + down * ZONE * (LINK * 3 + (1 - LINK) * 6);
        double bShort = down * down * 5 + down * ZONE * 3.5;
        double aIdle = ZONE * ZONE * 2 + ZONE * down * 0.5;
        double bIdle = ZONE * ZONE * 4 + ZONE * down * (LINK * 1 + (1 - LINK) * 4);
        for (String month : new String[] {"2026-01", "2026-04"}) {
            assertNear("a short", find(result, "a", "general", month, "expectedShortfallMw"), aShort);
            assertNear("b short", find(result, "b", "general", month, "expectedShortfallMw"), bShort);
            assertNear("a idle", find(result, "a", "general", month, "idleMwMonths"), aIdle);
            assertNear("b idle", find(result, "b", "general", month, "idleMwMonths"), bIdle);
            assertNear("all", find(result, "all", "general", month, "shortfallProbability"), 1 - ZONE * ZONE);
        }
    }

    /** A link is a chain like a zone: cov(t, t + k) of what it carries = mw^2 A (1 - A) (1 - failure - repair)^k. */
    @Test
    void linksFailLikeZones() {
        var batch = new PlayedBatch(PlanText.read("""
                        version: 1
                        name: link
                        start: 2026-01
                        end: 2026-05
                        regions:
                          - {region: a, demand: {baselineMw: 4, portableShare: 1}}
                          - {region: b, demand: {baselineMw: 1}, capacity: {existing: {general: 9}}}
                        network: {links: [{id: there, from: a, to: b, mw: 4, failurePerMonth: 0.15, repairPerMonth: 0.3}]}
                        """), 9);
        double up = 0.3 / 0.45;
        var products = new ArrayList<ToDoubleBiFunction<PlayedBatch, Integer>>();
        for (int k = 0; k < 5; k++) {
            int other = k;
            products.add((b, lane) -> (moved(b, 0, lane) - 4 * up) * (moved(b, other, lane) - 4 * up));
        }
        List<Sample> samples = Sample.ofAll(batch, 60, products);
        for (int k = 0; k < 5; k++) {
            samples.get(k).assertMean(k + " months apart", 16 * up * (1 - up) * Math.pow(0.55, k));
        }
    }

    private static double moved(PlayedBatch batch, int t, int lane) {
        return 4 - batch.balance.shortfall[0][1][t][lane];
    }

    /** Three regions in a circle and a way back, each with an AI and a general unit; two of the links fail. */
    private static final String THREE = """
            version: 1
            name: three
            start: 2026-01
            end: 2026-03
            regions:
              - region: a
                demand: {baselineMw: 8, aiShare: 0.5, portableShare: {ai: 1, general: 0.5}}
                capacity: {existing: {ai: 6, general: 5}, UNITS}
              - region: b
                demand: {baselineMw: 8, aiShare: 0.25, portableShare: {ai: 0.5, general: 0}}
                capacity: {existing: {ai: 5, general: 7}, UNITS}
              - region: c
                demand: {baselineMw: 8, aiShare: 0.5, portableShare: {ai: 0.5, general: 1}}
                capacity: {existing: {ai: 7, general: 8}, UNITS}
            network:
              links:
                - {id: ab, from: a, to: b, mw: 3, failurePerMonth: 0.3, repairPerMonth: 0.6}
                - {id: bc, from: b, to: c, mw: 4}
                - {id: ca, from: c, to: a, mw: 3}
                - {id: ac, from: a, to: c, mw: 2, pools: [general], failurePerMonth: 0.3, repairPerMonth: 0.6}
            """.replace(
                    "UNITS",
                    "aiServesGeneral: false, units: ["
                            + "{mw: 1, pool: ai, failurePerMonth: 0.2, repairPerMonth: 0.4}, "
                            + "{mw: 1, pool: general, failurePerMonth: 0.2, repairPerMonth: 0.4}]");

    private static final int[] FROM = {0, 1, 2, 0};
    private static final int[] TO = {1, 2, 0, 2};
    private static final double[][] DEMAND = {{4, 4}, {2, 6}, {4, 4}}; // [region][pool] MW
    private static final double[][] MW = {{6, 5}, {5, 7}, {7, 8}}; // [region][pool]
    private static final double[][] PORTABLE = {{1, 0.5}, {0.5, 0}, {0.5, 1}}; // [region][pool]

    /** [region][pool] unserved, then idle MW; a state is that of each region's AI and general unit, then of links ab and ac. */
    private static double[][][] played(boolean[] up) {
        double[][] unserved = new double[3][2];
        double[][] idle = new double[3][2];
        double[] room = {up[6] ? 3 : 0, 4, 3, up[7] ? 2 : 0};
        for (int pool = 0; pool < 2; pool++) {
            double[] supply = new double[3];
            for (int r = 0; r < 3; r++) {
                double usable = up[2 * r + pool] ? MW[r][pool] : 0;
                unserved[r][pool] = Math.max(0, DEMAND[r][pool] - usable);
                idle[r][pool] = Math.max(0, usable - DEMAND[r][pool]);
                supply[r] = PORTABLE[r][pool] * unserved[r][pool];
            }
            double[] spare = {idle[0][pool], idle[1][pool], idle[2][pool]};
            double[] open = pool == 0 ? new double[] {room[0], room[1], room[2], 0} : room;
            var links = new RandomLinks(FROM, TO, supply, spare, open);
            double[] flow = EveryWholeFlow.bestOf(links);
            double[] sent = links.sent(flow);
            for (int r = 0; r < 3; r++) {
                unserved[r][pool] -= Math.max(0, sent[r]);
                idle[r][pool] -= Math.max(0, -sent[r]);
            }
            for (int k = 0; k < 4; k++) {
                room[k] -= flow[k];
            }
        }
        return new double[][][] {unserved, idle};
    }

    /** AI first, then general on what is left of each link. */
    @Test
    void ofThreeRegionsThoseThatCanHelp() {
        RunResult result = PlanText.run(THREE, 20_000, 23);
        double[] failure = {0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.3, 0.3};
        double[] repair = {0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.6, 0.6};
        EveryState states = EveryState.of(failure, repair);
        for (int r = 0; r < 3; r++) {
            for (int pool = 0; pool < 2; pool++) {
                int region = r;
                int its = pool;
                String id = "abc".substring(r, r + 1);
                String key = pool == 0 ? "ai" : "general";
                double unserved = states.mean(up -> played(up)[0][region][its]);
                double idle = states.mean(up -> played(up)[1][region][its]);
                double shorts = states.mean(up -> played(up)[0][region][its] > 1e-9 ? 1 : 0);
                assertNear(id + key, find(result, id, key, "2026-01", "expectedShortfallMw"), unserved);
                assertNear(id + key, find(result, id, key, "2026-03", "idleMwMonths"), idle);
                assertNear(id + key, find(result, id, key, "horizon", "shortMonths"), 3 * shorts);
                assertNear(id + key, find(result, id, key, "horizon", "unservedMwMonths"), 3 * unserved);
            }
        }
    }
}
