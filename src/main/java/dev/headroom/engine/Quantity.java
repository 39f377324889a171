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
    /** Unserved MW times revenue, USD million. */
    REVENUE_AT_RISK(7),
    /** Usable less own demand. */
    HEADROOM(8),
    /** Nameplate that would have to be energised to serve the shortfall. */
    TO_BUY(9),
    /** 1 in a short month, else 0. */
    SHORT(10),
    /** 1 in the first month of an episode, else 0. */
    EPISODE(11),
    /** In the first month of an episode its whole length in months, else 0. */
    EPISODE_MONTHS(12);

    /** Quantities of parts that add up to that of the whole: all before {@link #SHORT}. */
    static final int SUMMED = 10;
    /** All quantities; their places run from 0. */
    static final int COUNT = 13;

    /** Those whose mean is estimated; of the others only the worst month of a period matters. */
    static final List<Quantity> WITH_MOMENTS = Stream.of(values())
            .filter(quantity -> quantity != HEADROOM && quantity != TO_BUY)
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
