package dev.headroom.engine;

/** What is followed by month in each cell (a region or all, a pool or the total). MW unless said otherwise. */
public enum Quantity {
    DEMAND(0),
    USABLE(1),
    SHORTFALL(2),
    IDLE(3),
    ENERGISED(4),
    RETIRED(5),
    /** Nameplate that may not be sold. */
    LOST_TO_UTILISATION(6),
    /** Of the rest, what the grid does not carry. */
    LOST_TO_GRID(7),
    /** Of the rest, what zones and units that are down take away. */
    LOST_TO_OUTAGE(8),
    /** Of the rest, what active risk events take away; negative where they add. */
    LOST_TO_RISK(9),
    /** Demand that was lost for good. */
    LOST_DEMAND(10),
    /** Unserved MW times revenue, USD million. */
    REVENUE_AT_RISK(11),
    /** 1 in a short month, else 0. */
    SHORT(12),
    /** 1 in the first month of an episode, else 0. */
    EPISODE(13),
    /** In the first month of an episode its whole length in months, else 0. */
    EPISODE_MONTHS(14);

    /** Quantities of parts that make up that of the whole: all before {@link #SHORT}. */
    static final int SUMMED = 12;
    /** All quantities; their places run from 0. */
    static final int COUNT = 15;

    private final int index;

    Quantity(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
