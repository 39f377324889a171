package dev.headroom.engine;

/** What is followed by month for each region and for all, whatever the pool. */
public enum RegionQuantity {
    /** AI share of demand. */
    AI_SHARE(0),
    /** USD million paid in the month. */
    CAPEX(1),
    /** USD million paid up to the month's end. */
    PAID_TO_DATE(2),
    /** USD million paid on projects that were abandoned in the month. */
    SUNK(3),
    /** USD million paid for energised phases times the idle share of usable capacity. */
    IDLE_CAPEX(4);

    static final int COUNT = 5;

    private final int index;

    RegionQuantity(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
