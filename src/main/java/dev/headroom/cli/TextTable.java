package dev.headroom.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people; mutable while rows are added. The first column is flush left, the others right unless their
 * heading begins with {@code <}; a heading may have several lines.
 */
final class TextTable {
    private final List<Boolean> left = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();

    TextTable(String... headings) {
        var words = new ArrayList<String[]>();
        int height = 0;
        for (var heading : headings) {
            left.add(left.isEmpty() || heading.startsWith("<"));
            var parts = heading.replaceFirst("^<", "").split("\n", -1);
            words.add(parts);
            height = Math.max(height, parts.length);
        }
        for (int line = 0; line < height; line++) {
            var cells = new ArrayList<String>();
            for (var parts : words) {
                int part = line - (height - parts.length);
                cells.add(part < 0 ? "" : parts[part]);
            }
            lines.add(cells);
        }
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        if (cells.size() != left.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + left.size() + " columns");
        }
        lines.add(List.copyOf(cells));
    }

    /** Characters of the longest line, with {@code gap} blanks between columns. */
    int width(int gap) {
        return widths().stream().mapToInt(Integer::intValue).sum() + gap * (left.size() - 1);
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < left.size(); column++) {
            int at = column;
            widths.add(lines.stream()
                    .mapToInt(cells -> cells.get(at).length())
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    @Override
    public String toString() {
        return text(2);
    }

    /** All lines, with {@code gap} blanks between columns and none at the ends of lines. */
    String text(int gap) {
        var widths = widths();
        var text = new StringBuilder();
        for (var cells : lines) {
            var line = new StringBuilder();
            for (int column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                var blanks = " ".repeat(widths.get(column) - cell.length());
                line.append(column == 0 ? "" : " ".repeat(gap))
                        .append(left.get(column) ? cell + blanks : blanks + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
