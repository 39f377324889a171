package dev.headroom.cli;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the program runs.
 *
 * @param colors whether help may be coloured
 * @param errIsTerminal whether somebody watches the progress
 * @param home the folder of the installation
 */
record Terminal(boolean colors, boolean errIsTerminal, Path home) {

    /** As the launcher found it. */
    static Terminal ofProcess(String... args) {
        boolean colors = Boolean.getBoolean("headroom.out.terminal")
                && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv("TERM"))
                && !Arrays.asList(args).contains("--no-color");
        return new Terminal(
                colors, Boolean.getBoolean("headroom.err.terminal"), Path.of(System.getProperty("headroom.home", ".")));
    }
}
