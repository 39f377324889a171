package dev.headroom.engine;

/** Of what quantiles are kept in each cell, for every period, MW. */
public enum CellQuantile {
    /** The largest shortfall of the period's months. */
    PEAK_SHORTFALL(0),
    /** The smallest headroom. */
    LEAST_HEADROOM(1),
    /** The mean of demand. */
    DEMAND(2),
    /** The mean of usable capacity. */
    USABLE(3),
    /** The most nameplate that a month lacks. */
    MOST_TO_BUY(4),
    /** The smallest headroom without the largest zone or unit. */
    LEAST_HEADROOM_N1(5);

    static final int COUNT = 6;

    private final int index;

    CellQuantile(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
