package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the keys of a map: known, and each only once. */
final class MapChecks {
    private final Problems problems;

    MapChecks(Problems problems) {
        this.problems = problems;
    }

    void checkKeys(Mapping map, Collection<String> known, Place place) {
        checkDoubled(map, place);
        for (Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                problems.error(
                        entry.keyOrigin(),
                        place.to(entry.key(), entry.value()).filePath(),
                        "unknown key." + guess(entry.key(), known));
            }
        }
    }

    void checkDoubled(Mapping map, Place place) {
        Map<String, Origin> first = new HashMap<>();
        for (Entry entry : map.entries()) {
            Origin earlier = first.putIfAbsent(entry.key(), entry.keyOrigin());
            if (earlier != null) {
                problems.error(
                        entry.keyOrigin(),
                        place.toMissing(entry.key()).filePath(),
                        "the key stands twice; first at " + earlier.location());
            }
        }
    }

    private static String guess(String key, Collection<String> known) {
        String maybe = SuggestedWord.maybe(key, known);
        return maybe.isEmpty() ? " Known here: " + String.join(", ", known) : maybe;
    }

    /** The sentence for a value that is none of a few words. */
    static String wordComplaint(YamlTree tree, List<String> words) {
        String list = String.join(", ", words);
        return tree instanceof YamlTree.Scalar scalar && !scalar.text().isEmpty()
                ? tree.describe() + " is none of " + list + "." + SuggestedWord.maybe(scalar.text(), words)
                : Scalars.wanted(tree, "one of " + list);
    }
}
