package dev.headroom.cli;

import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.yaml.SuggestedWord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code --metrics} and {@code --periods}. */
final class SelectedMetrics {
    private static final String ANY_END = "*";
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z0-9]+");

    private SelectedMetrics() {}

    /**
     * What the words name; all where there are none.
     *
     * @param metrics names of metrics, or the beginnings of several with a {@code *} behind
     * @param periods kinds of periods
     * @throws IllegalArgumentException with a guess, where a word names nothing
     */
    static MetricSelection of(List<String> metrics, List<String> periods) {
        var all = MetricSelection.ALL;
        var chosenMetrics = EnumSet.noneOf(Metric.class);
        metrics.forEach(word -> chosenMetrics.addAll(metrics(word.strip())));
        var chosenPeriods = EnumSet.noneOf(PeriodKind.class);
        periods.forEach(word -> chosenPeriods.add(period(word.strip())));
        return new MetricSelection(
                chosenMetrics.isEmpty() ? all.metrics() : chosenMetrics,
                chosenPeriods.isEmpty() ? all.periods() : chosenPeriods);
    }

    private static Set<Metric> metrics(String word) {
        if (!word.endsWith(ANY_END)) {
            if (word.contains(ANY_END)) {
                throw new IllegalArgumentException("--metrics: '" + word + "' must have its * at the end");
            }
            return Set.of(Metric.named(word)
                    .orElseThrow(() ->
                            new IllegalArgumentException("--metrics: unknown metric '" + word + "'." + guess(word))));
        }
        var beginning = word.substring(0, word.length() - 1);
        var family = Arrays.stream(Metric.values())
                .filter(metric -> metric.key().startsWith(beginning))
                .collect(Collectors.toSet());
        if (family.isEmpty()) {
            throw new IllegalArgumentException(
                    "--metrics: no metric begins with '" + beginning + "'." + guessOfFamily(beginning));
        }
        return family;
    }

    private static String guess(String word) {
        var metric = SuggestedWord.maybe(word, keys());
        return metric.isEmpty() ? guessOfFamily(word) : metric;
    }

    private static String guessOfFamily(String beginning) {
        var family = SuggestedWord.of(beginning, beginnings());
        return family == null ? "" : " Maybe " + family + ANY_END + "?";
    }

    private static Set<String> keys() {
        return Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first words of all names: {@code shortfall}, {@code shortfallProbability}, {@code short}, ... */
    private static Set<String> beginnings() {
        var beginnings = new LinkedHashSet<String>();
        for (var key : keys()) {
            var words = WORD.matcher(key);
            while (words.find()) {
                beginnings.add(key.substring(0, words.end()));
            }
        }
        return beginnings;
    }

    private static PeriodKind period(String word) {
        var words = Arrays.stream(PeriodKind.values()).map(PeriodKind::word).toList();
        return PeriodKind.named(word)
                .orElseThrow(() -> new IllegalArgumentException("--periods: '" + word + "' is none of "
                        + String.join(", ", words) + "." + SuggestedWord.maybe(word, words)));
    }
}
