package dev.headroom.cli;

import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.Provenance;
import dev.headroom.results.RunHeader;
import dev.headroom.store.Manifest;
import dev.headroom.store.Software;
import dev.headroom.yaml.ReadPlan;
import java.util.List;

/** The manifest of a run. */
final class RunManifest {
    private RunManifest() {}

    /**
     * What is kept of a plan.
     *
     * @param name of the plan as it is run
     */
    static Manifest.PlanCopy copy(ReadPlan read, String name) {
        var inputs = read.inputs().stream()
                .map(input -> new Manifest.Input(input.path(), input.sha256()))
                .toList();
        return new Manifest.PlanCopy(
                name, read.resolved().hash(), read.resolved().yaml(), inputs);
    }

    static Manifest of(Manifest.PlanCopy plan, RunHeader header, List<String> arguments, Manifest.Timing timing) {
        return new Manifest(
                Software.running(),
                arguments,
                plan,
                new Manifest.Simulated(
                        header.method(),
                        header.seed(),
                        header.replications(),
                        RunExperiment.BLOCK_SIZE,
                        header.effort(),
                        header.selection()),
                timing);
    }

    /** What the report says of where numbers come from. */
    static Provenance provenance(Manifest manifest) {
        var software = manifest.software();
        return new Provenance(
                software.version(),
                software.commit(),
                software.java(),
                software.os(),
                manifest.arguments(),
                manifest.plan().inputs().stream()
                        .map(input -> new Provenance.Input(input.path(), input.sha256()))
                        .toList(),
                manifest.timing().started(),
                manifest.timing().seconds());
    }
}
