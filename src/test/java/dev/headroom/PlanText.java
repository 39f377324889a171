package dev.headroom;

import dev.headroom.experiment.RunExperiment;
import dev.headroom.experiment.RunSettings;
import dev.headroom.plan.Plan;
import dev.headroom.results.RunResult;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plans written out in tests as people write them, in one YAML text. */
public final class PlanText {
    private PlanText() {}

    public static Plan read(String yaml) {
        try {
            Path folder = Files.createTempDirectory("plan");
            Path file = Files.writeString(folder.resolve("plan.yaml"), yaml);
            Plan plan =
                    PlanReader.read(new PlanSource(file, List.of(), List.of())).plan();
            Files.delete(file);
            Files.delete(folder);
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RunResult run(String yaml, long replications, long seed) {
        return run(read(yaml), replications, seed, 2);
    }

    public static RunResult run(Plan plan, long replications, long seed, int threads) {
        return RunExperiment.run(
                        plan,
                        "test",
                        new RunSettings("mc", replications, seed, threads),
                        (done, total, unserved) -> {},
                        () -> false)
                .orElseThrow();
    }
}
