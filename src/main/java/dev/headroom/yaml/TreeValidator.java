package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Pool;
import dev.headroom.yaml.KeyType.PoolForm;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Quantity;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a tree against the description of keys: every key known and built, every value of its type and in its domain. On the way
 * it collects the numbers by path; it grows with every tree.
 */
final class TreeValidator {
    private static final List<String> POOLS = List.of(Pool.AI.key(), Pool.GENERAL.key());

    private final Problems problems;
    private final MapChecks maps;
    private final SeriesChecks series;
    private final NumberReader numberReader;
    private final Map<String, Assumption> numbers = new LinkedHashMap<>();

    TreeValidator(Problems problems) {
        this.problems = problems;
        this.maps = new MapChecks(problems);
        this.series = new SeriesChecks(problems);
        this.numberReader = new NumberReader(problems);
    }

    /** Every number that was read without a problem, by path, in the order of the tree. */
    Map<String, Assumption> numbers() {
        return numbers;
    }

    void check(KeyType type, YamlTree tree, Place place) {
        if (tree instanceof Broken) {
            return;
        }
        if (type instanceof KeyType.Section section) {
            section(section.group(), tree, place);
        } else if (type instanceof KeyType.FileOf file) {
            check(file.content(), tree, place);
        } else if (type instanceof Quantity quantity) {
            number(quantity, tree, place);
        } else if (type instanceof KeyType.NumberOrMonths either) {
            numberOrMonths(either, tree, place);
        } else if (type instanceof PoolQuantity quantity) {
            byPool(quantity, tree, place);
        } else if (type instanceof KeyType.Share share) {
            share(share, tree, place);
        } else if (type instanceof KeyType.ListOf list) {
            list(list, tree, place);
        } else if (type instanceof KeyType.MapOf map) {
            map(map, tree, place);
        } else if (type instanceof KeyType.Factors factors) {
            series.factors(factors, tree, place);
        } else if (type instanceof KeyType.Forecast) {
            series.forecast(tree, place);
        } else if (type instanceof KeyType.Word word) {
            word(word, tree, place);
        } else if (type instanceof KeyType.AllOrNames) {
            allOrNames(tree, place);
        } else {
            String complaint = complaint(type, tree);
            if (!complaint.isEmpty()) {
                problems.error(tree.origin(), place.filePath(), complaint);
            }
        }
    }

    /** What is wrong with a value of a simple type; empty when nothing is. */
    private static String complaint(KeyType type, YamlTree tree) {
        if (type instanceof KeyType.Text) {
            return Scalars.text(tree) == null ? Scalars.textComplaint(tree) : "";
        }
        if (type instanceof KeyType.Name name) {
            return Scalars.name(tree) == null ? Scalars.nameComplaint(tree, name.what()) : "";
        }
        if (type instanceof KeyType.Flag) {
            return Scalars.flag(tree) == null ? Scalars.flagComplaint(tree) : "";
        }
        if (type instanceof KeyType.Month) {
            return Scalars.month(tree) == null ? Scalars.monthComplaint(tree) : "";
        }
        if (type instanceof KeyType.Whole whole) {
            Long value = Scalars.whole(tree);
            if (value == null) {
                return Scalars.wholeComplaint(tree);
            }
            return value < whole.min() || value > whole.max()
                    ? value + " is out of range: " + whole.min()
                            + (whole.min() == whole.max() ? "" : " to " + whole.max())
                    : "";
        }
        return "";
    }

    private void section(KeyGroup group, YamlTree tree, Place place) {
        if (!(tree instanceof Mapping map)) {
            problems.error(
                    tree.origin(), place.filePath(), Scalars.wanted(tree, "a map with the keys of " + group.name()));
            return;
        }
        maps.checkKeys(map, group.names(), place);
        for (Entry entry : map.entries()) {
            if (!group.has(entry.key())) {
                continue;
            }
            Key key = group.key(entry.key());
            check(key.type(), entry.value(), place.to(entry.key(), entry.value()));
        }
        for (Key key : group.keys()) {
            if (key.required() && !map.has(key.name())) {
                problems.error(
                        map.origin(), place.toMissing(key.name()).filePath(), "the key is missing. " + key.meaning());
            }
        }
    }

    private void number(Quantity quantity, YamlTree tree, Place place) {
        Assumption number = numberReader.read(quantity, tree, place);
        if (number != null) {
            numbers.putIfAbsent(number.path(), number);
        }
    }

    private void numberOrMonths(KeyType.NumberOrMonths type, YamlTree tree, Place place) {
        if (tree instanceof Sequence) {
            series.forecast(tree, place);
        } else {
            number(type.number(), tree, place);
        }
    }

