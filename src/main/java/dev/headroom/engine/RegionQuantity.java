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
    IDLE_CAPEX(4),
    /** USD million paid in the month for power and rent. */
    OPEX(5),
    /** USD million of plan start that building and running cost in the month. */
    NPV_COST(6),
    /** Used MW, discounted like money. */
    PRESENT_USED(7),
    /** USD million received and not paid at the month's end. */
    UNSPENT(8);

    static final int COUNT = 9;

    private final int index;

    RegionQuantity(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
