package dev.headroom.plan;

/** A wish that two inputs (by path) or two currencies (by code) move together; between -1 and 1. */
public record Correlation(String first, String second, double value) {}
