package dev.headroom;

import java.time.YearMonth;
import java.util.Locale;

/** Plans of any size, alike in each region: demand with deals, zones, a grid limit, halls and leases, modules, risks, a chain of links. */
public final class LargePlan {
    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final String BUILDS = """
            builds:
              hall:
                costUsdMillionPerMw: {ai: {p10: 35, p50: 44, p90: 58}, general: {p10: 17, p50: 20, p90: 24}}
                localCurrencyShare: 0.25
                overrun: {lognormal: {median: 1.08, p90: 1.4}}
                contingency: 0.10
                lifeMonths: {ai: 66}
                phases: 2
                rampMonths: 6
                stages:
                  permit: {months: {p10: 3, p50: 6, p90: 14}, spendShare: 0.03, successProbability: 0.92}
                  grid: {months: {p10: 10, p50: 18, p90: 40}, after: [permit], spendShare: 0.07}
                  transformer: {months: {p10: 12, p50: 18, p90: 30}, spendShare: 0.05}
                  shell: {months: {p10: 10, p50: 14, p90: 20}, after: [permit], spendShare: 0.25}
                  fitout: {months: {p10: 3, p50: 5, p90: 8}, after: [shell, transformer], spendShare: 0.15}
                  accelerators: {months: {p10: 6, p50: 9, p90: 15}, after: [permit], spendShare: 0.43}
                  commission: {months: {p10: 1, p50: 2, p90: 4}, after: [fitout, grid, accelerators], spendShare: 0.02}
              lease:
                costUsdMillionPerMw: {ai: {p10: 28, p50: 34, p90: 44}, general: {p10: 9, p50: 11, p90: 14}}
                gridCounted: false
                rentUsdMillionPerMwMonth: 0.15
                stages:
                  contract: {months: {p10: 1, p50: 2, p90: 5}, spendShare: 0.05, successProbability: 0.97}
                  fitout: {months: {p10: 2, p50: 4, p90: 8}, after: [contract], spendShare: 0.22}
                  accelerators: {months: {p10: 4, p50: 8, p90: 15}, after: [contract], spendShare: 0.70}
                  commission: {months: {p10: 0.7, p50: 1.2, p90: 2.5}, after: [fitout, accelerators], spendShare: 0.03}
            """;
    private static final String REGION = """
              - region: REGION
                currency: XXX
                demand:
                  baselineMw: {p10: 17, p50: 18, p90: 19}
                  volatilityPerYear: 0.1
                  aiShare: {volatilityPerYear: 0.1, reversionPerYear: 0.5}
                  portableShare: 0.2
                  deals: {perYear: 0.3, sizeMw: 2, durationMonths: 36, aiShare: 0.9}
                capacity:
                  existing: {ai: 5, general: 20}
                  maxUtilisation: 0.9
                  zones: {count: 3, failurePerMonth: 0.002, repairPerMonth: 0.7}
                  gridLimitMw: 80
                  pue: 1.4
                maxConcurrent: 6
                expansion:
                  policy: headroom
                  modules: [{pool: ai, mw: 6, build: lease}, {pool: general, mw: 3, build: lease}]
                  reviewMonths: 3
                  lookaheadMonths: 24
                  targetHeadroom: 0.2
                  planningGrowthPerYear: 0.2
            """;

    private LargePlan() {}

    /**
     * The plan's text.
     *
     * @param projects in each region
     */
    public static String of(int regions, int projects, int months) {
        YearMonth end = START.plusMonths(months - 1);
        var text = new StringBuilder(
                String.format(Locale.ROOT, """
                version: 1
                name: %d regions, %d projects, %d months
                start: %s
                end: %s
                market:
                  growthPerYear: {p10: 0.1, p50: 0.2, p90: 0.3}
                  volatilityPerYear: 0.06
                  aiShare: {start: 0.2, target: {p10: 0.4, p50: 0.5, p90: 0.6}, targetDate: %s, volatilityPerYear: 0.2}
                fx: {XXX: {volatilityPerYear: 0.1}}
                escalationPerYear: 0.03
                discountPerYear: 0.1
                """, regions, regions * projects, months, START, end, end));
        text.append(BUILDS).append("regions:\n");
        for (int r = 0; r < regions; r++) {
            text.append(REGION.replace("REGION", "r" + r)).append("    projects:\n");
            for (int p = 0; p < projects; p++) {
                text.append(String.format(
                        Locale.ROOT,
                        "      - {id: p%d, aiMw: 4, generalMw: 2, earliestStart: %s, build: %s}%n",
                        p,
                        START.plusMonths(p * 7L % Math.max(1, months - 12)),
                        p % 3 == 0 ? "lease" : "hall"));
            }
        }
        appendMoney(text, regions, months);
        appendRisks(text, regions);
        return text.toString();
    }

    private static void appendMoney(StringBuilder text, int regions, int months) {
        int total = regions * 8 * months;
        text.append(String.format(Locale.ROOT, """
                investment:
                  totalUsdMillion: %d
                  tranches: [{name: all, from: %s, to: %s, usdMillion: %d}]
                  allocation:
                    elsewhere: 0.0
                """, total, START, START.plusMonths(months - 1), total));
        for (int r = 0; r < regions; r++) {
            text.append(String.format(Locale.ROOT, "    r%d: %s%n", r, 1.0 / regions));
        }
    }

    private static void appendRisks(StringBuilder text, int regions) {
        text.append("""
                risks:
                  - {name: hold, regions: all, perYear: 0.25, durationMonths: {p10: 3, p50: 9, p90: 24}, holdStages: [accelerators]}
                  - {name: crunch, regions: all, perYear: 0.2, durationMonths: 12, leadTimeFactor: 1.4, stages: [grid]}
                network:
                  links:
                """);
        for (int r = 0; r + 1 < regions; r++) {
            text.append(String.format(Locale.ROOT, "    - {id: l%d, from: r%d, to: r%d, mw: 3}%n", r, r, r + 1));
        }
    }
}
