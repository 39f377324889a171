package dev.headroom.model;

/** What the growth figure is the growth of. */
public enum GrowthReading {
    TOTAL,
    AI,
    SEPARATELY
}
