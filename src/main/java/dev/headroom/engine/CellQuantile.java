package dev.headroom.engine;

/** Of what quantiles are kept in each cell, for every period, MW. */
public enum CellQuantile {
    /** The largest shortfall of the period's months. */
    PEAK_SHORTFALL(0, true),
    /** The smallest headroom. */
    LEAST_HEADROOM(1, true),
    /** The mean of demand. */
    DEMAND(2, false),
    /** The mean of usable capacity. */
    USABLE(3, false),
    /** The most nameplate that a month lacks. */
    MOST_TO_BUY(4, true),
    /** The smallest headroom without the largest zone or unit. */
    LEAST_HEADROOM_N1(5, true);

    static final int COUNT = 6;

    private final int index;
    private final boolean scattered;

    CellQuantile(int index, boolean scattered) {
        this.index = index;
        this.scattered = scattered;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }

    /** Whether its numbers lie around 0 and spread over many bins. */
    boolean isScattered() {
        return scattered;
    }
}
