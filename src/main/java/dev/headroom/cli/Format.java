package dev.headroom.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

    /** Reads the word on the command line. */
    static final class FromWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Arrays.stream(values())
                    .filter(format -> format.word.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of "
                            + Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "))));
        }
    }
}
