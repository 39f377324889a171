package dev.headroom.plan;

/**
 * What capacity earns and what power costs.
 *
 * @param revenueUsdMillionPerMwMonth of a sold MW
 * @param loadFactor mean load of a used MW
 */
public record Economics(ByPool revenueUsdMillionPerMwMonth, Assumption powerUsdPerMwh, Assumption loadFactor) {}
