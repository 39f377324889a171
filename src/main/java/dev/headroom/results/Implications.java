package dev.headroom.results;

import java.util.List;

/**
 * What a plan implies before anything is simulated, every input at its median.
 *
 * @param warnings where the plan's numbers clash, each with the numbers
 */
public record Implications(
        List<Growth> growth, List<Money> money, List<FirstCapacity> firstCapacity, List<String> warnings) {
    public Implications {
        growth = List.copyOf(growth);
        money = List.copyOf(money);
        firstCapacity = List.copyOf(firstCapacity);
        warnings = List.copyOf(warnings);
    }

    /**
     * Growth of mean demand from its first month to the plan's last one.
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
     * @param scheduledUsdMillion received over the plan, opening balance included
     * @param projectsUsdMillion what the named projects cost at plan start's prices, contingency included
     * @param projectsMw MW that the named projects add
     * @param usdMillionPerMw cost of an AI MW of {@code build}, contingency included
     * @param build the cheapest build of the region for AI capacity; empty without one
     * @param affordableMw AI MW that the whole schedule would buy of it
     * @param missingMw nameplate that demand of the last month asks for beyond what is there and under way
     */
    public record Money(
            String region,
            double scheduledUsdMillion,
            double projectsUsdMillion,
            double projectsMw,
            String build,
            double usdMillionPerMw,
            double affordableMw,
            double missingMw) {}

    /**
     * When a region's first new capacity can come in.
     *
     * @param project id of the project that is first
     * @param month first month with its capacity, as {@code 2026-08}
     * @param demandFrom month in which demand begins
     */
    public record FirstCapacity(String region, String project, String month, String demandFrom) {}
}
