package dev.headroom.yaml;

import dev.headroom.plan.Pool;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Lists the values of a tree by path, each with its origin, and the defaults that the tree leaves out. */
final class OriginList {
    private static final String DEFAULT = "default";

    private final List<ResolvedPlan.Entry> entries = new ArrayList<>();

    private OriginList() {}

    static List<ResolvedPlan.Entry> of(Mapping plan) {
        var list = new OriginList();
        list.section(PlanKeys.PLAN, plan, "");
        return List.copyOf(list.entries);
    }

    private void walk(KeyType type, YamlTree tree, String path) {
        if (type instanceof KeyType.FileOf file) {
            walk(file.content(), tree, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.Section section) {
            section(section.group(), map, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.Share share && !NumberReader.isNumber(map)) {
            section(share.path(), map, path);
        } else if (tree instanceof Mapping map && type instanceof KeyType.MapOf byName) {
            map.entries().forEach(entry -> walk(byName.value(), entry.value(), path + "." + entry.key()));
        } else if (tree instanceof Mapping map && type instanceof PoolQuantity byPool && !NumberReader.isNumber(map)) {
            map.entries().forEach(entry -> walk(byPool.quantity(), entry.value(), path + "." + entry.key()));
        } else if (tree instanceof Sequence list
                && type instanceof KeyType.ListOf described
                && !list.items().isEmpty()
                && list.items().get(0) instanceof Mapping) {
            for (int i = 0; i < list.items().size(); i++) {
                YamlTree part = list.items().get(i);
                walk(described.item(), part, path + "." + TreeValidator.segment(described.idKey(), part, i));
            }
        } else {
            leaf(tree, path);
        }
    }

    /** An assumption is listed by its value; where it comes from is in the assumption table. */
    private void leaf(YamlTree tree, String path) {
        YamlTree stated = tree instanceof Mapping map ? map.get("value") : null;
        YamlTree value = stated == null ? tree : stated;
        entries.add(new ResolvedPlan.Entry(
                path, YamlWriter.line(value), value.origin().provenance()));
    }

    private void section(KeyGroup group, Mapping map, String path) {
        for (Key key : group.keys()) {
            String keyPath = path.isEmpty() ? key.name() : path + "." + key.name();
            YamlTree value = map.get(key.name());
            if (value != null) {
                walk(key.type(), value, keyPath);
                missingPool(key, value, keyPath);
            } else if (key.fallbackIsValue()) {
                entries.add(new ResolvedPlan.Entry(keyPath, key.fallback(), DEFAULT));
            } else if (key.type() instanceof KeyType.Section section && isAlwaysThere(key)) {
                section(section.group(), new Mapping(List.of(), map.origin()), keyPath);
            }
        }
    }

    /** Whether a section that the files leave out acts by its defaults; one whose default is "none" does not. */
    private static boolean isAlwaysThere(Key key) {
        return !key.required() && key.fallback().isEmpty();
    }

    /** A map by pool may name one pool only; the other has the default. */
    private void missingPool(Key key, YamlTree value, String path) {
        if (key.type() instanceof PoolQuantity
                && key.fallbackIsValue()
                && value instanceof Mapping map
                && !NumberReader.isNumber(map)) {
            for (Pool pool : Pool.values()) {
                if (!map.has(pool.key())) {
                    entries.add(new ResolvedPlan.Entry(path + "." + pool.key(), key.fallback(), DEFAULT));
                }
            }
        }
    }
}
