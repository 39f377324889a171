package dev.headroom.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where the program runs.
 *
 * @param colors whether help may be coloured
 * @param drawsPictures whether results go to a terminal that shows all of Unicode
 * @param errIsTerminal whether somebody watches the progress
 * @param home the folder of the installation
 */
record Terminal(boolean colors, boolean drawsPictures, boolean errIsTerminal, Path home) {

    /** As the launcher found it. */
    static Terminal ofProcess(String... args) {
        boolean shown = Boolean.getBoolean("headroom.out.terminal") && !"dumb".equals(System.getenv("TERM"));
        boolean colors = shown
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !Arrays.asList(args).contains("--no-color");
        return new Terminal(
                colors,
                shown && encoding().contains("utf"),
                Boolean.getBoolean("headroom.err.terminal"),
                Path.of(System.getProperty("headroom.home", ".")));
    }

    /** How the terminal reads bytes, as the environment has it, the more special setting first. */
    private static String encoding() {
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> System.getenv().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
