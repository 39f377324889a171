package dev.headroom.cli;

import dev.headroom.results.EstimateText;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rare shortfall probabilities for people, with what tells whether to trust them. */
final class RareText {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private RareText() {}

    /** A table, and a line for each doubt; empty for no outcomes. */
    static String of(List<RareOutcome> outcomes, int columns) {
        if (outcomes.isEmpty()) {
            return "";
        }
        var table = new TextTable("Rare shortfalls", "P(short), %", "error", "effective\nfutures", "played");
        for (var outcome : outcomes) {
            table.row(
                    outcome.place(),
                    EstimateText.cell(Unit.PROBABILITY, outcome.estimate()),
                    relative(outcome.relativeError()),
                    String.format(Locale.ROOT, "%,.0f", outcome.sampled().effective()),
                    String.format(
                            Locale.ROOT,
                            "%,d",
                            outcome.replications() + outcome.sampled().tuningReplications()));
        }
        return table.text(2)
                + outcomes.stream()
                        .filter(outcome -> !outcome.isTrusted())
                        .map(outcome -> WrappedText.lines(warning(outcome), columns))
                        .collect(Collectors.joining());
    }

    private static String warning(RareOutcome outcome) {
        return outcome.doubts().stream()
                .map(RareOutcome.Doubt::words)
                .collect(Collectors.joining("; ", outcome.place() + " is not to be trusted: ", ""));
    }

    private static String relative(double error) {
        return Double.isInfinite(error)
                ? "-"
                : new BigDecimal(error * 100)
                                .round(TWO_DIGITS)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "%";
    }
}
