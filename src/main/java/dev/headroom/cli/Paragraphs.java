package dev.headroom.cli;

/** Sentences broken into lines. */
final class Paragraphs {
    private Paragraphs() {}

    /** Breaks at blanks each line that has more than {@code columns} characters; ends with a line feed. */
    static String wrapped(String sentence, int columns) {
        var text = new StringBuilder();
        int column = 0;
        for (var word : sentence.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > columns) {
                text.append('\n');
                column = 0;
            }
            text.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        return text.append('\n').toString();
    }
}
