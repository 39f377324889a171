package dev.headroom.yaml;

import java.nio.file.Path;

/**
 * A text that values come from.
 *
 * @param label as printed in messages: the file, or the flag with its value
 * @param directory what relative paths in the text are relative to
 * @param name the scenario's name; empty for the other kinds
 * @param order in which the texts were first read
 */
record Source(Kind kind, String label, Path directory, String name, int order) {

    /** What kind of text it is. */
    enum Kind {
        FILE,
        SCENARIO,
        SETTING
    }
}
