package dev.headroom.bench;

import dev.headroom.LargePlan;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints a large plan, for runs of the whole command. */
public final class LargePlanText {
    private LargePlanText() {}

    /** @param arguments regions, projects in each, months */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(LargePlan.of(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
    }
}
