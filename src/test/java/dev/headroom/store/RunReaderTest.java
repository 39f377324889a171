package dev.headroom.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.results.Effort;
import dev.headroom.results.Metric;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.PeriodKind;
import dev.headroom.results.Provenance;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.Samples;
import dev.headroom.results.SeriesRow;
import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunReaderTest {
    private static final Instant NOON = Instant.parse("2025-04-01T12:00:00Z");
    private static final String HASH = "0123456789abcdef";
    private static final Estimate ODD = new Estimate(Double.POSITIVE_INFINITY, Double.NaN, -1e-300, 0.1 + 0.2);

    @TempDir
    Path folder;

    private static RunResult result() {
        var rare = new RareOutcome(
                "brazil",
                "ai",
                "2027",
                new Estimate(1e-7, 1e-8, 8e-8, 1.2e-7),
                ODD,
                4096,
                new RareOutcome.Sampled(512, 7, true, 2000, 345.6, 0.01));
        var effort = new Effort(
                2000,
                2048,
                true,
                List.of(new TargetOutcome("shortfallProbability", 0.05, new Estimate(0, 0.1, 0, 0.2), false)),
                List.of(rare));
        var header = new RunHeader(
                "Plan \"A\", all",
                HASH,
                YearMonth.of(2025, 4),
                YearMonth.of(2030, 12),
                "rqmc",
                Long.MIN_VALUE,
                1024,
                0.05,
                List.of(new RunHeader.RegionName("brazil", "Brazil <script>"), new RunHeader.RegionName("fr", "Île")),
                List.of(new RunHeader.ProjectName("brazil", "hall-1", YearMonth.of(2026, 2), true)),
                new MetricSelection(Set.of(Metric.CVAR95_MW, Metric.UNSERVED_MW_MONTHS), Set.of(PeriodKind.HORIZON)),
                effort);
        var rows = List.of(
                new MetricRow("brazil", "", "ai", "horizon", "cvar95Mw", "", ODD, "MW"),
                new MetricRow(
                        "brazil", "hall-1", "total", "horizon", "bindingStage", "power, \"grid\"\nline", ODD, "share"),
                new MetricRow("all", "", "total", "horizon", "unservedMwMonths", "", Estimate.exact(3), "MW-months"));
        var base = List.of(
                new MetricRow("all", "", "total", "horizon", "unservedMwMonths", "", Estimate.exact(0.1), "MW-months"));
        return new RunResult(header, rows, base);
    }

    private static RunSeries series() {
        var rows = new ArrayList<SeriesRow>();
        for (var kind : RunSeries.Kind.values()) {
            for (int k = 0; k < 3000; k++) {
                var y = new Estimate(Math.sqrt(k), k / 7.0, -k, k == 5 ? Double.POSITIVE_INFINITY : k);
                rows.add(new SeriesRow(kind, "region" + k % 3, "", "ai", "shortfallMw", "item " + k, k / 3.0, y));
            }
        }
        return new RunSeries(rows);
    }

    private static Samples samples(int size) {
        var replications = new long[size];
        var strands = new int[size];
        var outcome = new float[size];
        var input = new float[size];
        for (int i = 0; i < size; i++) {
            replications[i] = 10L * i;
            strands[i] = i / 1024;
            outcome[i] = i % 7 == 0 ? Float.NaN : i / 3f;
            input[i] = -i;
        }
        return new Samples(
                replications,
                strands,
                List.of(
                        new Samples.Column(Samples.Kind.OUTCOME, "all.firstShortMonth", outcome),
                        new Samples.Column(Samples.Kind.INPUT, "builds.Hall.mw", input),
                        new Samples.Column(Samples.Kind.INPUT, "builds.hall.mw", outcome)));
    }

    private static Manifest manifest() {
        return new Manifest(
                new Software("1.2", "abc", "Java 17", "Linux"),
                List.of("run", "--seed", "7"),
                new Manifest.PlanCopy(
                        "Plan", HASH, "version: 1\n", List.of(new Manifest.Input("config/plan.yaml", "aa"))),
                new Manifest.Simulated("rqmc", 7, 1024, 1024, Effort.fixed(1024), MetricSelection.ALL),
                new Manifest.Timing(NOON, NOON.plusSeconds(2), new TreeMap<>(Map.of("simulate", 1.5))));
    }

    private Path written(boolean withSeries) throws IOException {
        try (var run = new RunStore(folder).begin("Plan", HASH, NOON)) {
            run.writeMetrics(result());
            if (withSeries) {
                run.writeSeries(series());
                run.writeSamples(samples(5000));
            }
            return run.publish(manifest());
        }
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        var read = RunReader.read(written(true));
        assertThat(read.result().header()).isEqualTo(result().header());
        assertThat(read.result().rows()).isEqualTo(result().rows());
        assertThat(read.result().baseCase()).isEqualTo(result().baseCase());
        assertThat(read.series().rows()).isEqualTo(series().rows());
        assertThat(read.resolvedPlan()).isEqualTo("version: 1\n");
        assertThat(read.provenance())
                .isEqualTo(new Provenance(
                        "1.2",
                        "abc",
                        "Java 17",
                        "Linux",
                        List.of("run", "--seed", "7"),
                        List.of(new Provenance.Input("config/plan.yaml", "aa")),
                        NOON,
                        new TreeMap<>(Map.of("simulate", 1.5))));
    }

    @Test
    void theSameBytesAreWrittenTwice() throws IOException {
        var one = written(true);
        var other = written(true);
        assertThat(other).isNotEqualTo(one);
        for (var file : List.of("series.parquet", "samples.parquet", "metrics.parquet", "manifest.json")) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(one.resolve(".spill")).doesNotExist();
    }

    @Test
    void samplesAreATableWithAColumnForEachNumber() throws IOException, SQLException {
        var file = written(true).resolve("samples.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM '" + file + "'")) {
            assertThat(rows.getMetaData().getColumnName(3)).isEqualTo("all.firstShortMonth");
            assertThat(rows.getMetaData().getColumnName(4)).isEqualTo("builds.Hall.mw");
            assertThat(rows.getMetaData().getColumnName(5)).isEqualTo("builds.hall.mw_");
            for (int i = 0; i < 5000; i++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getLong(1)).isEqualTo(10L * i);
                assertThat(rows.getInt(2)).isEqualTo(i / 1024);
                assertThat(rows.getObject(3)).isEqualTo(i % 7 == 0 ? Float.NaN : i / 3f);
                assertThat(rows.getFloat(4)).isEqualTo((float) -i);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aRunWithoutSeriesStillReads() throws IOException {
        assertThat(RunReader.read(written(false)).series()).isSameAs(RunSeries.NONE);
    }

    private void assertRefused(Path run, String message) {
        assertThatIOException().isThrownBy(() -> RunReader.read(run)).withMessage(message);
    }

    private static void change(Path run, Consumer<ObjectNode> change) throws IOException {
        var json = new ObjectMapper();
        var file = run.resolve("manifest.json").toFile();
        var root = (ObjectNode) json.readTree(file);
        change.accept(root);
        json.writeValue(file, root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics.csv", "base-case.csv", "series.parquet"})
    void aDamagedOrMissingFileIsNamed(String name) throws IOException {
        var run = written(true);
        var bytes = Files.readAllBytes(run.resolve(name));
        bytes[bytes.length / 2] ^= 1;
        Files.write(run.resolve(name), bytes);
        assertRefused(run, "the run in " + run + " is damaged: " + name + ": it is not what the run wrote");
        Files.delete(run.resolve(name));
        assertRefused(run, "the run in " + run + " is damaged: " + name + ": it is missing");
    }

    @Test
    void aFolderThatIsNoRunIsSaidToBeNone() throws IOException {
        assertRefused(folder, folder + " is no run folder: it has no manifest.json");
        assertRefused(folder.resolve("gone"), folder.resolve("gone") + " is no run folder: it has no manifest.json");
        Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"a browser extension\"}");
        assertRefused(folder, folder + " is no run folder: its manifest.json is not of Headroom");
        Files.writeString(folder.resolve("manifest.json"), "");
        assertRefused(folder, folder + " is no run folder: its manifest.json is not of Headroom");
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        var run = written(true);
        change(run, root -> ((ObjectNode) root.get("result")).remove("regions"));
        assertThatIOException()
                .isThrownBy(() -> RunReader.read(run))
                .withMessageStartingWith("the run in " + run + " is damaged: manifest.json: ")
                .withMessageContaining("regions");
        change(run, root -> ((ObjectNode) root.get("result")).put("start", "soon"));
        assertThatIOException()
                .isThrownBy(() -> RunReader.read(run))
                .withMessageStartingWith("the run in " + run + " is damaged: manifest.json: ");
        Files.writeString(run.resolve("manifest.json"), "{\"schema\": 1, \"headroom\": {");
        assertThatIOException()
                .isThrownBy(() -> RunReader.read(run))
                .withMessageStartingWith("the run in " + run + " is damaged: manifest.json: ");
    }

    @Test
    void runsOfOtherVersionsAreSaidToBe() throws IOException {
        var older = written(true);
        change(older, root -> root.remove("result"));
        assertRefused(
                older,
                older + " was made by an older Headroom, 1.2, which did not keep all that is needed; run its plan"
                        + " again");
        var newer = written(true);
        change(newer, root -> root.put("schema", 2));
        assertRefused(newer, newer + " was made by a newer Headroom, 1.2");
    }
}
