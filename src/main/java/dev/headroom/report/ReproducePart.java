package dev.headroom.report;

import static dev.headroom.report.Html.tag;
import static dev.headroom.report.Html.text;

import dev.headroom.results.Provenance;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the run came about, and how to make it again. */
final class ReproducePart {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ReproducePart() {}

    static Part of(Facts facts) {
        var provenance = facts.run().provenance();
        return new Part(
                "part-reproduce",
                "How to reproduce this",
                Html.all(
                        tag(
                                "p",
                                "The same program, inputs and seed give the same bits, on any machine and with any "
                                        + "number of threads. The run folder keeps the plan as it was resolved."),
                        DataTable.box(tag("pre", tag("code", command(provenance))), "Command"),
                        tag("dl", Html.all(words(facts, provenance))).css("words"),
                        inputs(provenance),
                        seconds(provenance)));
    }

    /** As a shell reads it. */
    private static String command(Provenance provenance) {
        return provenance.arguments().stream()
                .map(argument ->
                        PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "headroom ", ""));
    }

    private static List<Html> words(Facts facts, Provenance provenance) {
        var header = facts.header();
        var words = new ArrayList<Html>();
        add(words, "Plan", header.planName());
        add(words, "Hash of the resolved plan", header.planHash());
        add(words, "Seed", Long.toString(header.seed()));
        add(words, "Method", header.method());
        add(words, "Futures", String.format(Locale.ROOT, "%,d", header.replications()));
        add(
                words,
                "Headroom",
                provenance.version() + (provenance.commit().isEmpty() ? "" : " (" + provenance.commit() + ")"));
        add(words, "Java", provenance.java());
        add(words, "System", provenance.system());
        add(
                words,
                "Started",
                provenance.started().truncatedTo(ChronoUnit.SECONDS).toString());
        return words;
    }

    private static void add(List<Html> words, String term, String text) {
        if (!text.isEmpty()) {
            words.add(tag("dt", term));
            words.add(tag("dd", text(text)));
        }
    }

    private static Html inputs(Provenance provenance) {
        return provenance.inputs().isEmpty()
                ? Html.none()
                : new DataTable<Provenance.Input>("Files that were read")
                        .column("File", input -> Cell.text(input.path()))
                        .column("SHA-256", input -> Cell.of(tag("code", input.sha256()), input.sha256()))
                        .of(provenance.inputs());
    }

    private static Html seconds(Provenance provenance) {
        return provenance.seconds().isEmpty()
                ? Html.none()
                : tag(
                        "p",
                        provenance.seconds().entrySet().stream()
                                .map(part -> String.format(Locale.ROOT, "%s %.1f s", part.getKey(), part.getValue()))
                                .collect(Collectors.joining(", ", "Time taken: ", ".")));
    }
}
