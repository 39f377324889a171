package dev.headroom.cli;

import java.util.ArrayList;
import java.util.List;

/** A sentence in lines of a few columns. */
final class WrappedText {
    private WrappedText() {}

    /** The lines as one text, each with its line feed. */
    static String lines(String sentence, int columns) {
        return String.join("\n", of(sentence, columns)) + "\n";
    }

    /** The lines; a word that is longer than {@code columns} has one of its own. */
    static List<String> of(String sentence, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : sentence.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
