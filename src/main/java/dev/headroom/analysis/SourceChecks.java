package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.months;

import dev.headroom.results.AssumptionRow;
import dev.headroom.results.Finding.Topic;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where numbers come from, and how old they are. */
final class SourceChecks {
    private static final int MOST_PARTS = 12;
    private static final int MOST_PATHS = 3;

    private final List<AssumptionRow> register;
    private final YearMonth today;
    private final FindingList findings;

    private SourceChecks(List<AssumptionRow> register, YearMonth today, FindingList findings) {
        this.register = register;
        this.today = today;
        this.findings = findings;
    }

    static void check(List<AssumptionRow> register, YearMonth today, FindingList findings) {
        var checks = new SourceChecks(register, today, findings);
        checks.unsourced();
        checks.stale();
        checks.dates();
    }

    private void unsourced() {
        List<AssumptionRow> unsourced =
                register.stream().filter(AssumptionRow::isUnsourced).toList();
        long sourced = register.stream().filter(row -> row.source() != null).count();
        long uncertain = unsourced.stream().filter(AssumptionRow::uncertain).count();
        long settings = register.size() - sourced - unsourced.size();
        String counts = sourced + " of " + register.size() + " numbers name a source, " + settings
                + " are settings that need none: ";
        findings.add(
                Topic.SOURCES,
                "",
                !unsourced.isEmpty(),
                unsourced.isEmpty()
                        ? counts + "none lacks one"
                        : counts + unsourced.size() + " lack one, " + uncertain + " of them uncertain ("
                                + byPart(unsourced) + "): " + firstOf(unsourced)
                                + "; headroom assumptions --unsourced lists them");
    }

    /** Uncertain ones before constants. */
    private static String firstOf(List<AssumptionRow> rows) {
        String first = rows.stream()
                .sorted(Comparator.comparing(row -> !row.uncertain()))
                .limit(MOST_PATHS)
                .map(AssumptionRow::path)
                .collect(Collectors.joining(", "));
        return rows.size() <= MOST_PATHS ? first : first + " and " + (rows.size() - MOST_PATHS) + " more";
    }

    private void stale() {
        List<AssumptionRow> stale =
                register.stream().filter(row -> row.isStale(today)).toList();
        long dated = register.stream().filter(row -> row.asOf() != null).count();
        String counts = dated + " numbers are dated, today is " + today + ": ";
        if (stale.isEmpty()) {
            findings.add(Topic.SOURCES, "", false, counts + "none is older than " + months(AssumptionRow.FRESH_MONTHS));
            return;
        }
        AssumptionRow oldest = stale.stream()
                .max(Comparator.comparingInt(row -> row.ageMonths(today)))
                .orElseThrow();
        findings.add(
                Topic.SOURCES,
                "",
                true,
                counts + stale.size() + " are older than " + months(AssumptionRow.FRESH_MONTHS) + " ("
                        + byPart(stale) + "), the oldest " + oldest.path() + " of " + oldest.asOf() + " by "
                        + months(oldest.ageMonths(today)) + "; headroom assumptions --stale lists them");
    }

    /** Sources without a month, and months that are still to come. */
    private void dates() {
        List<AssumptionRow> undated = register.stream()
                .filter(row -> row.source() != null && row.asOf() == null)
                .toList();
        if (!undated.isEmpty()) {
            findings.add(
                    Topic.SOURCES,
                    "",
                    true,
                    undated.size() + " numbers name a source and no month they hold for (" + byPart(undated)
                            + "): their age is unknown");
        }
        for (AssumptionRow row : register) {
            if (row.ageMonths(today) < 0) {
                findings.add(
                        Topic.SOURCES,
                        row.path(),
                        true,
                        "as of " + row.asOf() + ", today is " + today + ": " + months(-row.ageMonths(today))
                                + " ahead");
            }
        }
    }

    /** How many of the numbers stand in which part of the plan, as {@code regions.brazil 3, market 1}. */
    private static String byPart(List<AssumptionRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(part(row.path()), 1, Integer::sum));
        int more = counts.size() - MOST_PARTS;
        return counts.entrySet().stream()
                        .limit(MOST_PARTS)
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more parts" : "");
    }

    /** {@code regions.brazil} of a region's number, {@code builds.hall} of a build's, else the first word. */
    private static String part(String path) {
        String[] words = path.split("\\.", 3);
        boolean named = words.length == 3 && (words[0].equals("regions") || words[0].equals("builds"));
        return named ? words[0] + "." + words[1] : words[0];
    }
}
