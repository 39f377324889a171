package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Domain;
import dev.headroom.plan.Evidence;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.SweepChoice.PathValue;
import dev.headroom.yaml.SweepFile.Design;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a sweep varies. */
final class AxisReader {
    static final int MOST_VALUES = 1_000_000;
    private static final Pattern RANGE = Pattern.compile("range\\s*\\(([^,()]+),([^,()]+),([^,()]+)\\)");
    private static final List<String> STEPPED = List.of("from", "to", "step");
    private static final List<String> BOUNDS = List.of("from", "to");
    private static final String NONE = "none";
    /** By how much of a step the end may be missed and still belong to the range. */
    private static final BigDecimal SLACK = new BigDecimal("1e-9");

    private final Problems problems;
    private final Design design;

    AxisReader(Problems problems, Design design) {
        this.problems = problems;
        this.design = design;
    }

    /** Whether a text means to be a range, well written or not. */
    static boolean isRange(String text) {
        return text.matches("range\\s*\\(.*");
    }

    /** An axis of one path; null when it is broken, and then its problems are told. */
    @Nullable
    SweepAxis read(Entry entry) {
        String path = entry.key();
        YamlTree stated = entry.value();
        if (path.equals(SweepAxis.SCENARIO)) {
            return scenarioAxis(entry);
        }
        if (stated instanceof Mapping map && isDistribution(map)) {
            return along(path, map, entry.keyOrigin());
        }
        List<YamlTree> values = values(path, stated);
        return values == null || repeats(path, values)
                ? null
                : SweepAxis.of(List.of(path), choices(List.of(path), List.of(values)), entry.keyOrigin());
    }

    /** Two cells would be the same. */
    private boolean repeats(String path, List<YamlTree> values) {
        var seen = new HashSet<Object>();
        boolean found = false;
        for (YamlTree value : values) {
            Double number = Scalars.number(value);
            if (value instanceof Scalar scalar && !seen.add(number == null ? scalar.text() : number)) {
                problems.error(value.origin(), "vary." + path, scalar.text() + " is given twice");
                found = true;
            }
        }
        return found;
    }

    /** An axis of several paths whose values go together. */
    @Nullable
    SweepAxis readZipped(Mapping together) {
        var paths = new ArrayList<String>();
        var columns = new ArrayList<List<YamlTree>>();
        for (Entry entry : together.entries()) {
            List<YamlTree> values = values(entry.key(), entry.value());
            if (values == null) {
                return null;
            }
            if (!columns.isEmpty() && values.size() != columns.get(0).size()) {
                problems.error(
                        entry.value().origin(),
                        "zip." + entry.key(),
                        "has " + values.size() + " values and " + paths.get(0) + " "
                                + columns.get(0).size() + "; lists that go together are of one length");
                return null;
            }
            paths.add(entry.key());
            columns.add(values);
        }
        if (paths.isEmpty()) {
            problems.error(together.origin(), "zip", "an empty map stands where lists by path are wanted");
            return null;
        }
        return SweepAxis.of(paths, choices(paths, columns), together.origin());
    }

    private static List<SweepChoice> choices(List<String> paths, List<List<YamlTree>> columns) {
        var choices = new ArrayList<SweepChoice>();
        for (int i = 0; i < columns.get(0).size(); i++) {
            var values = new ArrayList<PathValue>();
            for (int k = 0; k < paths.size(); k++) {
                YamlTree value = columns.get(k).get(i);
                values.add(new PathValue(paths.get(k), value.origin(), value));
            }
            choices.add(SweepChoice.of(values));
        }
        return choices;
    }

    private SweepAxis scenarioAxis(Entry entry) {
        if (!(entry.value() instanceof Sequence list) || list.items().isEmpty()) {
            problems.error(
                    entry.value().origin(),
                    SweepAxis.SCENARIO,
                    Scalars.wanted(entry.value(), "a list of scenarios, none among them perhaps,"));
            return SweepAxis.of(List.of(SweepAxis.SCENARIO), List.of(), entry.keyOrigin());
        }
        var choices = list.items().stream()
                .map(item -> SweepChoice.ofScenarios(scenarios(item)))
                .toList();
        return SweepAxis.of(List.of(SweepAxis.SCENARIO), choices, entry.keyOrigin());
    }

