package dev.headroom.results;

/**
 * One thing that was held against another before anything is simulated.
 *
 * @param place id of the region or path of the number; empty where it is the whole plan
 * @param message the two numbers and what follows from them
 */
public record Finding(Topic topic, String place, Severity severity, String message) {

    /** What kind of numbers are held against one another. */
    public enum Topic {
        /** Parts and their sums. */
        SUMS("sums"),
        /** Growth, first share and last share. */
        GROWTH("growth"),
        /** Money against the MW that it is to pay for. */
        MONEY("money"),
        /** Months of building against the month of need. */
        LEAD_TIME("lead time"),
        /** Regions against the market and against all the money. */
        WORLD("world"),
        /** Quantiles and the values that a key allows. */
        RANGES("ranges"),
        /** Where numbers come from and how old they are. */
        SOURCES("sources");

        private final String word;

        Topic(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Whether the numbers agree. */
    public enum Severity {
        NOTE("note"),
        WARNING("warning");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public boolean isWarning() {
        return severity == Severity.WARNING;
    }
}
