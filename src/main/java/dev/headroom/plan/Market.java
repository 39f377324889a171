package dev.headroom.plan;

/**
 * What all regions share: growth, and the processes around growth and AI share.
 *
 * @param growth growth per year of the mean, by what the figure applies to
 * @param volatilityPerYear of the market process (Ornstein-Uhlenbeck in the log of demand)
 * @param reversionPerYear of the market process
 * @param shareVolatilityPerYear of the market-wide process of the AI share, in logit space
 * @param shareReversionPerYear of the market-wide process of the AI share
 */
public record Market(
        Growth growth,
        Assumption volatilityPerYear,
        Assumption reversionPerYear,
        Assumption shareVolatilityPerYear,
        Assumption shareReversionPerYear) {

    /** Growth per year, and of what. */
    public sealed interface Growth {}

    /** Growth of total demand. */
    public record TotalGrowth(Assumption perYear) implements Growth {}

    /** Growth of AI demand; the general demand follows from the share. */
    public record AiGrowth(Assumption perYear) implements Growth {}

    /** Growth of AI and of general demand; the share follows from both. */
    public record SeparateGrowth(Assumption aiPerYear, Assumption generalPerYear) implements Growth {}
}
