package dev.headroom.engine;

import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunResult;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves over links in one month, by hand. */
class LinksByHandTest {
    /**
     * Regions a, b and c with a demand of 10 AI and 10 general, and what they have of each.
     *
     * @param portable of AI and of general, in all regions
     */
    private static RunResult month(String capacity, String portable, String links) {
        String[] mw = capacity.trim().split(" +", -1);
        String[] share = portable.trim().split(" +", -1);
        var text = new StringBuilder("version: 1\nname: links\nstart: 2026-01\nend: 2026-01\nregions:\n");
        for (int r = 0; r < mw.length / 2; r++) {
            text.append("""
                      - region: %s
                        demand: {baselineMw: 20, aiShare: 0.5, portableShare: {ai: %s, general: %s}}
                        capacity: {existing: {ai: %s, general: %s}}
                        economics: {revenueUsdMillionPerMwMonth: 3}
                    """.formatted("abc".charAt(r), share[0], share[1], mw[2 * r], mw[2 * r + 1]));
        }
        text.append("network:\n  links:\n");
        int number = 0;
        for (String link : links.split(";", -1)) {
            String[] part = link.trim().split(" ", -1);
            String pools = part.length > 3 ? ", pools: [" + part[3] + "]" : "";
            text.append("    - {id: l%d, from: %s, to: %s, mw: %s%s}%n"
                    .formatted(number++, part[0], part[1], part[2], pools));
        }
        return RunExperiment.baseCase(PlanText.read(text.toString()));
    }

    private static double value(RunResult result, String region, String pool, String metric) {
        return find(result, region, pool, "horizon", metric).value();
    }

    private static void assertValues(RunResult result, String pool, String metric, String expected) {
        double[] values = Arrays.stream(expected.trim().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int r = 0; r < values.length; r++) {
            assertThat(value(result, "abc".substring(r, r + 1), pool, metric))
                    .as(metric + " of " + pool + " in " + "abc".charAt(r))
                    .isCloseTo(values[r], within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // AI and general of a, b, c; portable of AI and general; links; unserved AI; unserved general; idle AI; idle
        // general
        "4 10 15 10, 1 1, a b 9,   1 0, 0 0, 0 0, 0 0", // spare is the limit
        "4 10 25 10, 1 1, a b 2,   4 0, 0 0, 0 13, 0 0", // the link is
        "4 10 25 10, 0.25 1, a b 9,   4.5 0, 0 0, 0 13.5, 0 0", // what is portable is
        "4 10 25 10, 0 1, a b 9,   6 0, 0 0, 0 15, 0 0", // nothing is portable
        "4 10 25 10, 1 0, b a 9,   6 0, 0 0, 0 15, 0 0", // the link leads the other way
        "4 10 25 10, 1 1, a b 9 general,   6 0, 0 0, 0 15, 0 0", // not this pool
        "4 4 25 25, 1 1, a b 9 general,   6 0, 0 0, 0 15, 0 9", // only this pool
        "4 4 25 25, 1 1, a b 9 ai,   0 0, 6 0, 0 9, 0 15",
        "4 4 25 25, 1 1, a b 9,   0 0, 3 0, 0 9, 0 12", // AI before general on the link's 9
        "4 4 12 25, 1 1, a b 9,   4 0, 0 0, 0 0, 0 9", // AI can use but 2 of them
        "4 4 25 25, 0.5 1, a b 4,   3 0, 5 0, 0 12, 0 14",
        "4 4 25 25, 1 1, a b 4; a b 1 general; a b 3 ai,   0 0, 5 0, 0 9, 0 14", // AI takes the link listed first, also
        // from general
        "10 4 25 10, 1 1, a b 9,   0 0, 6 0, 0 15, 0 0", // spare AI serves no general demand elsewhere
        "10 4 25 4, 1 1, a b 9,   0 0, 6 0, 0 9, 0 0", // what it serves at home is not spare
        "10 4 10 30, 1 1, b a 9,   0 0, 6 0, 0 0, 0 20",
        "4 10 10 10 30 10, 1 1, a b 5; b c 4,   2 0 0, 0 0 0, 0 0 16, 0 0 0", // through b, which has none
        "4 10 12 10 30 10, 1 1, a b 5; b c 4,   1 0 0, 0 0 0, 0 0 17, 0 0 0", // b's own spare is nearer than c's
        "4 10 8 10 30 10, 1 1, a b 9; b c 5,   3 0 0, 0 0 0, 0 0 15, 0 0 0", // one link is cheaper than two: b's 2,
        // then a's 3
        "4 10 7 10 13 10, 1 1, a c 9; b c 9,   3 3 0, 0 0 0, 0 0 0, 0 0 0", // the link listed first
        "4 10 7 10 13 10, 1 1, b c 9; a c 9,   6 0 0, 0 0 0, 0 0 0, 0 0 0",
        "4 10 13 10 13 10, 1 1, a c 9; a b 9,   0 0 0, 0 0 0, 0 0 0, 0 0 0",
        "4 10 14 10 14 10, 1 1, a c 9; a b 9,   0 0 0, 0 0 0, 0 2 0, 0 0 0",
        "4 10 5 10 14 14, 1 1, a c 2; a b 9; b c 9,   4 3 0, 0 0 0, 0 0 0, 0 0 4" // over b is dearer than from b alone
    })
    void movesAreThoseOfTheCheapestLargestFlow(
            String capacity,
            String portable,
            String links,
            String unservedAi,
            String unservedGeneral,
            String idleAi,
            String idleGeneral) {
        RunResult result = month(capacity, portable, links);
        assertValues(result, "ai", "expectedShortfallMw", unservedAi);
        assertValues(result, "general", "expectedShortfallMw", unservedGeneral);
        assertValues(result, "ai", "idleMwMonths", idleAi);
        assertValues(result, "general", "idleMwMonths", idleGeneral);
        double demand = 20 * capacity.trim().split(" +", -1).length / 2.0;
        double used = value(result, "all", "total", "usableMean") - value(result, "all", "total", "idleMwMonths");
        double served = demand - value(result, "all", "total", "expectedShortfallMw");
        assertThat(used).isCloseTo(served, within(1e-9));
    }

    /** A region that is served elsewhere is not short, buys nothing and risks no revenue; its headroom stays its own. */
    @Test
    void whatIsServedElsewhereIsServed() {
        RunResult result = month("4 10 25 10", "1 1", "a b 9");
        assertValues(result, "ai", "shortfallProbability", "0 0");
        assertValues(result, "total", "shortMonths", "0 0");
        assertValues(result, "ai", "capacityToBuyMw", "0 0");
        assertValues(result, "ai", "revenueAtRiskUsdMillion", "0 0");
        assertValues(result, "ai", "headroomP50", "-6 15");
        assertValues(result, "ai", "usableMean", "4 25");
        assertValues(result, "ai", "idleMwMonths", "0 9");
        RunResult part = month("4 10 25 10", "0.5 1", "a b 9");
        assertValues(part, "ai", "shortfallProbability", "1 0");
        assertValues(part, "ai", "capacityToBuyMw", "3 0");
        assertValues(part, "ai", "revenueAtRiskUsdMillion", "9 0");
        assertValues(part, "ai", "unservedShare", "0.3 0");
    }
}
