package dev.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small plan in a folder of its own, and its runs. */
final class SmallPlan {
    private static final String TEXT = """
            version: 1
            name: Two regions
            start: 2026-01
            end: 2026-06
            regions:
              - region: here
                demand: {baselineMw: {p10: 14, p50: 18, p90: 26}, volatilityPerYear: 0.2}
                capacity: {existing: {ai: 2, general: 15}}
              - region: there
                demand: {baselineMw: {uniform: {min: 0, max: 20}}, volatilityPerYear: 0.3}
                capacity: {existing: {general: 12}}
            """;

    private final Path folder;
    private final Path plan;
    private final List<String> always;

    /** @param always arguments of all its runs */
    SmallPlan(Path folder, String... always) throws IOException {
        this.folder = folder;
        this.always = List.of(always);
        this.plan = Files.writeString(folder.resolve("plan.yaml"), TEXT);
    }

    /** Arguments of a run into the folder {@code out}. */
    List<String> arguments(String out, String... more) {
        var args = new ArrayList<>(List.of("run", plan.toString(), "--out", out(out).toString()));
        args.addAll(always);
        args.addAll(List.of(more));
        return args;
    }

    Invocation run(String out, String... more) {
        return Invocation.of(arguments(out, more).toArray(String[]::new));
    }

    Path out(String name) {
        return folder.resolve(name);
    }

    /** What is in a folder that ends so. */
    List<Path> files(String out, String end) {
        try (var files = Files.list(out(out))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of the one run in a folder. */
    String metrics(String out) throws IOException {
        try (var runs = Files.list(out(out))) {
            var run = runs.filter(file -> Files.exists(file.resolve("manifest.json")))
                    .toList();
            if (run.size() != 1) {
                throw new AssertionError("not one run: " + run);
            }
            return Files.readString(run.get(0).resolve("metrics.csv"));
        }
    }
}
