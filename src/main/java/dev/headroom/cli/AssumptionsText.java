package dev.headroom.cli;

import dev.headroom.results.AssumptionRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The table of assumptions for people: a heading for each part of the plan, a line for each number, its source below. */
final class AssumptionsText {
    private static final int COLUMNS = 118;
    private static final int MOST_SOURCE_LINES = 2;
    private static final int DIGITS = 5;
    private static final String INDENT = "  ";
    private static final String SOURCE_INDENT = "      ";

    private final YearMonth today;

    private AssumptionsText(YearMonth today) {
        this.today = today;
    }

    /**
     * The table.
     *
     * @param shown the numbers to show, of those that the plan states
     * @param register all that the plan states
     */
    static String of(List<AssumptionRow> shown, List<AssumptionRow> register, YearMonth today) {
        var text = new AssumptionsText(today);
        return (shown.isEmpty() ? "" : text.table(shown)) + text.footer(shown.size(), register);
    }

    private String table(List<AssumptionRow> rows) {
        var table = new TextTable("", "P10", "P50", "P90", "<unit", "<as of", "<trust");
        for (var row : rows) {
            table.row(
                    INDENT
                            + row.path()
                                    .substring(
                                            part(row).isEmpty() ? 0 : part(row).length() + 1),
                    row.uncertain() ? number(row.p10()) : "",
                    number(row.p50()),
                    row.uncertain() ? number(row.p90()) : "",
                    row.unit(),
                    Objects.toString(row.asOf(), ""),
                    row.confidence());
        }
        var lines = table.text(table.width(2) <= COLUMNS ? 2 : 1).lines().toList();
        var text = new StringBuilder(lines.get(0)).append('\n');
        var part = "";
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!part(row).equals(part)) {
                part = part(row);
                text.append(part).append('\n');
            }
            text.append(lines.get(i + 1)).append('\n');
            source(row).forEach(line -> text.append(SOURCE_INDENT).append(line).append('\n'));
        }
        return text.append('\n').toString();
    }

    /** What is wrong with the number's evidence, how it is stated where it is no plain one, and its source. */
    private List<String> source(AssumptionRow row) {
        var sentence = new StringBuilder();
        if (row.isStale(today)) {
            sentence.append("STALE (").append(row.ageMonths(today)).append(" months). ");
        }
        if (row.isUnsourced()) {
            sentence.append("NO SOURCE. ");
        }
        if (row.uncertain() && !row.stated().startsWith("{p10")) {
            sentence.append(row.stated()).append(' ');
        }
        sentence.append(Objects.toString(row.source(), row.isSetting() ? "setting" : ""));
        int columns = COLUMNS - SOURCE_INDENT.length();
        var lines = WrappedText.of(sentence.toString().strip(), columns);
        if (lines.size() <= MOST_SOURCE_LINES) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, MOST_SOURCE_LINES));
        var last = cut.get(MOST_SOURCE_LINES - 1);
        cut.set(MOST_SOURCE_LINES - 1, last.substring(0, Math.min(last.length(), columns - 1)) + "…");
        return cut;
    }

    /** {@code regions.brazil} of a region's number, {@code builds.hall} of a build's, else the first word; empty for a lone word. */
    private static String part(AssumptionRow row) {
        var words = row.path().split("\\.", 3);
        if (words.length == 1) {
            return "";
        }
        boolean named = words.length == 3 && List.of("regions", "builds").contains(words[0]);
        return named ? words[0] + "." + words[1] : words[0];
    }

    private String footer(int shown, List<AssumptionRow> register) {
        long uncertain = register.stream().filter(AssumptionRow::uncertain).count();
        long unsourced = register.stream().filter(AssumptionRow::isUnsourced).count();
        long settings = register.stream().filter(AssumptionRow::isSetting).count();
        long stale = register.stream().filter(row -> row.isStale(today)).count();
        var counts = "The plan states " + register.size() + " numbers, " + shown + " of them here: " + uncertain
                + " are uncertain, " + settings + " are settings; " + unsourced + " others name no source, " + stale
                + " are older than " + AssumptionRow.FRESH_MONTHS + " months in " + today + ".";
        var rest =
                "What it leaves to defaults is not among them: headroom schema --reference. --format csv or json has "
                        + "the sources whole.";
        return String.join("\n", WrappedText.of(counts, COLUMNS)) + "\n"
                + String.join("\n", WrappedText.of(rest, COLUMNS)) + "\n";
    }

    private static String number(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
