package dev.headroom.yaml;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which known word a misspelt one was meant to be. */
public final class SuggestedWord {
    private static final int SHORT_WORD = 3;
    private static final int MIDDLE_WORD = 6;
    private static final int LONGEST_WORD = 80;

    private SuggestedWord() {}

    /** The known word closest to {@code word}; null when none is close. */
    public static @Nullable String of(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return null;
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return bestDistance <= tolerated(word) ? best : withUnit(word, known);
    }

    /** {@code " Maybe x?"}, or nothing. */
    public static String maybe(String word, Collection<String> known) {
        String guess = of(word, known);
        return guess == null ? "" : " Maybe " + guess + "?";
    }

    /** {@code " Maybe x?"}, or all the known words. */
    static String maybeOrAll(String word, Collection<String> known) {
        String maybe = maybe(word, known);
        if (!maybe.isEmpty()) {
            return maybe;
        }
        return known.isEmpty() ? " There are none." : " There are: " + String.join(", ", known);
    }

    private static int tolerated(String word) {
        if (word.length() <= SHORT_WORD) {
            return 1;
        }
        return word.length() <= MIDDLE_WORD ? 2 : word.length() / 3;
    }

    /** {@code baseline} for {@code baselineMw}: the unit was left out. */
    private static @Nullable String withUnit(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            if (word.length() >= SHORT_WORD
                    && candidate.toLowerCase(Locale.ROOT).startsWith(lower)) {
                return candidate;
            }
        }
        return null;
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, without regard to case. */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1]; // [letters of a][letters of b]
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
