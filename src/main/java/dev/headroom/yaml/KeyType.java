package dev.headroom.yaml;

import dev.headroom.plan.Domain;
import java.util.List;

/** What may stand behind a key. */
sealed interface KeyType {

    /** How often a number is drawn. */
    enum Drawn {
        /** Never: only a constant may stand. */
        CONSTANT("constant"),
        REPLICATION("once per replication"),
        PROJECT("once per project"),
        STAGE("once per project and stage"),
        UPGRADE("once per grid upgrade"),
        DEAL("once per deal"),
        EVENT("once per event");

        private final String words;

        Drawn(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Free text. */
    record Text() implements KeyType {}

    /**
     * A word that is part of addresses: a letter, then letters, digits, hyphens and underscores.
     *
     * @param what as {@code region id}
     */
    record Name(String what) implements KeyType {}

    /** One of a few words. */
    record Word(List<String> words) implements KeyType {}

    /** {@code true} or {@code false}. */
    record Flag() implements KeyType {}

    /** A year and month, as {@code 2025-04}. */
    record Month() implements KeyType {}

    /** A setting of the program: a whole number that needs no source. */
    record Whole(long min, long max) implements KeyType {}

    /** An assumption of the plan: a number, certain or not, with its evidence. */
    record Quantity(Domain domain, String unit, Drawn drawn, boolean whole) implements KeyType {}

    /**
     * A number for each pool.
     *
     * @param form what may stand in place of the map
     */
    record PoolQuantity(Quantity quantity, PoolForm form) implements KeyType {}

    /** How a number by pool may be written. */
    enum PoolForm {
        /** A map only. */
        MAP,
        /** A map, or one number for both pools, each with a draw of its own. */
        BOTH,
        /** A map, or one number that belongs to no pool. */
        EITHER
    }

    /** A fixed number of plain factors above 0 that average 1. */
    record Factors(int count) implements KeyType {}

    /** Plain numbers by month: a list, or a column of a CSV file. */
    record Forecast() implements KeyType {}

    /** One number, or plain numbers by month. */
    record NumberOrMonths(Quantity number) implements KeyType {}

    /** The AI share: a constant, or the keys of its path. */
    record Share(KeyGroup path) implements KeyType {}

    /** A map with known keys. */
    record Section(KeyGroup group) implements KeyType {}

    /**
     * A list.
     *
     * @param idKey the key by which an entry is addressed; empty: by its index
     */
    record ListOf(KeyType item, String idKey) implements KeyType {}

    /**
     * A map whose keys are names that the planner gives.
     *
     * @param key what its keys are, as {@code build}
     * @param ordered whether the order of the entries has a meaning
     */
    record MapOf(String key, KeyType value, boolean ordered) implements KeyType {}

    /** What stands inline, or the name of the file that holds it. */
    record FileOf(KeyType content) implements KeyType {}

    /** {@code all}, or a list of names. */
    record AllOrNames() implements KeyType {}

    /** Any value; what it must be depends on something else. */
    record Anything() implements KeyType {}
}
