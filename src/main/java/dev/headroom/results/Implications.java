package dev.headroom.results;

import java.util.List;

/**
 * What a plan implies before anything is simulated, every input at its median.
 *
 * @param findings what was held against what, with the numbers
 */
public record Implications(
        List<Growth> growth, List<Money> money, List<FirstCapacity> firstCapacity, List<Finding> findings) {
    public Implications {
        growth = List.copyOf(growth);
        money = List.copyOf(money);
        firstCapacity = List.copyOf(firstCapacity);
        findings = List.copyOf(findings);
    }

    /**
     * Growth of mean demand from its first month to the plan's last one, season taken out.
     *
     * @param region id, or {@code all}
     * @param totalPerYear growth per year, as a share; not a number where there is no demand at one of the ends
     * @param startShare AI share of demand in the first month
     */
    public record Growth(
            String region,
            double startMw,
            double endMw,
            double startShare,
            double endShare,
            double totalPerYear,
            double aiPerYear,
            double generalPerYear) {}

    /**
     * Money against what it buys.
     *
     * @param region id, or {@code all}
     * @param scheduledUsdMillion received over the plan, opening balance included
     * @param projectsUsdMillion what the named projects cost at plan start's prices, contingency included
     * @param projectsMw MW that the named projects add
     * @param usdMillionPerMw cost of an AI MW of {@code build}, contingency included
     * @param build the cheapest build of the region for AI capacity; empty without one
     * @param affordableMw AI MW that the whole schedule would buy of it
     * @param missingAiMw nameplate that AI demand of the last month asks for beyond what is there and under way
     * @param missingGeneralMw the same for general demand, spare AI capacity taken off where it may serve
     * @param missingUsdMillion what both cost, each by the region's cheapest build; not a number where a pool has none
     */
    public record Money(
            String region,
            double scheduledUsdMillion,
            double projectsUsdMillion,
            double projectsMw,
            String build,
            double usdMillionPerMw,
            double affordableMw,
            double missingAiMw,
            double missingGeneralMw,
            double missingUsdMillion) {
        public double missingMw() {
            return missingAiMw + missingGeneralMw;
        }
    }

    /**
     * When a region's first new capacity can come in.
     *
     * @param project id of the project that is first
     * @param month first month with its capacity, as {@code 2026-08}
     * @param demandFrom month in which demand begins
     */
    public record FirstCapacity(String region, String project, String month, String demandFrom) {}
}
