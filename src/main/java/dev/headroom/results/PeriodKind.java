package dev.headroom.results;

import java.util.Arrays;
import java.util.Optional;

/** The spans of time that figures are given for. */
public enum PeriodKind {
    MONTH("month"),
    QUARTER("quarter"),
    YEAR("year"),
    /** The year of the schedule. */
    FISCAL_YEAR("fiscal"),
    HORIZON("horizon");

    private final String word;

    PeriodKind(String word) {
        this.word = word;
    }

    /** The word on the command line and in files. */
    public String word() {
        return word;
    }

    /** The kind of this word, where there is one. */
    public static Optional<PeriodKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
