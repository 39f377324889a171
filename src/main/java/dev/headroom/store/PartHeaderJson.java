package dev.headroom.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The header of a part as JSON. */
final class PartHeaderJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PartHeaderJson() {}

    static byte[] write(PartHeader header) throws IOException {
        var root = JSON.createObjectNode().put("program", header.program());
        ManifestJson.writePlan(header.plan(), root.putObject("plan"));
        root.put("method", header.futures().method())
                .put("seed", header.futures().seed())
                .put("replications", header.futures().replications());
        writeRecorded(header.recorded(), root);
        var blocks = header.blocks();
        if (blocks != null) {
            root.putArray("blocks").add(blocks.first()).add(blocks.last());
        }
        var looks = root.putArray("looks");
        for (var look : header.looks()) {
            var widths =
                    looks.addObject().put("replications", look.replications()).putArray("widths");
            look.widths().forEach(width -> widths.add(Double.toString(width)));
        }
        return JSON.writeValueAsBytes(root);
    }

    private static void writeRecorded(PartHeader.Recorded recorded, ObjectNode root) {
        var metrics = root.putArray("metrics");
        recorded.selection().metrics().forEach(metric -> metrics.add(metric.key()));
        var periods = root.putArray("periods");
        recorded.selection().periods().forEach(kind -> periods.add(kind.word()));
        root.put("counted", recorded.counted());
        var precision = root.putArray("precision");
        recorded.precision().forEach(precision::add);
    }

    /** @throws RuntimeException where it is no header */
    static PartHeader read(byte[] json) throws IOException {
        var root = JSON.readTree(json);
        var blocks = root.path("blocks");
        return new PartHeader(
                text(root, "program"),
                plan(root.path("plan")),
                new PartHeader.Futures(
                        text(root, "method"),
                        root.required("seed").asLong(),
                        root.required("replications").asLong()),
                recorded(root),
                blocks.isMissingNode()
                        ? null
                        : new BlockRange(
                                blocks.required(0).asLong(), blocks.required(1).asLong()),
                looks(root.path("looks")));
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asText();
    }

    private static Manifest.PlanCopy plan(JsonNode plan) {
        var inputs = new ArrayList<Manifest.Input>();
        plan.path("inputs")
                .forEach(input -> inputs.add(new Manifest.Input(text(input, "path"), text(input, "sha256"))));
        return new Manifest.PlanCopy(text(plan, "name"), text(plan, "hash"), text(plan, "resolved"), inputs);
    }

    private static PartHeader.Recorded recorded(JsonNode root) {
        var metrics = EnumSet.noneOf(Metric.class);
        root.path("metrics")
                .forEach(key -> metrics.add(Metric.named(key.asText()).orElseThrow()));
        var periods = EnumSet.noneOf(PeriodKind.class);
        root.path("periods")
                .forEach(word -> periods.add(PeriodKind.named(word.asText()).orElseThrow()));
        var precision = new ArrayList<String>();
        root.path("precision").forEach(target -> precision.add(target.asText()));
        return new PartHeader.Recorded(new MetricSelection(metrics, periods), text(root, "counted"), precision);
    }

    private static List<PartHeader.Look> looks(JsonNode nodes) {
        var looks = new ArrayList<PartHeader.Look>();
        for (var node : nodes) {
            var widths = new ArrayList<Double>();
            node.path("widths").forEach(width -> widths.add(Double.valueOf(width.asText())));
            looks.add(new PartHeader.Look(node.required("replications").asLong(), widths));
        }
        return looks;
    }
}
