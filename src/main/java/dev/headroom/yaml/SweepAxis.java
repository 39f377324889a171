package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.yaml.SweepChoice.PathValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sweep varies: one path, or several that go together, through a list of choices or along a distribution. */
public final class SweepAxis {
    /** The path of an axis whose choices are scenarios. */
    public static final String SCENARIO = "scenario";

    private final List<String> paths;
    private final List<SweepChoice> choices;
    private final @Nullable Assumption distribution;
    private final Origin origin;

    private SweepAxis(List<String> paths, List<SweepChoice> choices, @Nullable Assumption distribution, Origin origin) {
        this.paths = List.copyOf(paths);
        this.choices = List.copyOf(choices);
        this.distribution = distribution;
        this.origin = origin;
    }

    static SweepAxis of(List<String> paths, List<SweepChoice> choices, Origin origin) {
        return new SweepAxis(paths, choices, null, origin);
    }

    static SweepAxis along(Assumption distribution, Origin origin) {
        return new SweepAxis(List.of(distribution.path()), List.of(), distribution, origin);
    }

    public List<String> paths() {
        return paths;
    }

    /** Where it is stated. */
    Origin origin() {
        return origin;
    }

    /** In order; empty where it goes along a distribution. */
    public List<SweepChoice> choices() {
        return choices;
    }

    /** Along which it goes; null where it has choices. */
    public @Nullable Assumption distribution() {
        return distribution;
    }

    /** A value of the distribution. */
    public SweepChoice at(double value) {
        var number = new YamlTree.Scalar(CanonicalNumber.of(value), YamlTree.Kind.NUMBER, origin);
        return SweepChoice.of(List.of(new PathValue(paths.get(0), origin, number)));
    }
}
