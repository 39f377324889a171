package dev.headroom.cli;

import dev.headroom.plan.Assumption;
import dev.headroom.store.CsvText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The register of a plan's numbers as comma-separated values: path, unit, value, source, asOf, confidence. */
final class AssumptionsCsv {
    private AssumptionsCsv() {}

    static String of(List<Assumption> register) {
        var text = new StringBuilder(CsvText.line("path", "unit", "value", "source", "asOf", "confidence"));
        for (var number : register) {
            var evidence = number.evidence();
            text.append(CsvText.line(
                    number.path(),
                    number.unit(),
                    UncertainText.of(number.value()),
                    Objects.toString(evidence.source(), ""),
                    Objects.toString(evidence.asOf(), ""),
                    Objects.toString(evidence.confidence(), "").toLowerCase(Locale.ROOT)));
        }
        return text.toString();
    }
}
