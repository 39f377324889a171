package dev.headroom.bench;

import dev.headroom.LargePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a large plan to a file, for runs of the whole command. */
public final class LargePlanText {
    private LargePlanText() {}

    /** @param arguments regions, projects in each, months, and the file */
    public static void main(String[] arguments) throws IOException {
        String text = LargePlan.of(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Files.writeString(Path.of(arguments[3]), text);
    }
}
