package dev.headroom.cli;

import dev.headroom.results.Finding;
import java.util.List;

/** What was held against what, for people: by topic, what clashes first and marked. */
final class CoherenceText {
    private static final int COLUMNS = 80;
    private static final int TOPIC_COLUMNS = 9;
    private static final int MOST_NOTES = 8;
    private static final String INDENT = " ".repeat(TOPIC_COLUMNS + 3);

    private CoherenceText() {}

    /** @param verbose whether all notes are told, not only the first of a topic */
    static String of(List<Finding> findings, boolean verbose) {
        long clashes = findings.stream().filter(Finding::isWarning).count();
        var text = new StringBuilder("\nCoherence: " + findings.size() + " checks, " + clashes + " clash (!)\n");
        for (var topic : Finding.Topic.values()) {
            var ofTopic = findings.stream()
                    .filter(finding -> finding.topic() == topic)
                    .toList();
            topic(ofTopic, verbose, text);
        }
        return text.toString();
    }

    private static void topic(List<Finding> findings, boolean verbose, StringBuilder text) {
        int notes = 0;
        var heading = findings.isEmpty() ? "" : findings.get(0).topic().toString();
        for (var finding : findings) {
            notes += finding.isWarning() ? 0 : 1;
            if (verbose || finding.isWarning() || notes <= MOST_NOTES) {
                var place = finding.place().isEmpty() ? "" : finding.place() + ": ";
                var mark = finding.isWarning() ? " ! " : "   ";
                var head = heading + " ".repeat(TOPIC_COLUMNS - heading.length()) + mark;
                text.append(head)
                        .append(String.join(
                                "\n" + INDENT, WrappedText.of(place + finding.message(), COLUMNS - INDENT.length())))
                        .append('\n');
                heading = "";
            }
        }
        if (!verbose && notes > MOST_NOTES) {
            text.append(INDENT).append(notes - MOST_NOTES).append(" more without a clash; --verbose tells them\n");
        }
    }
}
