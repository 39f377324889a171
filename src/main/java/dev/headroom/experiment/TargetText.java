package dev.headroom.experiment;

import dev.headroom.results.Metric;
import dev.headroom.yaml.SuggestedWord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a target, {@code PLACE.METRIC.ITEM=X%}, where place and item may be left out.
 *
 * @param place words before the metric
 * @param item the word behind it, or empty
 * @param goal as a fraction, above 0 to 1
 */
record TargetText(List<String> place, Metric metric, String item, double goal) {
    private static final Pattern GOAL = Pattern.compile("(\\d{1,20}|\\d{0,20}\\.\\d{1,20})(?:[eE]-?\\d{1,2})?%?");

    /** @throws IllegalArgumentException with a guess, where the text has not this form */
    static TargetText of(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("METRIC=X% is expected. Maybe " + text.strip() + "=1%?");
        }
        List<String> words = Arrays.stream(text.substring(0, equals).split("\\.", -1))
                .map(String::strip)
                .toList();
        int at = words.size() - 1;
        while (at > 0 && Metric.named(words.get(at)).isEmpty()) {
            at--;
        }
        if (Metric.named(words.get(at)).isEmpty()) {
            throw new IllegalArgumentException(unknown(words));
        }
        Metric metric = Metric.named(words.get(at)).orElseThrow();
        List<String> behind = words.subList(at + 1, words.size());
        if (behind.size() > (metric.grain() == Metric.Grain.PROJECT_ITEM ? 1 : 0)) {
            throw new IllegalArgumentException("'" + behind.get(behind.size() - 1) + "' stands behind " + metric.key()
                    + "; region, project, pool and period stand before it");
        }
        double goal = goal(text.substring(equals + 1).strip());
        return new TargetText(words.subList(0, at), metric, behind.isEmpty() ? "" : behind.get(0), goal);
    }

    /** The metric comes last, but for an item. */
    private static String unknown(List<String> words) {
        List<String> metrics = Arrays.stream(Metric.values()).map(Metric::key).toList();
        String word = words.get(words.size() - 1);
        return "unknown metric '" + word + "'." + SuggestedWord.maybe(word, metrics);
    }

    private static double goal(String text) {
        if (!GOAL.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no precision such as 1% or 0.01");
        }
        boolean percent = text.endsWith("%");
        var number = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        double goal = (percent ? number.movePointLeft(2) : number).doubleValue();
        if (goal <= 0 || goal > 1) {
            throw new IllegalArgumentException("a precision is above 0% and at most 100%, not " + text + "."
                    + (!percent && goal > 1 && goal <= 100 ? " Maybe " + text + "%?" : ""));
        }
        return goal;
    }
}
