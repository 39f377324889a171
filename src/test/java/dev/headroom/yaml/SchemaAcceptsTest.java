package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema and the reader agree on the plans that are there. */
class SchemaAcceptsTest {
    private static final JsonNode SCHEMA = schema();

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(PlanSchema.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode yaml(String text) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(text);
        return new ObjectMapper().valueToTree(tree);
    }

    @ParameterizedTest
    @CsvSource({
        "config, regions",
        "src/test/resources/plans/bench, src/test/resources/plans/bench",
        "src/test/resources/plans/every-key/config, src/test/resources/plans/every-key/regions",
    })
    void thePlansThatAreThere(String config, String regions) throws IOException {
        for (String part : List.of("plan", "investment", "builds", "risks", "network")) {
            Path file = Path.of(config, part + ".yaml");
            if (Files.exists(file)) {
                assertThat(complaints(part, Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
        }
        try (var files = Files.list(Path.of(regions))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (text.startsWith("region:")) {
                    assertThat(complaints("region", text)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void aPlanInOneFileAndItsScenario() throws IOException {
        String whole =
                PlanReader.read(PlanSource.of(EveryKeyTest.PLAN)).resolved().yaml();

        assertThat(complaints("plan", whole)).isEmpty();
        assertThat(complaints("scenario", Files.readString(Path.of("config/scenarios/ai-ready-33.yaml"))))
                .isEmpty();
    }

    @Test
    void whatTheReaderRefusesTheSchemaMarksToo() {
        assertThat(complaints("risks", "[{name: war, regions: dubai, perYear: 1}]"))
                .isNotEmpty();
        assertThat(complaints("risks", "[{name: war, regions: [], perYear: 1}]"))
                .isNotEmpty();
        assertThat(complaints("risks", "[{name: war, regions: all, pools: [aii]}]"))
                .isNotEmpty();
        assertThat(complaints("network", "links: [{id: a, from: b, to: c, mw: {p10: 1, p50: 2, p90: 3}}]"))
                .isNotEmpty();
        assertThat(complaints("region", "{region: a, demand: {baselineMw: 3, churnPerYear: 13}}"))
                .isNotEmpty();
        assertThat(complaints("region", "{region: a, demand: {baselineMw: 3, churn: 1}}"))
                .isNotEmpty();
        assertThat(complaints("region", "{region: a, demand: {baselineMw: 3, churnPerYear: 1}}"))
                .isEmpty();
    }

    /** Where a text breaks a definition of the schema; of draft 2020-12, the keywords that the schema uses. */
    private static List<String> complaints(String definition, String text) {
        List<String> complaints = new ArrayList<>();
        check(SCHEMA.at("/$defs/" + definition), yaml(text), "", complaints);
        return complaints;
    }

    private static void check(JsonNode schema, JsonNode value, String path, List<String> complaints) {
        if (schema.has("$ref")) {
            check(SCHEMA.at(schema.get("$ref").asText().substring(1)), value, path, complaints);
        }
        if (schema.has("anyOf") && noneAccepts(schema.get("anyOf"), value, path)) {
            complaints.add(path + " is none of the forms: " + value);
        }
        if (schema.has("type") && !isOfType(schema.get("type").asText(), value)) {
            complaints.add(path + " is no " + schema.get("type").asText() + ": " + value);
            return;
        }
        if (!isAllowed(schema, value) || !isInRange(schema, value)) {
            complaints.add(path + " is not allowed: " + value);
        }
        checkParts(schema, value, path, complaints);
    }

    private static boolean noneAccepts(JsonNode forms, JsonNode value, String path) {
        for (JsonNode form : forms) {
            List<String> complaints = new ArrayList<>();
            check(form, value, path, complaints);
            if (complaints.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private static boolean isAllowed(JsonNode schema, JsonNode value) {
        boolean listed = !schema.has("enum");
        for (JsonNode word : schema.path("enum")) {
            listed |= word.equals(value);
        }
        return listed
                && (!schema.has("const") || schema.get("const").equals(value))
                && (!schema.has("pattern")
                        || Pattern.compile(schema.get("pattern").asText())
                                .matcher(value.asText())
                                .find());
    }

    private static boolean isInRange(JsonNode schema, JsonNode value) {
        if (value.isArray() || value.isTextual() || value.isObject()) {
            int size = value.isTextual() ? value.asText().length() : value.size();
            String kind = value.isTextual() ? "Length" : value.isArray() ? "Items" : "Properties";
            return size >= schema.path("min" + kind).asInt(0)
                    && size <= schema.path("max" + kind).asInt(Integer.MAX_VALUE);
        }
        if (!value.isNumber()) {
            return true;
        }
        BigDecimal number = value.decimalValue();
        return (!schema.has("minimum") || number.compareTo(schema.get("minimum").decimalValue()) >= 0)
                && (!schema.has("maximum")
                        || number.compareTo(schema.get("maximum").decimalValue()) <= 0)
                && (!schema.has("exclusiveMinimum")
                        || number.compareTo(schema.get("exclusiveMinimum").decimalValue()) > 0)
                && (!schema.has("exclusiveMaximum")
                        || number.compareTo(schema.get("exclusiveMaximum").decimalValue()) < 0);
    }

    private static void checkParts(JsonNode schema, JsonNode value, String path, List<String> complaints) {
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            check(schema.get("items"), value.get(i), path + "." + i, complaints);
        }
        if (!value.isObject()) {
            return;
        }
        for (JsonNode key : schema.path("required")) {
            if (!value.has(key.asText())) {
                complaints.add(path + " lacks " + key.asText());
            }
        }
        Iterator<String> keys = value.fieldNames();
        while (keys.hasNext()) {
            String key = keys.next();
            JsonNode others = schema.path("additionalProperties");
            JsonNode known = schema.path("properties").path(key);
            if (!known.isMissingNode()) {
                check(known, value.get(key), path + "." + key, complaints);
            } else if (others.isObject()) {
                check(others, value.get(key), path + "." + key, complaints);
            } else if (others.isBoolean() && !others.asBoolean()) {
                complaints.add(path + " has an unknown key " + key);
            }
        }
    }
}
