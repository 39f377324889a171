package dev.headroom.analysis;

import dev.headroom.results.Finding;
import dev.headroom.results.Finding.Severity;
import dev.headroom.results.Finding.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings as they are made; mutable. */
final class FindingList {
    private final List<Finding> findings = new ArrayList<>();

    /** Writes down what was held against what: a warning where it clashes, else a note. */
    void add(Topic topic, String place, boolean clash, String message) {
        findings.add(new Finding(topic, place, clash ? Severity.WARNING : Severity.NOTE, message));
    }

    /** By topic, warnings first, else in the order in which they were made. */
    List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::topic).thenComparing(finding -> !finding.isWarning()))
                .toList();
    }
}
