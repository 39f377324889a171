package dev.headroom.cli;

import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.RunHeader;
import dev.headroom.store.Manifest;
import dev.headroom.store.Software;
import dev.headroom.yaml.ReadPlan;
import java.util.List;

/** The manifest of a run. */
final class RunManifest {
    private RunManifest() {}

    static Manifest of(ReadPlan read, RunHeader header, List<String> arguments, Manifest.Timing timing) {
        var inputs = read.inputs().stream()
                .map(input -> new Manifest.Input(input.path(), input.sha256()))
                .toList();
        return new Manifest(
                Software.running(),
                arguments,
                new Manifest.PlanCopy(
                        header.planName(), header.planHash(), read.resolved().yaml(), inputs),
                new Manifest.Simulated(
                        header.method(),
                        header.seed(),
                        header.replications(),
                        RunExperiment.BLOCK_SIZE,
                        header.effort(),
                        header.selection()),
                timing);
    }
}
