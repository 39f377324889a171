package dev.headroom.yaml;

import dev.headroom.plan.Domain;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads distributions: elicited quantiles, or a family with its parameters by name. */
final class Distributions {
    static final List<String> QUANTILES = List.of("p10", "p50", "p90");
    static final List<String> QUANTILE_KEYS = List.of("p10", "p50", "p90", "min", "max");

    /** Every family with the sets of parameters that it may be given by. */
    static final Map<String, List<List<String>>> FAMILIES = families();

    private final Problems problems;
    private final MapChecks maps;

    Distributions(Problems problems) {
        this.problems = problems;
        this.maps = new MapChecks(problems);
    }

    private static Map<String, List<List<String>>> families() {
        var families = new LinkedHashMap<String, List<List<String>>>();
        families.put("uniform", List.of(List.of("min", "max")));
        families.put("triangular", List.of(List.of("min", "mode", "max")));
        families.put("pert", List.of(List.of("min", "mode", "max")));
        families.put("normal", List.of(List.of("mean", "sd")));
        families.put("truncatedNormal", List.of(List.of("mean", "sd", "min", "max")));
        families.put("lognormal", List.of(List.of("median", "p90"), List.of("mean", "cv")));
        families.put("gamma", List.of(List.of("mean", "cv")));
        families.put("weibull", List.of(List.of("shape", "scale")));
        families.put("exponential", List.of(List.of("mean")));
        families.put("beta", List.of(List.of("alpha", "beta", "min", "max")));
        families.put("discrete", List.of(List.of("values", "weights")));
        return Collections.unmodifiableMap(families);
    }

    static boolean isKey(String key) {
        return QUANTILE_KEYS.contains(key) || FAMILIES.containsKey(key);
    }

    /** The distribution; null when it is broken, and then its problems are told. */
    @Nullable
    Uncertain read(Domain domain, Mapping map, Place place) {
        List<String> keys = map.keys();
        if (keys.stream().anyMatch(QUANTILES::contains)) {
            return quantiles(domain, map, place);
        }
        if (keys.size() == 1 && FAMILIES.containsKey(keys.get(0))) {
            return family(map.entries().get(0), place);
        }
        problems.error(map.origin(), place.filePath(), noNumber(keys));
        return null;
    }

    private static String noNumber(List<String> keys) {
        String forms =
                "a map stands where a number is wanted; as a number it has p10, p50 and p90, one family, or value.";
        if (keys.size() == 1) {
            return forms + SuggestedWord.maybe(keys.get(0), FAMILIES.keySet());
        }
        for (var family : FAMILIES.entrySet()) {
            if (family.getValue().stream().anyMatch(names -> names.size() == keys.size() && names.containsAll(keys))) {
                return forms + " Maybe {" + family.getKey() + ": {" + String.join(", ", keys) + "}}?";
            }
        }
        return forms;
    }

    private @Nullable Uncertain quantiles(Domain domain, Mapping map, Place place) {
        maps.checkKeys(map, QUANTILE_KEYS, place);
        Map<String, Double> given = numbers(map, QUANTILES, List.of("min", "max"), place);
        if (given == null || !boundsInside(domain, map, place)) {
            return null;
        }
        double min = given.getOrDefault("min", domain.min());
        double max = given.getOrDefault("max", domain.max());
        return built(
                map,
                place,
                () -> new Uncertain.Quantiles(of(given, "p10"), of(given, "p50"), of(given, "p90"), min, max));
    }

    private boolean boundsInside(Domain domain, Mapping map, Place place) {
        boolean inside = true;
        for (String key : List.of("min", "max")) {
            YamlTree bound = map.get(key);
            Double value = bound == null ? null : Scalars.number(bound);
            if (bound != null && value != null && (value < domain.min() || value > domain.max())) {
                problems.error(
                        bound.origin(),
                        place.to(key, bound).filePath(),
                        bound.describe() + " is out of range: " + domain.rule());
                inside = false;
            }
        }
        return inside;
    }

    private @Nullable Uncertain family(Entry family, Place place) {
        Place inside = place.to(family.key(), family.value());
        if (!(family.value() instanceof Mapping map)) {
            problems.error(
                    family.value().origin(),
                    inside.filePath(),
                    Scalars.wanted(family.value(), "the map of its parameters") + " As {" + family.key() + ": {"
                            + forms(family.key()) + "}}");
            return null;
        }
        List<List<String>> forms = FAMILIES.getOrDefault(family.key(), List.of());
        List<String> parameters = forms.stream()
                .filter(form -> form.stream().anyMatch(map::has))
                .findFirst()
                .orElse(forms.get(0));
        maps.checkKeys(map, parameters, inside);
        if (family.key().equals("discrete")) {
            return discrete(map, inside);
        }
        Map<String, Double> given = numbers(map, parameters, List.of(), inside);
        return given == null ? null : built(map, inside, () -> named(family.key(), given));
    }

