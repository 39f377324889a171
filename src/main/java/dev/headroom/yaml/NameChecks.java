package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks lists of names that stand for something else in the plan. */
final class NameChecks {
    private final Problems problems;

    NameChecks(Problems problems) {
        this.problems = problems;
    }

    /**
     * Every name of the list is known, and stands in it only once.
     *
     * @param known null when not all are known, because a file could not be read
     */
    void checkList(Section section, String key, String what, @Nullable Collection<String> known) {
        Map<String, Origin> seen = new HashMap<>();
        for (Scalar name : section.words(key)) {
            Origin first = seen.putIfAbsent(name.text(), name.origin());
            if (first != null) {
                problems.error(
                        name.origin(),
                        section.filePath(key),
                        name.describe() + " stands twice in the list; first at " + first.location());
            } else if (known != null && Scalars.isName(name.text()) && !known.contains(name.text())) {
                problems.error(name.origin(), section.filePath(key), unknown(what, name.text(), known));
            }
        }
    }

    /** A list that is there has an entry. */
    void checkNotEmpty(Section section, String key, String instead) {
        if (section.get(key) instanceof Sequence list && list.items().isEmpty()) {
            problems.error(section, key, "the list is empty; " + instead);
        }
    }

    /** A single name is known; {@code known} is null as in a list. */
    void checkName(Section section, String key, String what, @Nullable Collection<String> known) {
        String name = section.text(key);
        if (known != null && Scalars.isName(name) && !known.contains(name)) {
            problems.error(section, key, unknown(what, name, known));
        }
    }

    private static String unknown(String what, String name, Collection<String> known) {
        return "unknown " + what + " " + name + "." + SuggestedWord.maybeOrAll(name, known);
    }
}
