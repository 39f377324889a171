package dev.headroom.engine;

/** Of what quantiles are kept for each region and for all, whatever the pool, for every period. */
public enum RegionQuantile {
    /** AI share of demand. */
    AI_SHARE(0),
    /** USD million paid up to the period's end. */
    PAID_TO_DATE(1);

    static final int COUNT = 2;

    private final int index;

    RegionQuantile(int index) {
        this.index = index;
    }

    /** Its place in arrays. */
    int index() {
        return index;
    }
}
