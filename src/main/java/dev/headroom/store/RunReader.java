package dev.headroom.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.results.MetricRow;
import dev.headroom.results.Provenance;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads run folders again, and believes none of their files that is not what the run wrote. */
public final class RunReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode manifest;
    private final Map<String, String> hashes = new HashMap<>(); // by file

    /**
     * What a run folder holds.
     *
     * @param series none where the run kept none
     * @param resolvedPlan the plan after scenarios and settings, as YAML
     */
    public record StoredRecord(RunResult result, RunSeries series, Provenance provenance, String resolvedPlan) {}

    private RunReader(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
        manifest.required("outputs")
                .forEach(output -> hashes.put(
                        output.required("path").asText(),
                        output.required("sha256").asText()));
    }

    /**
     * Reads a run folder.
     *
     * @throws UnusableRunException with one message that names the folder and what is wrong with it: no run, damaged, or of a Headroom that kept
     *     less, or more
     */
    public static StoredRecord read(Path folder) throws IOException {
        var file = folder.resolve(ManifestJson.FILE);
        if (!Files.isRegularFile(file)) {
            throw new UnusableRunException(folder + " is no run folder: it has no " + ManifestJson.FILE);
        }
        try {
            JsonNode manifest = JSON.readTree(file.toFile());
            if (!manifest.path("headroom").isObject()
                    || !manifest.path("schema").isInt()) {
                throw new UnusableRunException(
                        folder + " is no run folder: its " + ManifestJson.FILE + " is not of Headroom");
            }
            var version = manifest.path("headroom").path("version").asText();
            if (manifest.path("schema").asInt() > ManifestJson.SCHEMA) {
                throw new UnusableRunException(folder + " was made by a newer Headroom, " + version);
            }
            if (!manifest.has("result")) {
                throw new UnusableRunException(folder + " was made by an older Headroom, " + version
                        + ", which did not keep all that is needed; run its plan again");
            }
            return new RunReader(folder, manifest).read();
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            throw new UnusableRunException(damaged(folder, ManifestJson.FILE, e.getMessage()), e);
        } catch (JsonProcessingException e) {
            throw new UnusableRunException(damaged(folder, ManifestJson.FILE, e.getOriginalMessage()), e);
        }
    }

    private static String damaged(Path folder, String file, @Nullable String why) {
        return "the run in " + folder + " is damaged: " + file + ": " + why;
    }

    private StoredRecord read() throws IOException {
        RunHeader header = HeaderJson.read(manifest.required("result"));
        var result = new RunResult(header, metrics("metrics.csv"), metrics("base-case.csv"));
        var plan = manifest.required("plan");
        return new StoredRecord(
                result, series(), provenance(), plan.required("resolved").asText());
    }

    private List<MetricRow> metrics(String name) throws IOException {
        verify(name);
        try (var in = Files.newBufferedReader(folder.resolve(name))) {
            return MetricsCsv.read(in);
        } catch (IOException e) {
            throw new UnusableRunException(damaged(folder, name, e.getMessage()), e);
        }
    }

    private RunSeries series() throws IOException {
        if (!hashes.containsKey(SeriesParquet.FILE)) {
            return RunSeries.NONE;
        }
        verify(SeriesParquet.FILE);
        try {
            return SeriesParquet.read(folder.resolve(SeriesParquet.FILE));
        } catch (SQLException e) {
            throw new UnusableRunException(damaged(folder, SeriesParquet.FILE, e.getMessage()), e);
        }
    }

    private void verify(String name) throws IOException {
        String hash;
        try {
            hash = Sha256.of(folder.resolve(name));
        } catch (NoSuchFileException e) {
            throw new UnusableRunException(damaged(folder, name, "it is missing"), e);
        } catch (IOException e) {
            throw DiskFailure.of("read", folder.resolve(name), e);
        }
        if (!hash.equals(hashes.get(name))) {
            throw new UnusableRunException(damaged(folder, name, "it is not what the run wrote"));
        }
    }

    private Provenance provenance() {
        var software = manifest.required("headroom");
        var arguments = new ArrayList<String>();
        manifest.required("arguments").forEach(argument -> arguments.add(argument.asText()));
        var inputs = new ArrayList<Provenance.Input>();
        manifest.required("plan")
                .required("inputs")
                .forEach(input -> inputs.add(new Provenance.Input(
                        input.required("path").asText(),
                        input.required("sha256").asText())));
        var seconds = new TreeMap<String, Double>();
        manifest.required("seconds")
                .properties()
                .forEach(part -> seconds.put(part.getKey(), part.getValue().asDouble()));
        return new Provenance(
                software.required("version").asText(),
                software.required("commit").asText(),
                manifest.required("java").asText(),
                manifest.required("os").asText(),
                arguments,
                inputs,
                Instant.parse(manifest.required("started").asText()),
                seconds);
    }
}
