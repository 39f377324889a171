package dev.headroom.model;

import java.io.Serializable;

/**
 * What the utility delivers to a region, MW at the meter.
 *
 * @param limit input, -1 without a limit
 * @param pue input: power at the meter over IT load
 */
public record GridModel(int limit, UpgradeModel[] upgrades, int pue) implements Serializable {

    /**
     * A rise of the limit.
     *
     * @param month planned, from plan start; may be negative
     * @param mw input
     * @param delay months
     */
    public record UpgradeModel(int month, int mw, DrawnInput delay) implements Serializable {}

    public boolean isLimited() {
        return limit >= 0;
    }
}
