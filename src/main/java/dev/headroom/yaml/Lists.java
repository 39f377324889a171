package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Sequence;
import java.util.List;
import java.util.Objects;

/** What lists of plain values mean. */
final class Lists {
    private Lists() {}

    /** The finite numbers of a list; entries of another type are left out. */
    static List<Double> numbers(YamlTree tree) {
        return tree instanceof Sequence sequence
                ? sequence.items().stream()
                        .map(Scalars::number)
                        .filter(Objects::nonNull)
                        .filter(Double::isFinite)
                        .toList()
                : List.of();
    }
}
