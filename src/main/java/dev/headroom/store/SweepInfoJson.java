package dev.headroom.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** What a sweep is, as {@code sweep.json} has it. */
final class SweepInfoJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCHEMA = 1;

    private SweepInfoJson() {}

    static void write(SweepInfo info, Path file) throws IOException {
        var root = JSON.createObjectNode()
                .put("schema", SCHEMA)
                .put("name", info.name())
                .put("hash", info.hash())
                .put("design", info.design())
                .put("cells", info.cells())
                .put("method", info.method())
                .put("seed", info.seed())
                .put("replications", info.replications());
        var columns = root.putArray("columns");
        info.columns().forEach(columns::add);
        root.putObject("headroom")
                .put("version", info.software().version())
                .put("commit", info.software().commit())
                .put("java", info.software().java())
                .put("os", info.software().os());
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    }

    /**
     * Reads it.
     *
     * @throws IOException where it is not what {@link #write} wrote
     */
    static SweepInfo read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            throw new IOException("it is damaged: " + e.getOriginalMessage(), e);
        }
        if (root.path("schema").asInt() != SCHEMA || !root.path("hash").isTextual()) {
            throw new IOException("it is damaged, or of another version of Headroom");
        }
        var columns = new ArrayList<String>();
        root.path("columns").forEach(column -> columns.add(column.asText()));
        var program = root.path("headroom");
        return new SweepInfo(
                root.path("name").asText(),
                root.path("hash").asText(),
                root.path("design").asText(),
                root.path("cells").asLong(),
                columns,
                root.path("method").asText(),
                root.path("seed").asLong(),
                root.path("replications").asLong(),
                new Software(
                        program.path("version").asText(),
                        program.path("commit").asText(),
                        program.path("java").asText(),
                        program.path("os").asText()));
    }
}
