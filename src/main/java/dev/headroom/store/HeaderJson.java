package dev.headroom.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.Effort;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.RunHeader;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What a run's metrics are of, in its manifest under {@code result}: a {@link RunHeader}, whole. */
final class HeaderJson {
    private HeaderJson() {}

    static void write(RunHeader header, ObjectNode node) {
        node.put("planName", header.planName())
                .put("planHash", header.planHash())
                .put("start", header.start().toString())
                .put("end", header.end().toString())
                .put("method", header.method())
                .put("seed", header.seed())
                .put("replications", header.replications())
                .put("shortfallTarget", header.shortfallTarget());
        var regions = node.putArray("regions");
        header.regions()
                .forEach(region -> regions.addObject().put("id", region.id()).put("name", region.name()));
        var projects = node.putArray("projects");
        header.projects()
                .forEach(project -> projects.addObject()
                        .put("region", project.region())
                        .put("id", project.id())
                        .put("due", project.due().toString())
                        .put("conditional", project.conditional()));
        var metrics = node.putArray("metrics");
        header.selection().metrics().forEach(metric -> metrics.add(metric.key()));
        var periods = node.putArray("periods");
        header.selection().periods().forEach(kind -> periods.add(kind.word()));
        var effort = header.effort();
        node.put("asked", effort.asked()).put("limit", effort.limit()).put("interrupted", effort.interrupted());
        var targets = node.putArray("targets");
        for (var outcome : effort.targets()) {
            var target = targets.addObject().put("target", outcome.target()).put("goal", outcome.goal());
            write(outcome.estimate(), target.putObject("estimate"));
            target.put("reached", outcome.reached());
        }
        var rare = node.putArray("rare");
        effort.rare().forEach(outcome -> write(outcome, rare.addObject()));
    }

    private static void write(RareOutcome outcome, ObjectNode node) {
        node.put("region", outcome.region()).put("pool", outcome.pool()).put("period", outcome.period());
        write(outcome.estimate(), node.putObject("estimate"));
        write(outcome.ordinary(), node.putObject("ordinary"));
        var sampled = outcome.sampled();
        node.put("replications", outcome.replications())
                .put("tuningReplications", sampled.tuningReplications())
                .put("drivers", sampled.drivers())
                .put("reached", sampled.reached())
                .put("hits", sampled.hits())
                .put("effective", sampled.effective())
                .put("largestShare", sampled.largestShare());
    }

    /** As text, for JSON has no infinite numbers. */
    private static void write(Estimate estimate, ObjectNode node) {
        node.put("value", CsvText.number(estimate.value()))
                .put("standardError", CsvText.number(estimate.standardError()))
                .put("low95", CsvText.number(estimate.low95()))
                .put("high95", CsvText.number(estimate.high95()));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RuntimeException where something is missing or is not what it should be
     */
    static RunHeader read(JsonNode node) {
        var regions = new ArrayList<RunHeader.RegionName>();
        node.required("regions")
                .forEach(region -> regions.add(new RunHeader.RegionName(text(region, "id"), text(region, "name"))));
        var projects = new ArrayList<RunHeader.ProjectName>();
        node.required("projects")
                .forEach(project -> projects.add(new RunHeader.ProjectName(
                        text(project, "region"),
                        text(project, "id"),
                        YearMonth.parse(text(project, "due")),
                        project.required("conditional").asBoolean())));
        return new RunHeader(
                text(node, "planName"),
                text(node, "planHash"),
                YearMonth.parse(text(node, "start")),
                YearMonth.parse(text(node, "end")),
                text(node, "method"),
                node.required("seed").asLong(),
                node.required("replications").asLong(),
                node.required("shortfallTarget").asDouble(),
                regions,
                projects,
                selection(node),
                effort(node));
    }

    private static MetricSelection selection(JsonNode node) {
        var metrics = EnumSet.noneOf(Metric.class);
        node.required("metrics")
                .forEach(key -> metrics.add(Metric.named(key.asText()).orElseThrow()));
        var periods = EnumSet.noneOf(PeriodKind.class);
        node.required("periods")
                .forEach(word -> periods.add(PeriodKind.named(word.asText()).orElseThrow()));
        return new MetricSelection(metrics, periods);
    }

    private static Effort effort(JsonNode node) {
        var targets = new ArrayList<TargetOutcome>();
        node.required("targets")
                .forEach(target -> targets.add(new TargetOutcome(
                        text(target, "target"),
                        target.required("goal").asDouble(),
                        estimate(target.required("estimate")),
                        target.required("reached").asBoolean())));
        List<RareOutcome> rare = new ArrayList<>();
        node.required("rare").forEach(outcome -> rare.add(rare(outcome)));
        return new Effort(
                node.required("asked").asLong(),
                node.required("limit").asLong(),
                node.required("interrupted").asBoolean(),
                targets,
                rare);
    }

    private static RareOutcome rare(JsonNode node) {
        return new RareOutcome(
                text(node, "region"),
                text(node, "pool"),
                text(node, "period"),
                estimate(node.required("estimate")),
                estimate(node.required("ordinary")),
                node.required("replications").asLong(),
                new RareOutcome.Sampled(
                        node.required("tuningReplications").asLong(),
                        node.required("drivers").asInt(),
                        node.required("reached").asBoolean(),
                        node.required("hits").asLong(),
                        node.required("effective").asDouble(),
                        node.required("largestShare").asDouble()));
    }

    private static Estimate estimate(JsonNode node) {
        return new Estimate(
                CsvText.value(text(node, "value")),
                CsvText.value(text(node, "standardError")),
                CsvText.value(text(node, "low95")),
                CsvText.value(text(node, "high95")));
    }

    private static String text(JsonNode node, String key) {
        return node.required(key).asText();
    }
}
