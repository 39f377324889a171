package dev.headroom.results;

/** What a metric is counted in, and how many decimals a number of it is worth where it has no sampling error. */
public enum Unit {
    /** Shown in percent. */
    PROBABILITY("probability", 1),
    /** A part of one, shown in percent. */
    SHARE("share", 1),
    MW("MW", 1),
    MW_MONTHS("MW-months", 0),
    MONTHS("months", 1),
    EPISODES("episodes", 2),
    FUTURES("futures", 0),
    USD_MILLION("USD million", 0),
    USD_MILLION_PER_MW_MONTH("USD million per MW-month", 4);

    private final String symbol;
    private final int digits;

    Unit(String symbol, int digits) {
        this.symbol = symbol;
        this.digits = digits;
    }

    /** The word in tables and files. */
    public String symbol() {
        return symbol;
    }

    /** Decimals of an exact number, of its percentage where {@link #isPercent}. */
    public int digits() {
        return digits;
    }

    /** Whether people read it in percent; files keep it between 0 and 1. */
    public boolean isPercent() {
        return this == PROBABILITY || this == SHARE;
    }
}
