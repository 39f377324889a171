package dev.headroom.cli;

import dev.headroom.results.Metric;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Small fans of demand against usable capacity in braille letters, two regions side by side: dots for the band from P5 to P95 of futures, a
 * line for the median of demand, and a heavier one for the median of usable capacity.
 */
final class TerminalFan {
    private static final int COLUMNS = 38;
    private static final int ROWS = 5;
    private static final int DOTS_ACROSS = 2; // of a letter
    private static final int DOTS_DOWN = 4;
    private static final int BLANK = 0x2800;
    /** The bit of a dot, by row and column within its letter. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    private final RunResult result;
    private final String region;
    private final String name;
    private final int months;
    private final double top;
    private final int[][] letters = new int[ROWS][COLUMNS];

    private TerminalFan(RunResult result, String region, String name) {
        this.result = result;
        this.region = region;
        this.name = name;
        RunHeader header = result.header();
        this.months = (int) ChronoUnit.MONTHS.between(header.start(), header.end()) + 1;
        double largest = 0;
        for (int month = 0; month < months; month++) {
            largest = Math.max(largest, Math.max(at(Metric.DEMAND_P95, month), at(Metric.USABLE_P50, month)));
        }
        this.top = largest;
    }

    /** The fans of all regions; empty where the run did not record them by month. */
    static String of(RunResult result) {
        var fans = new ArrayList<List<String>>();
        for (var region : result.header().regions()) {
            fans.add(new TerminalFan(result, region.id(), region.name()).lines());
        }
        if (result.header().regions().size() != 1) {
            fans.add(new TerminalFan(result, "all", "All regions").lines());
        }
        if (fans.stream().anyMatch(List::isEmpty)) {
            return "";
        }
        var text = new StringBuilder(
                "\nDemand: median \u2812\u2812 and P5-P95 of futures \u2840\u2840; usable capacity: median \u281b\u281b; MW\n");
        for (int k = 0; k < fans.size(); k += 2) {
            List<String> left = fans.get(k);
            List<String> right = k + 1 < fans.size() ? fans.get(k + 1) : List.of();
            for (int line = 0; line < left.size(); line++) {
                String row = right.isEmpty() ? left.get(line) : padded(left.get(line)) + "  " + right.get(line);
                text.append(row.stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    private static String padded(String line) {
        return line + " ".repeat(Math.max(0, COLUMNS - line.length()));
    }

    private List<String> lines() {
        if (!(top > 0)) {
            return List.of();
        }
        for (int x = 0; x < COLUMNS * DOTS_ACROSS; x++) {
            int month = x * months / (COLUMNS * DOTS_ACROSS);
            int low = row(at(Metric.DEMAND_P5, month));
            for (int y = row(at(Metric.DEMAND_P95, month)); y <= low; y++) {
                if ((x + y) % 3 == 0) { // sparse, so that lines stand out
                    dot(x, y);
                }
            }
            dot(x, row(at(Metric.DEMAND_P50, month)));
            int usable = row(at(Metric.USABLE_P50, month));
            dot(x, usable);
            dot(x, Math.min(usable + 1, ROWS * DOTS_DOWN - 1));
        }
        var lines = new ArrayList<String>();
        String right = String.format(Locale.ROOT, "up to %,.0f", top);
        String left =
                name.length() > COLUMNS - right.length() - 1 ? name.substring(0, COLUMNS - right.length() - 1) : name;
        lines.add(left + " ".repeat(COLUMNS - left.length() - right.length()) + right);
        for (int[] row : letters) {
            var line = new StringBuilder();
            for (int letter : row) {
                line.appendCodePoint(BLANK + letter);
            }
            lines.add(line.toString());
        }
        String start = result.header().start().toString();
        String end = result.header().end().toString();
        lines.add(start + " ".repeat(COLUMNS - start.length() - end.length()) + end);
        return lines;
    }

    /** A number of the month; not a number where the run has none. */
    private double at(Metric metric, int month) {
        String period = result.header().start().plusMonths(month).toString();
        return result.find(region, "total", period, metric.key())
                .map(Estimate::value)
                .orElse(Double.NaN);
    }

    private int row(double amount) {
        int rows = ROWS * DOTS_DOWN;
        return (int) Math.max(0, Math.min(rows - 1, Math.round((1 - amount / top) * (rows - 1))));
    }

    private void dot(int x, int y) {
        letters[y / DOTS_DOWN][x / DOTS_ACROSS] |= BITS[y % DOTS_DOWN][x % DOTS_ACROSS];
    }
}
