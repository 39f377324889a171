package dev.headroom.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of plan files that a test writes. */
record PlanFolder(Path path) {
    /** A small plan with one of everything that overlays change. */
    static final String SMALL = """
            version: 1
            name: Small
            start: 2025-04
            end: 2027-03
            market:
              growthPerYear: {value: 0.3, source: "a study", asOf: 2025-01, confidence: low}
              aiShare: {start: 0.2, target: 0.7, targetDate: 2030-12}
            regions:
              - region: brazil
                demand: {baselineMw: 3, aiShare: {volatilityPerYear: 0.1}}
                capacity: {existing: {ai: 1}, maxUtilisation: 0.9}
                projects:
                  - {id: campinas-1, aiMw: 2, earliestStart: 2025-06, build: hall}
                  - {id: campinas-2, aiMw: 4, earliestStart: 2025-09, build: hall}
              - region: france
                demand: {baselineMw: {p10: 2, p50: 4, p90: 9}}
            investment:
              totalUsdMillion: 300
              tranches:
                - {name: FY2026, from: 2025-04, to: 2026-03, usdMillion: 100}
                - {name: FY2027, from: 2026-04, to: 2027-03, usdMillion: {value: 200, source: "a letter"}}
              allocation: {france: 0.25, brazil: 0.1, elsewhere: 0.65}
            builds:
              hall:
                costUsdMillionPerMw: {ai: 40}
                stages:
                  permit: {months: 3, spendShare: 0.4}
                  shell: {months: 9, after: [permit], spendShare: 0.6}
            """;

    static PlanFolder small(Path path) {
        return new PlanFolder(path).with("plan.yaml", SMALL);
    }

    PlanFolder with(String name, String content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(path.resolve(name).resolveSibling("."));
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadPlan read(String... settings) {
        return PlanReader.read(new PlanSource(path.resolve("plan.yaml"), List.of(), List.of(settings)));
    }

    ReadPlan readWithScenario(String scenario, String... settings) {
        return PlanReader.read(new PlanSource(path.resolve("plan.yaml"), List.of(scenario), List.of(settings)));
    }
}
