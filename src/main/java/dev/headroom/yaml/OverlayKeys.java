package dev.headroom.yaml;

import static dev.headroom.yaml.KeyTypes.TEXT;
import static dev.headroom.yaml.KeyTypes.list;
import static dev.headroom.yaml.KeyTypes.section;
import static dev.headroom.yaml.KeyTypes.word;

import dev.headroom.yaml.KeyType.Anything;
import dev.headroom.yaml.KeyType.ListOf;
import dev.headroom.yaml.KeyType.MapOf;
import dev.headroom.yaml.KeyType.Whole;

/** The description of the keys of files that are laid over a plan: scenarios and sweeps. */
final class OverlayKeys {
    static final KeyGroup SCENARIO = KeyGroup.of(
            "scenario",
            "A scenario: changes that are laid over the plan before it is read; first what is removed, then added, then set.",
            Key.of("name", TEXT, "What the scenario says, in words.").needed(),
            Key.of("remove", new ListOf(TEXT, ""), "Paths of list entries or keys to take away.")
                    .orElseInWords("none"),
            Key.of(
                            "add",
                            new MapOf("path", new ListOf(new Anything(), ""), true),
                            "List entries to append, by the list's path.")
                    .orElseInWords("none"),
            Key.of("set", new MapOf("path", new Anything(), true), "Values by path.")
                    .orElseInWords("none"));

    static final KeyGroup NAMED_CELL = KeyGroup.of(
            "named cell",
            "A plan of a sweep beside those of its axes.",
            Key.of("name", TEXT, "What the cell is called in results.").needed(),
            Key.of("scenario", new Anything(), "A scenario or a list of them, laid over the plan.")
                    .orElseInWords("none"),
            Key.of("set", new MapOf("path", new Anything(), true), "Values by path.")
                    .orElseInWords("none"));

    static final KeyGroup SWEEP = KeyGroup.of(
            "sweep",
            "A design of plans.",
            Key.of("name", TEXT, "What the sweep asks, in words.").needed(),
            Key.of("plan", TEXT, "The plan file.").needed(),
            Key.of("design", word("grid", "latinHypercube", "sobol"), "How the points are laid out.")
                    .orElse("grid"),
            Key.of("points", new Whole(1, 1_000_000_000L), "Number of points, for the designs other than grid.")
                    .orElseInWords("needed unless grid"),
            Key.of(
                            "vary",
                            new MapOf("path", new Anything(), true),
                            "By path: a list of values, {from, to, step} or range(from, to, step); a range {from, to} or a distribution where"
                                    + " design is not grid. Path scenario: a list of scenarios, none for the plan as it is.")
                    .orElseInWords("none"),
            Key.of(
                            "zip",
                            new ListOf(new MapOf("path", new Anything(), true), ""),
                            "Axes of several paths each, whose lists of values are gone through together.")
                    .orElseInWords("none"),
            Key.of("cells", list(NAMED_CELL, "name"), "Plans beside those of the axes.")
                    .orElseInWords("none"),
            Key.of("simulation", section(PlanKeys.SIMULATION), "Settings other than the plan's.")
                    .orElseInWords("the plan's"));

    private OverlayKeys() {}
}
