package dev.headroom.experiment;

import dev.headroom.yaml.SuggestedWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which region, project, pool and period the words before a metric name; each may be left out. */
final class TargetPlace {
    private static final String REGION = "region";
    private static final String PROJECT = "project";
    private static final String POOL = "pool";
    private static final String PERIOD = "period";

    /** What there is, in the model's order; regions end with {@code all}. */
    record Names(List<String> regions, List<String> projects, List<String> pools, List<String> periods) {
        List<String> of(String kind) {
            return switch (kind) {
                case REGION -> regions;
                case PROJECT -> projects;
                case POOL -> pools;
                default -> periods;
            };
        }
    }

    private final Names names;
    private final Map<String, String> words = new HashMap<>(); // kind -> word

    /**
     * @param ofProject whether a project is to be named
     * @throws IllegalArgumentException with a guess, where a word names nothing or a second thing of a kind
     */
    TargetPlace(Names names, boolean ofProject, List<String> given) {
        this.names = names;
        List<String> kinds = ofProject ? List.of(REGION, PROJECT, POOL, PERIOD) : List.of(REGION, POOL, PERIOD);
        given.forEach(word -> take(word, kinds));
    }

    private void take(String word, List<String> kinds) {
        var fitting =
                kinds.stream().filter(kind -> names.of(kind).contains(word)).toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(unknown(word, kinds));
        }
        String kind = fitting.stream()
                .filter(each -> !words.containsKey(each))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is a second " + fitting.get(0)
                        + ", after '" + words.get(fitting.get(0)) + "'"));
        words.put(kind, word);
    }

    private String unknown(String word, List<String> kinds) {
        if (names.projects().contains(word)) {
            return "'" + word + "' is a project, and the metric is none of a project's";
        }
        var known = new ArrayList<String>();
        kinds.forEach(kind -> known.addAll(names.of(kind)));
        return "'" + word + "' is no " + String.join(", ", kinds.subList(0, kinds.size() - 1)) + " or "
                + kinds.get(kinds.size() - 1) + " of the plan." + SuggestedWord.maybe(word, known);
    }

    OptionalInt region() {
        return index(REGION);
    }

    OptionalInt pool() {
        return index(POOL);
    }

    OptionalInt period() {
        return index(PERIOD);
    }

    /** The project's id; empty where none is named. */
    String project() {
        return words.getOrDefault(PROJECT, "");
    }

    /** The region's id, or all. */
    String regionWord() {
        return words.getOrDefault(REGION, "all");
    }

    private OptionalInt index(String kind) {
        String word = words.get(kind);
        return word == null
                ? OptionalInt.empty()
                : OptionalInt.of(names.of(kind).indexOf(word));
    }

    /** The words that were given, in the order of the tidy table, before the metric. */
    String name(String metric) {
        return Stream.concat(
                        Stream.of(REGION, PROJECT, POOL, PERIOD)
                                .filter(words::containsKey)
                                .map(words::get),
                        Stream.of(metric))
                .collect(Collectors.joining("."));
    }
}