    /** The names of a scenario or of a list of them; none for {@code none}. */
    List<String> scenarios(YamlTree tree) {
        var names = new ArrayList<String>();
        for (YamlTree item : tree instanceof Sequence list ? list.items() : List.of(tree)) {
            String name = Scalars.text(item);
            if (name == null) {
                problems.error(item.origin(), SweepAxis.SCENARIO, Scalars.textComplaint(item));
            } else if (!name.equals(NONE)) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean isDistribution(Mapping map) {
        boolean isBounds = map.keys().size() == BOUNDS.size() && map.keys().containsAll(BOUNDS);
        return design != Design.GRID && (isBounds || NumberReader.isNumber(map));
    }

    private @Nullable SweepAxis along(String path, Mapping map, Origin origin) {
        Place place = Place.top(map).to("vary", map).to(path, map);
        if (map.has("from")) {
            Double from = number(map, "from", path);
            Double to = number(map, "to", path);
            if (from == null || to == null) {
                return null;
            }
            if (from >= to) {
                problems.error(map.origin(), place.filePath(), "from must be below to");
                return null;
            }
            return SweepAxis.along(assumption(path, new Uncertain.Uniform(from, to)), origin);
        }
        var quantity = KeyTypes.drawn(domain(path), "");
        Assumption number = new NumberReader(problems).read(quantity, map, place);
        return number == null ? null : SweepAxis.along(assumption(path, number.value()), origin);
    }

    /** The values that a number at a path may have; any where there is none. */
    private static Domain domain(String path) {
        KeyType type = DescribedPath.typeOf(path);
        if (type instanceof KeyType.PoolQuantity pools) {
            return pools.quantity().domain();
        }
        return type instanceof KeyType.Quantity quantity ? quantity.domain() : Domain.ANY;
    }

    private static Assumption assumption(String path, Uncertain value) {
        return new Assumption(path, value, Domain.ANY, "", Evidence.NONE);
    }

    private @Nullable Double number(Mapping map, String key, String path) {
        YamlTree tree = map.get(key);
        Double number = tree == null ? null : Scalars.number(tree);
        if (number == null || !Double.isFinite(number)) {
            problems.error(
                    tree == null ? map.origin() : tree.origin(),
                    "vary." + path + "." + key,
                    tree == null ? "the key is missing" : Scalars.numberComplaint(tree));
            return null;
        }
        return number;
    }

    /** The values of a list or a range; null when it is broken. */
    private @Nullable List<YamlTree> values(String path, YamlTree stated) {
        if (stated instanceof Sequence list) {
            if (list.items().isEmpty()) {
                problems.error(stated.origin(), "vary." + path, "the list is empty");
                return null;
            }
            return list.items();
        }
        if (stated instanceof Scalar scalar) {
            var range = RANGE.matcher(scalar.text().strip());
            if (scalar.kind() == Kind.TEXT && range.matches()) {
                return stepped(path, stated.origin(), List.of(range.group(1), range.group(2), range.group(3)));
            }
        }
        if (stated instanceof Mapping map && map.keys().stream().anyMatch(STEPPED::contains)) {
            new MapChecks(problems)
                    .checkKeys(map, STEPPED, Place.top(map).to("vary", map).to(path, map));
            if (BOUNDS.containsAll(map.keys())) {
                problems.error(
                        map.origin(),
                        "vary." + path,
                        "the key step is missing; {from, to} alone goes with design: latinHypercube or sobol");
                return null;
            }
            var texts = new ArrayList<String>();
            for (String key : STEPPED) {
                if (number(map, key, path) == null || !(map.get(key) instanceof Scalar scalar)) {
                    return null;
                }
                texts.add(scalar.text());
            }
            return stepped(path, stated.origin(), texts);
        }
        problems.error(
                stated.origin(),
                "vary." + path,
                Scalars.wanted(stated, "a list of values, {from, to, step} or range(from, to, step)")
                        + (stated instanceof Mapping
                                ? " Distributions and {from, to} go with design: latinHypercube or sobol."
                                : ""));
        return null;
    }

    /** From, to (where a whole number of steps leads there) and step, in decimal. */
    private @Nullable List<YamlTree> stepped(String path, Origin origin, List<String> texts) {
        BigDecimal from;
        BigDecimal to;
        BigDecimal step;
        try {
            from = new BigDecimal(texts.get(0).strip());
            to = new BigDecimal(texts.get(1).strip());
            step = new BigDecimal(texts.get(2).strip());
        } catch (NumberFormatException e) {
            problems.error(origin, "vary." + path, "range(" + String.join(",", texts) + ") is made of no numbers");
            return null;
        }
        if (step.signum() == 0 || to.subtract(from).signum() * step.signum() < 0) {
            problems.error(
                    origin,
                    "vary." + path,
                    "step " + step.toPlainString() + " does not lead from " + from.toPlainString() + " to "
                            + to.toPlainString());
            return null;
        }
        BigDecimal steps = to.subtract(from).divide(step, MathContext.DECIMAL64).add(SLACK);
        if (steps.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
            problems.error(origin, "vary." + path, "has more than 1,000,000 values");
            return null;
        }
        var values = new ArrayList<YamlTree>();
        for (int i = 0; i <= steps.intValue(); i++) {
            var value = from.add(step.multiply(BigDecimal.valueOf(i)));
            values.add(new Scalar(CanonicalNumber.of(value.doubleValue()), Kind.NUMBER, origin));
        }
        return values;
    }
}
