package dev.headroom.plan;

/** The two kinds of capacity: high-density halls with accelerators, and everything else. */
public enum Pool {
    AI("ai"),
    GENERAL("general");

    private final String key;

    Pool(String key) {
        this.key = key;
    }

    /** The word used in files, paths and tables. */
    public String key() {
        return key;
    }
}
