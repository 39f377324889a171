package dev.headroom.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.Effort;
import dev.headroom.results.RunHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file {@code manifest.json}. */
final class ManifestJson {
    static final String FILE = "manifest.json";
    static final int SCHEMA = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManifestJson() {}

    /** @param header of the metrics in the folder; null where there are none */
    static String write(Manifest manifest, @Nullable RunHeader header, List<Manifest.Output> outputs)
            throws IOException {
        var root = JSON.createObjectNode().put("schema", SCHEMA);
        var software = manifest.software();
        root.putObject("headroom").put("version", software.version()).put("commit", software.commit());
        root.put("java", software.java()).put("os", software.os());
        var arguments = root.putArray("arguments");
        manifest.arguments().forEach(arguments::add);
        writePlan(manifest.plan(), root.putObject("plan"));
        var simulated = manifest.simulated();
        var simulation = root.putObject("simulation")
                .put("method", simulated.method())
                .put("seed", simulated.seed())
                .put("replicationsAsked", simulated.effort().asked())
                .put("replications", simulated.replications())
                .put("blockSize", simulated.blockSize())
                .put("interrupted", simulated.effort().interrupted());
        writeTargets(simulated.effort(), simulation.putArray("precision"));
        writeRare(simulated.effort(), simulation.putArray("rare"));
        var metrics = simulation.putArray("metrics");
        simulated.selection().metrics().forEach(metric -> metrics.add(metric.key()));
        var periods = simulation.putArray("periods");
        simulated.selection().periods().forEach(kind -> periods.add(kind.word()));
        if (header != null) {
            HeaderJson.write(header, root.putObject("result"));
        }
        var timing = manifest.timing();
        root.put("started", timing.started().toString())
                .put("finished", timing.finished().toString());
        var seconds = root.putObject("seconds");
        timing.seconds().forEach(seconds::put);
        var files = root.putArray("outputs");
        outputs.forEach(output -> files.addObject()
                .put("path", output.path())
                .put("bytes", output.bytes())
                .put("sha256", output.sha256()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void writeTargets(Effort effort, ArrayNode targets) {
        for (var outcome : effort.targets()) {
            var target = targets.addObject().put("target", outcome.target()).put("goal", outcome.goal());
            double width = outcome.relativeHalfWidth();
            if (Double.isFinite(width)) {
                target.put("relativeHalfWidth", width);
            } else {
                target.putNull("relativeHalfWidth");
            }
            target.put("reached", outcome.reached());
        }
    }

    private static void writeRare(Effort effort, ArrayNode places) {
        for (var outcome : effort.rare()) {
            var sampled = outcome.sampled();
            var doubts = places.addObject()
                    .put("place", outcome.place())
                    .put("replications", outcome.replications())
                    .put("tuningReplications", sampled.tuningReplications())
                    .put("drivers", sampled.drivers())
                    .put("hits", sampled.hits())
                    .put("effectiveSamples", sampled.effective())
                    .put("largestShare", sampled.largestShare())
                    .put("trusted", outcome.isTrusted())
                    .putArray("doubts");
            outcome.doubts().forEach(doubt -> doubts.add(doubt.words()));
        }
    }

    static void writePlan(Manifest.PlanCopy plan, ObjectNode node) {
        node.put("name", plan.name()).put("hash", plan.hash());
        var inputs = node.putArray("inputs");
        plan.inputs()
                .forEach(input -> inputs.addObject().put("path", input.path()).put("sha256", input.sha256()));
        node.put("resolved", plan.resolved());
    }

    /** What a list of runs tells of the folder; empty where it holds no manifest of ours. */
    static Optional<StoredRun> read(Path folder) {
        try {
            var root = JSON.readTree(folder.resolve(FILE).toFile());
            var plan = root.path("plan");
            var simulation = root.path("simulation");
            return Optional.of(new StoredRun(
                    folder,
                    Instant.parse(root.path("started").asText()),
                    plan.path("name").asText(),
                    plan.path("hash").asText(),
                    simulation.path("method").asText(),
                    simulation.path("seed").asLong(),
                    simulation.path("replications").asLong(),
                    simulation.path("interrupted").asBoolean()));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
