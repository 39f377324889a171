package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the keys of maps whose order has no meaning into the order of their description, or of the alphabet where names are the
 * planner's, so that two files that say the same become the same tree.
 */
final class CanonicalOrder {
    private static final List<String> NUMBER_KEYS = numberKeys();

    private CanonicalOrder() {}

    private static List<String> numberKeys() {
        List<String> keys = new ArrayList<>(NumberReader.EVIDENCE_KEYS);
        keys.addAll(List.of("alpha", "beta", "shape", "scale", "mean", "median"));
        keys.addAll(Distributions.QUANTILES);
        keys.addAll(List.of("sd", "cv", "min", "mode", "max", "values", "weights"));
        return keys;
    }

    static YamlTree of(KeyType type, YamlTree tree) {
        if (type instanceof KeyType.FileOf file) {
            return of(file.content(), tree);
        }
        if (tree instanceof Sequence list && type instanceof KeyType.ListOf described) {
            return new Sequence(
                    list.items().stream()
                            .map(item -> of(described.item(), item))
                            .toList(),
                    list.origin());
        }
        if (!(tree instanceof Mapping map)) {
            return tree;
        }
        if (type instanceof KeyType.MapOf described) {
            Comparator<Entry> order = Comparator.comparing(entry -> described.ordered() ? "" : entry.key());
            return sorted(map, order, key -> described.value());
        }
        if (type instanceof KeyType.Section section) {
            return byDescription(map, section.group());
        }
        if (type instanceof KeyType.Share share && !NumberReader.isNumber(map)) {
            return byDescription(map, share.path());
        }
        if (type instanceof KeyType.PoolQuantity byPool && !NumberReader.isNumber(map)) {
            return sorted(map, Comparator.comparing(Entry::key), key -> byPool.quantity());
        }
        return sorted(map, by(NUMBER_KEYS), key -> type);
    }

    private static Mapping byDescription(Mapping map, KeyGroup group) {
        return sorted(
                map, by(group.names()), key -> group.has(key) ? group.key(key).type() : new KeyType.Anything());
    }

    /** Known keys in their order, unknown ones (which are errors) behind them. */
    private static Comparator<Entry> by(List<String> keys) {
        return Comparator.comparingInt(entry -> keys.contains(entry.key()) ? keys.indexOf(entry.key()) : keys.size());
    }

    private interface TypeOfKey {
        KeyType of(String key);
    }

    private static Mapping sorted(Mapping map, Comparator<Entry> order, TypeOfKey types) {
        return new Mapping(
                map.entries().stream()
                        .sorted(order)
                        .map(entry ->
                                new Entry(entry.key(), entry.keyOrigin(), of(types.of(entry.key()), entry.value())))
                        .toList(),
                map.origin());
    }
}