    private void byPool(PoolQuantity type, YamlTree tree, Place place) {
        if (tree instanceof Mapping map && !NumberReader.isNumber(map)) {
            List<String> known = new ArrayList<>(POOLS);
            if (type.form() != PoolForm.MAP && map.entries().size() == 1) {
                known.addAll(Distributions.FAMILIES.keySet());
            }
            maps.checkKeys(map, known, place);
            if (map.entries().isEmpty()) {
                problems.error(
                        map.origin(), place.filePath(), "an empty map stands where {ai: ..., general: ...} is wanted");
            }
            for (Entry entry : map.entries()) {
                if (POOLS.contains(entry.key())) {
                    number(type.quantity(), entry.value(), place.to(entry.key(), entry.value()));
                }
            }
            return;
        }
        if (type.form() == PoolForm.MAP) {
            problems.error(tree.origin(), place.filePath(), Scalars.wanted(tree, "{ai: ..., general: ...}"));
            return;
        }
        Assumption number = numberReader.read(type.quantity(), tree, place);
        if (number == null) {
            return;
        }
        if (type.form() == PoolForm.EITHER) {
            numbers.putIfAbsent(number.path(), number);
            return;
        }
        for (String pool : POOLS) {
            String path = place.path() + "." + pool;
            numbers.putIfAbsent(
                    path, new Assumption(path, number.value(), number.domain(), number.unit(), number.evidence()));
        }
    }

    private void share(KeyType.Share share, YamlTree tree, Place place) {
        if (tree instanceof Mapping map && !NumberReader.isNumber(map)) {
            section(share.path(), tree, place);
        } else {
            number(KeyTypes.CONSTANT_SHARE, tree, place);
        }
    }

    private void allOrNames(YamlTree tree, Place place) {
        if (tree instanceof Sequence) {
            check(KeyTypes.names("name"), tree, place);
        } else if (!RiskChecks.ALL.equals(Scalars.text(tree))) {
            problems.error(
                    tree.origin(),
                    place.filePath(),
                    Scalars.wanted(tree, "all, or a list of names,") + allOrNamesGuess(tree));
        }
    }

    private static String allOrNamesGuess(YamlTree tree) {
        String text = Scalars.name(tree);
        if (text == null) {
            return "";
        }
        String all = SuggestedWord.maybe(text, List.of(RiskChecks.ALL));
        return all.isEmpty() ? " Maybe [" + text + "]?" : all;
    }

    private void list(KeyType.ListOf type, YamlTree tree, Place place) {
        if (!(tree instanceof Sequence sequence)) {
            String guess =
                    tree instanceof Scalar scalar && !scalar.text().isEmpty() ? " Maybe [" + scalar.text() + "]?" : "";
            problems.error(tree.origin(), place.filePath(), Scalars.wanted(tree, "a list") + guess);
            return;
        }
        Map<String, Origin> seen = new LinkedHashMap<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            YamlTree item = sequence.items().get(i);
            String segment = segment(type.idKey(), item, i);
            Place inside = place.to(segment, item);
            check(type.item(), item, inside);
            YamlTree id = item instanceof Mapping map && !type.idKey().isEmpty() ? map.get(type.idKey()) : null;
            if (id != null && Scalars.name(id) != null) {
                Origin first = seen.putIfAbsent(segment, id.origin());
                if (first != null) {
                    problems.error(
                            id.origin(),
                            inside.to(type.idKey(), id).filePath(),
                            id.describe() + " is used twice; first at " + first.location());
                }
            }
        }
    }

    /** How an entry of a list is addressed: by its id where it has one, else by its index. */
    static String segment(String idKey, YamlTree item, int index) {
        YamlTree id = item instanceof Mapping map && !idKey.isEmpty() ? map.get(idKey) : null;
        @Nullable String name = id == null ? null : Scalars.name(id);
        return name == null ? Integer.toString(index) : name;
    }

    private void map(KeyType.MapOf type, YamlTree tree, Place place) {
        if (!(tree instanceof Mapping map)) {
            problems.error(tree.origin(), place.filePath(), Scalars.wanted(tree, "a map by " + type.key()));
            return;
        }
        maps.checkDoubled(map, place);
        for (Entry entry : map.entries()) {
            Place inside = place.to(entry.key(), entry.value());
            if (!Scalars.isName(entry.key()) && !type.key().equals("path")) {
                problems.error(
                        entry.keyOrigin(),
                        inside.filePath(),
                        Scalars.nameComplaint("\"" + entry.key() + "\"", type.key()));
            }
            check(type.value(), entry.value(), inside);
        }
    }

    private void word(KeyType.Word type, YamlTree tree, Place place) {
        String word = Scalars.text(tree);
        if (word == null || !type.words().contains(word)) {
            problems.error(tree.origin(), place.filePath(), MapChecks.wordComplaint(tree, type.words()));
        }
    }
}
