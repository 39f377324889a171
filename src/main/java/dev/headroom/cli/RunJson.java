package dev.headroom.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.headroom.results.Effort;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A run as JSON: {@code schema}, {@code header}, {@code metrics} and {@code baseCase}. */
final class RunJson {
    private static final int SCHEMA = 1;

    private RunJson() {}

    static void write(RunResult result, Writer out) throws IOException {
        try (var json = JsonText.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            writeHeader(result.header(), json);
            writeRows("metrics", result.rows(), true, json);
            writeRows("baseCase", result.baseCase(), false, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeHeader(RunHeader header, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("header");
        json.writeStringField("plan", header.planName());
        json.writeStringField("planHash", header.planHash());
        json.writeStringField("start", header.start().toString());
        json.writeStringField("end", header.end().toString());
        json.writeStringField("method", header.method());
        json.writeNumberField("seed", header.seed());
        json.writeNumberField("replicationsAsked", header.effort().asked());
        json.writeNumberField("replications", header.replications());
        json.writeBooleanField("interrupted", header.effort().interrupted());
        writeTargets(header.effort(), json);
        writeRare(header.effort(), json);
        json.writeNumberField("shortfallTarget", header.shortfallTarget());
        json.writeArrayFieldStart("regions");
        for (var region : header.regions()) {
            json.writeStartObject();
            json.writeStringField("id", region.id());
            json.writeStringField("name", region.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("projects");
        for (var project : header.projects()) {
            json.writeStartObject();
            json.writeStringField("region", project.region());
            json.writeStringField("id", project.id());
            json.writeStringField("due", project.due().toString());
            json.writeBooleanField("conditional", project.conditional());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeSelection(header.selection(), json);
        json.writeEndObject();
    }

    private static void writeTargets(Effort effort, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("precision");
        for (var outcome : effort.targets()) {
            json.writeStartObject();
            json.writeStringField("target", outcome.target());
            json.writeNumberField("goal", outcome.goal());
            if (Double.isFinite(outcome.relativeHalfWidth())) {
                json.writeNumberField("relativeHalfWidth", outcome.relativeHalfWidth());
            } else {
                json.writeNullField("relativeHalfWidth");
            }
            json.writeBooleanField("reached", outcome.reached());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRare(Effort effort, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rare");
        for (var outcome : effort.rare()) {
            json.writeStartObject();
            json.writeStringField("place", outcome.place());
            json.writeNumberField("replications", outcome.replications());
            json.writeNumberField("effectiveSamples", outcome.sampled().effective());
            json.writeNumberField("largestShare", outcome.sampled().largestShare());
            json.writeBooleanField("trusted", outcome.isTrusted());
            json.writeArrayFieldStart("doubts");
            for (var doubt : outcome.doubts()) {
                json.writeString(doubt.words());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSelection(MetricSelection selection, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("metrics");
        for (var metric : selection.metrics()) {
            json.writeString(metric.key());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("periods");
        for (var kind : selection.periods()) {
            json.writeString(kind.word());
        }
        json.writeEndArray();
    }

    private static void writeRows(String name, List<MetricRow> rows, boolean errors, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var row : rows) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeStringField("region", row.region());
            json.writeStringField("project", row.project());
            json.writeStringField("pool", row.pool());
            json.writeStringField("period", row.period());
            json.writeStringField("metric", row.metric());
            json.writeStringField("item", row.item());
            json.writeNumberField("value", row.estimate().value());
            if (errors) {
                json.writeNumberField("standard_error", row.estimate().standardError());
                json.writeNumberField("low95", row.estimate().low95());
                json.writeNumberField("high95", row.estimate().high95());
            }
            json.writeStringField("unit", row.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
