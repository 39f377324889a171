package dev.headroom.engine;

import java.util.List;
import java.util.stream.Stream;

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
    /** Usable less own demand. */
    HEADROOM(12),
    /** By how much headroom falls with the largest zone or unit; of all regions, in the one where it falls most. */
    N1_LOSS(13),
    /** Nameplate that would have to be energised to serve the shortfall. */
    TO_BUY(14),
    /** 1 in a short month, else 0. */
    SHORT(15),
    /** 1 in the first month of an episode, else 0. */
    EPISODE(16),
    /** In the first month of an episode its whole length in months, else 0. */
    EPISODE_MONTHS(17);

    /** Quantities of parts that make up that of the whole: all before {@link #SHORT}. */
    static final int SUMMED = 15;
    /** All quantities; their places run from 0. */
    static final int COUNT = 18;

    /** Those whose mean is estimated; of the others only the worst month of a period matters. */
    static final List<Quantity> WITH_MOMENTS = Stream.of(values())
            .filter(quantity -> quantity != HEADROOM && quantity != N1_LOSS && quantity != TO_BUY)
            .toList();

    private final int index;

    Quantity(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
