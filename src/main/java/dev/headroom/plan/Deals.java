package dev.headroom.plan;

/**
 * A Poisson stream of large contracts.
 *
 * @param sizeMw drawn for each deal
 * @param durationMonths drawn for each deal
 * @param aiShare share of a deal's MW that is AI
 */
public record Deals(Assumption perYear, Assumption sizeMw, Assumption durationMonths, Assumption aiShare) {}
