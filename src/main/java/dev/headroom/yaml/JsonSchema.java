package dev.headroom.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.plan.Domain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.PoolForm;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Turns the description of keys into a JSON Schema (draft 2020-12). */
final class JsonSchema {
    private static final String NAME = "^[A-Za-z][A-Za-z0-9_-]{0,62}$";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode definitions = JSON.objectNode();

    String text() {
        KeyGroups.all().forEach(group -> definitions.set(group.name(), group(group)));
        for (String file : List.of("builds", "risks")) {
            var type = (KeyType.FileOf) PlanKeys.PLAN.key(file).type();
            definitions.set(file, of(type.content()));
        }
        definitions.set("distribution", distribution());
        definitions.set("assumption", assumption(anyOf(number(), ref("distribution"))));
        definitions.set("constantAssumption", assumption(number()));
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Headroom plan");
        schema.put(
                "description",
                "The plan file; for the other files use #/$defs/region, investment, builds, risks, network, scenario or sweep.");
        schema.put("$ref", "#/$defs/" + PlanKeys.PLAN.name());
        schema.set("$defs", definitions);
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private ObjectNode group(KeyGroup group) {
        ObjectNode object = type("object");
        object.put("description", group.meaning());
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Key key : group.keys()) {
            properties.set(key.name(), property(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    private ObjectNode property(Key key) {
        ObjectNode property = of(key.type());
        String unit = ReferencePage.unit(key.type());
        property.put(
                "description",
                key.meaning()
                        + (unit.isEmpty() ? "" : " Unit: " + unit + ".")
                        + (key.fallbackIsValue() || key.fallback().isEmpty()
                                ? ""
                                : " Default: " + key.fallback() + "."));
        if (key.fallbackIsValue()) {
            property.set("default", value(key.fallback()));
        }
        return property;
    }

    private static JsonNode value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        boolean number = text.matches("-?[0-9.]+");
        return number ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    private ObjectNode of(KeyType type) {
        if (type instanceof KeyType.Section section) {
            return ref(section.group().name());
        }
        if (type instanceof Quantity quantity) {
            return quantity(quantity);
        }
        if (type instanceof PoolQuantity quantity) {
            return byPool(quantity);
        }
        if (type instanceof KeyType.Share share) {
            return anyOf(quantity(KeyTypes.CONSTANT_SHARE), ref(share.path().name()));
        }
        if (type instanceof KeyType.NumberOrMonths either) {
            return anyOf(quantity(either.number()), array(type("number").put("minimum", 0)));
        }
        if (type instanceof KeyType.ListOf list) {
            return array(of(list.item()));
        }
        if (type instanceof KeyType.MapOf map) {
            ObjectNode object = type("object");
            if (!map.key().equals("path")) {
                object.putObject("propertyNames").put("pattern", NAME);
            }
            object.set("additionalProperties", of(map.value()));
            return object;
        }
        if (type instanceof KeyType.FileOf file) {
            return anyOf(type("string").put("description", "The file that holds it."), of(file.content()));
        }
        return simple(type);
    }

    private static ObjectNode simple(KeyType type) {
        if (type instanceof KeyType.Word word) {
            ObjectNode node = JSON.objectNode();
            ArrayNode words = node.putArray("enum");
            word.words().forEach(words::add);
            return node;
        }
        if (type instanceof KeyType.Whole whole) {
            return type("integer").put("minimum", whole.min()).put("maximum", whole.max());
        }
        if (type instanceof KeyType.Factors factors) {
            return array(type("number").put("exclusiveMinimum", 0))
                    .put("minItems", factors.count())
                    .put("maxItems", factors.count());
        }
        if (type instanceof KeyType.Forecast) {
            ObjectNode file = type("object").put("additionalProperties", false);
            ForecastFiles.KEYS.forEach(
                    key -> file.withObjectProperty("properties").set(key, type("string")));
            ForecastFiles.KEYS.forEach(file.withArrayProperty("required")::add);
            return anyOf(array(type("number").put("minimum", 0)), file);
        }
        if (type instanceof KeyType.AllOrNames) {
            return anyOf(
                    JSON.objectNode().put("const", "all"), array(type("string")).put("minItems", 1));
        }
        if (type instanceof KeyType.Flag) {
            return type("boolean");
        }
        if (type instanceof KeyType.Month) {
            return type("string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        }
        if (type instanceof KeyType.Name) {
            return type("string").put("pattern", NAME);
        }
        return type instanceof KeyType.Text ? type("string").put("minLength", 1) : JSON.objectNode();
    }

    private static ObjectNode quantity(Quantity quantity) {
        ObjectNode constant = type(quantity.whole() ? "integer" : "number");
        Domain domain = quantity.domain();
        bound(constant, domain.minIncluded() ? "minimum" : "exclusiveMinimum", domain.min());
        bound(constant, domain.maxIncluded() ? "maximum" : "exclusiveMaximum", domain.max());
        return quantity.drawn() == Drawn.CONSTANT
                ? anyOf(constant, ref("constantAssumption"))
                : anyOf(constant, ref("distribution"), ref("assumption"));
    }

    private static void bound(ObjectNode node, String keyword, double value) {
        if (Double.isFinite(value)) {
            node.set(keyword, JSON.numberNode(new BigDecimal(CanonicalNumber.of(value))));
        }
    }

    private static ObjectNode byPool(PoolQuantity type) {
        ObjectNode map = type("object").put("additionalProperties", false).put("minProperties", 1);
        for (String pool : List.of("ai", "general")) {
            map.withObjectProperty("properties").set(pool, quantity(type.quantity()));
        }
        return type.form() == PoolForm.MAP ? map : anyOf(quantity(type.quantity()), map);
    }

    private static ObjectNode distribution() {
        ArrayNode forms = JSON.arrayNode();
        forms.add(parameters(Distributions.QUANTILE_KEYS, Distributions.QUANTILES));
        Distributions.FAMILIES.forEach((family, parameters) -> {
            ObjectNode form = type("object").put("additionalProperties", false);
            ArrayNode alternatives = JSON.arrayNode();
            parameters.forEach(names -> alternatives.add(parameters(names, names)));
            ObjectNode any = JSON.objectNode();
            any.set("anyOf", alternatives);
            form.withObjectProperty("properties").set(family, any);
            form.putArray("required").add(family);
            forms.add(form);
        });
        ObjectNode node = JSON.objectNode().put("description", "Elicited quantiles, or a family with its parameters.");
        node.set("anyOf", forms);
        return node;
    }

    private static ObjectNode parameters(List<String> names, List<String> needed) {
        ObjectNode node = type("object").put("additionalProperties", false);
        for (String name : names) {
            boolean list = name.equals("values") || name.equals("weights");
            node.withObjectProperty("properties").set(name, list ? array(number()) : number());
        }
        needed.forEach(node.putArray("required")::add);
        return node;
    }

    private static ObjectNode assumption(ObjectNode value) {
        ObjectNode node = type("object").put("description", "A number with where it comes from.");
        ObjectNode properties = node.putObject("properties");
        properties.set("value", value);
        properties.set(
                "source",
                type("string").put("description", "Publisher, title and date; judgement is called judgement."));
        properties.set("asOf", simple(KeyTypes.MONTH).put("description", "The month for which it holds."));
        ArrayNode words = properties.putObject("confidence").putArray("enum");
        NumberReader.CONFIDENCES.forEach(words::add);
        node.putArray("required").add("value");
        return node.put("additionalProperties", false);
    }

    private static ObjectNode number() {
        return type("number");
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    private static ObjectNode ref(String name) {
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode node = type("array");
        node.set("items", items);
        return node;
    }

    private static ObjectNode anyOf(ObjectNode... forms) {
        ObjectNode node = JSON.objectNode();
        ArrayNode array = node.putArray("anyOf");
        for (ObjectNode form : forms) {
            array.add(form);
        }
        return node;
    }
}
