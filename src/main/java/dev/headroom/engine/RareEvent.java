package dev.headroom.engine;

import java.io.Serializable;

/**
 * That a cell is short in any of some months.
 *
 * @param region index of a region, the number of regions for any of them
 * @param pool 0 AI, 1 general, 2 either
 * @param first month
 * @param last month, inclusive
 */
public record RareEvent(int region, int pool, int first, int last) implements Serializable {
    public RareEvent {
        if (region < 0 || pool < 0 || pool > ResultLayout.TOTAL || first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "no such cell: region " + region + ", pool " + pool + ", months " + first + " to " + last);
        }
    }

    boolean coversRegion(int index, int regions) {
        return region == regions || region == index;
    }

    boolean coversPool(int index) {
        return pool == ResultLayout.TOTAL || pool == index;
    }

    boolean coversMonth(int month) {
        return month >= first && month <= last;
    }
}
