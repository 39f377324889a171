package dev.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sweeps of a small plan, each into a folder of its own. */
final class SmallSweep {
    static final String BASELINE = "--vary=regions.here.demand.baselineMw=16,18";
    static final String EXISTING = "--vary=regions.there.capacity.existing.general=range(8,12,2)";

    private final Path folder;
    private final SmallPlan plan;

    /** @param folder where the plan is */
    SmallSweep(Path folder, SmallPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    List<String> arguments(String out, String... more) {
        var arguments = new ArrayList<>(List.of(
                "sweep",
                folder.resolve("plan.yaml").toString(),
                "--out",
                plan.out(out).toString()));
        if (List.of(more).stream().noneMatch(argument -> argument.startsWith("--replications"))) {
            arguments.add("--replications=128");
        }
        arguments.addAll(List.of(more));
        return arguments;
    }

    Invocation play(String out, String... more) {
        return Invocation.of(arguments(out, more).toArray(String[]::new));
    }

    /** The folder of the one sweep in {@code out}. */
    Path folder(String out) throws IOException {
        try (var folders = Files.list(plan.out(out))) {
            return folders.filter(path -> Files.exists(path.resolve("sweep.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    String results(String out) throws IOException {
        return Files.readString(folder(out).resolve("results.csv"));
    }

    /** Cells that are finished. */
    long cells(String out) {
        var cells = plan.out(out).resolve("cells");
        if (Files.notExists(cells)) {
            return 0;
        }
        try (var files = Files.walk(cells)) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException | UncheckedIOException e) {
            return 0; // a file went while it was looked at
        }
    }
}
