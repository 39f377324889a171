package dev.headroom.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How results are printed. */
enum Format {
    TABLE("table"),
    JSON("json"),
    CSV("csv");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }

    /** @throws IllegalArgumentException where no format has this word */
    static Format named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is none of "
                        + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))));
    }
}
