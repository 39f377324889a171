package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Scalar;
import java.util.List;
import java.util.stream.Collectors;

/** One of the values of an axis, or all that a named cell lays over the plan. */
public final class SweepChoice {
    private final List<String> scenarios;
    private final List<PathValue> values;
    private final String text;

    /** A value of the plan, and where it was said. */
    record PathValue(String path, Origin origin, YamlTree tree) {}

    private SweepChoice(List<String> scenarios, List<PathValue> values, String text) {
        this.scenarios = List.copyOf(scenarios);
        this.values = List.copyOf(values);
        this.text = text;
    }

    /** A value, or several that go together. */
    static SweepChoice of(List<PathValue> values) {
        return new SweepChoice(
                List.of(),
                values,
                values.stream().map(value -> YamlWriter.line(value.tree())).collect(Collectors.joining(" ")));
    }

    /** Scenarios; none for the plan as it is. */
    static SweepChoice ofScenarios(List<String> scenarios) {
        return new SweepChoice(scenarios, List.of(), scenarios.isEmpty() ? "none" : String.join("+", scenarios));
    }

    /** Scenarios and values beneath a name. */
    static SweepChoice named(String name, List<String> scenarios, List<PathValue> values) {
        return new SweepChoice(scenarios, values, name);
    }

    List<String> scenarios() {
        return scenarios;
    }

    List<PathValue> values() {
        return values;
    }

    /** The value of a path on one line, as a plan would have it. */
    public String text(String path) {
        return values.stream()
                .filter(value -> value.path().equals(path))
                .map(value -> YamlWriter.line(value.tree()))
                .findFirst()
                .orElse(text);
    }

    /** All that it lays over a plan, on one line: scenarios by name, then paths with their values. */
    public String content() {
        return scenarios + " "
                + values.stream()
                        .map(value -> value.path() + "=" + YamlWriter.line(value.tree()))
                        .toList();
    }

    /** Whether it may bring files into the plan: scenarios, regions, forecasts. */
    public boolean mayNameFiles() {
        return !scenarios.isEmpty()
                || values.stream()
                        .anyMatch(value -> !(value.tree() instanceof Scalar scalar) || scalar.kind() == Kind.TEXT);
    }

    /** As results call it. */
    @Override
    public String toString() {
        return text;
    }
}