    /** The parameter sets of a family in words, as {@code median, p90 or mean, cv}. */
    static String forms(String family) {
        return String.join(
                " or ",
                FAMILIES.getOrDefault(family, List.of()).stream()
                        .map(form -> String.join(", ", form))
                        .toList());
    }

    private static Uncertain named(String family, Map<String, Double> p) {
        return switch (family) {
            case "uniform" -> new Uncertain.Uniform(of(p, "min"), of(p, "max"));
            case "triangular" -> new Uncertain.Triangular(of(p, "min"), of(p, "mode"), of(p, "max"));
            case "pert" -> new Uncertain.Pert(of(p, "min"), of(p, "mode"), of(p, "max"));
            case "normal" -> new Uncertain.Normal(of(p, "mean"), of(p, "sd"));
            case "truncatedNormal" ->
                new Uncertain.TruncatedNormal(of(p, "mean"), of(p, "sd"), of(p, "min"), of(p, "max"));
            case "lognormal" ->
                p.containsKey("median")
                        ? new Uncertain.LognormalByMedian(of(p, "median"), of(p, "p90"))
                        : new Uncertain.LognormalByMean(of(p, "mean"), of(p, "cv"));
            case "gamma" -> new Uncertain.Gamma(of(p, "mean"), of(p, "cv"));
            case "weibull" -> new Uncertain.Weibull(of(p, "shape"), of(p, "scale"));
            case "exponential" -> new Uncertain.Exponential(of(p, "mean"));
            case "beta" -> new Uncertain.Beta(of(p, "alpha"), of(p, "beta"), of(p, "min"), of(p, "max"));
            default -> throw new IllegalArgumentException("no family " + family);
        };
    }

    private @Nullable Uncertain discrete(Mapping map, Place place) {
        List<Double> values = list(map, "values", place);
        List<Double> weights = list(map, "weights", place);
        return values == null || weights == null
                ? null
                : built(map, place, () -> new Uncertain.Discrete(values, weights));
    }

    private @Nullable List<Double> list(Mapping map, String key, Place place) {
        YamlTree tree = map.get(key);
        if (tree == null) {
            problems.error(map.origin(), place.toMissing(key).filePath(), "the parameter is missing");
            return null;
        }
        if (!(tree instanceof Sequence sequence)) {
            problems.error(tree.origin(), place.to(key, tree).filePath(), Scalars.wanted(tree, "a list of numbers"));
            return null;
        }
        List<Double> numbers = new ArrayList<>();
        for (YamlTree item : sequence.items()) {
            Double number = finite(item, place.to(key, tree));
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers.size() == sequence.items().size() ? numbers : null;
    }

    /** The parameters by name; null when one is missing or no number. */
    private @Nullable Map<String, Double> numbers(
            Mapping map, List<String> needed, List<String> optional, Place place) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        boolean complete = true;
        for (String key : needed) {
            if (!map.has(key)) {
                problems.error(map.origin(), place.toMissing(key).filePath(), "the parameter is missing");
                complete = false;
            }
        }
        for (Entry entry : map.entries()) {
            if (needed.contains(entry.key()) || optional.contains(entry.key())) {
                Double number = finite(entry.value(), place.to(entry.key(), entry.value()));
                complete &= number != null;
                if (number != null) {
                    numbers.put(entry.key(), number);
                }
            }
        }
        return complete ? numbers : null;
    }

    private @Nullable Double finite(YamlTree tree, Place place) {
        Double number = Scalars.number(tree);
        if (number == null || !Double.isFinite(number)) {
            problems.error(tree.origin(), place.filePath(), Scalars.numberComplaint(tree));
            return null;
        }
        return number;
    }

    private static double of(Map<String, Double> parameters, String name) {
        Double value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** The record's own rules decide; their sentence becomes the problem. */
    private @Nullable Uncertain built(Mapping map, Place place, Supplier<Uncertain> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            problems.error(map.origin(), place.filePath(), String.valueOf(e.getMessage()));
            return null;
        }
    }
}
