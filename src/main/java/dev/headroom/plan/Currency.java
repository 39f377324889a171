package dev.headroom.plan;

/** A currency against the US dollar: a driftless random walk by month. */
public record Currency(String code, Assumption volatilityPerYear) {}
