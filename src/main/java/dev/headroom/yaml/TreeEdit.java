package dev.headroom.yaml;

import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.YamlTree.Broken;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change at one path of a plan's tree. The path is followed through the description of keys, so that a misspelt one is an
 * error; maps in between that the files leave out are made.
 */
final class TreeEdit {
    private final List<String> path;
    private final Origin origin;
    private final Change change;

    private TreeEdit(String path, Origin origin, Change change) {
        this.path = List.of(path.split("\\.", -1));
        this.origin = origin;
        this.change = change;
    }

    /** What happens at the end of the path: the old value, or null, becomes the new one, or null. */
    private interface Change {
        @Nullable
        YamlTree of(KeyType type, @Nullable YamlTree old) throws NoSuchPathException;
    }

    /** A path that leads nowhere; the message says where it ends. */
    static final class NoSuchPathException extends Exception {
        NoSuchPathException(String message) {
            super(message);
        }
    }

    /** Puts a value in the place of what is there, or where nothing is. */
    static Mapping set(Mapping plan, String path, YamlTree value) throws NoSuchPathException {
        return new TreeEdit(path, value.origin(), (type, old) -> value).plan(plan);
    }

    /** Puts entries at the end of a list. */
    static Mapping add(Mapping plan, String path, Sequence entries) throws NoSuchPathException {
        return new TreeEdit(path, entries.origin(), (type, old) -> appended(type, old, entries)).plan(plan);
    }

    /** Takes away an entry of a list or a key. */
    static Mapping remove(Mapping plan, String path, Origin origin) throws NoSuchPathException {
        return new TreeEdit(path, origin, (type, old) -> {
                    if (old == null) {
                        throw new NoSuchPathException("there is nothing to remove");
                    }
                    return null;
                })
                .plan(plan);
    }

    private static YamlTree appended(KeyType type, @Nullable YamlTree old, Sequence entries)
            throws NoSuchPathException {
        if (!(type instanceof KeyType.ListOf)) {
            throw new NoSuchPathException("is no list; entries are added to lists");
        }
        List<YamlTree> items = new ArrayList<>(old instanceof Sequence list ? list.items() : List.of());
        items.addAll(entries.items());
        return new Sequence(items, old == null ? entries.origin() : old.origin());
    }

    private Mapping plan(Mapping plan) throws NoSuchPathException {
        YamlTree edited = edited(KeyTypes.section(PlanKeys.PLAN), plan, 0);
        return edited instanceof Mapping map ? map : plan;
    }

    private @Nullable YamlTree edited(KeyType type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        KeyType content = type instanceof KeyType.FileOf file ? file.content() : type;
        if (depth == path.size()) {
            return change.of(content, tree);
        }
        if (tree instanceof Broken) {
            return tree;
        }
        if (content instanceof KeyType.ListOf list) {
            return list(list, tree, depth);
        }
        if (content instanceof PoolQuantity byPool) {
            return byPool(byPool, tree, depth);
        }
        if (content instanceof KeyType.Section || (content instanceof KeyType.Share && !isNumber(tree))) {
            return key(content, tree, depth);
        }
        if (content instanceof KeyType.MapOf map) {
            return entry(map, tree, depth);
        }
        return partOfNumber(content, tree, depth);
    }

    private static boolean isNumber(@Nullable YamlTree tree) {
        return tree != null && !(tree instanceof Mapping map && !NumberReader.isNumber(map));
    }

    private YamlTree key(KeyType type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        String segment = path.get(depth);
        KeyGroup group = type instanceof KeyType.Share share ? share.path() : ((KeyType.Section) type).group();
        if (!group.has(segment)) {
            throw new NoSuchPathException("unknown key " + segment + "." + SuggestedWord.maybe(segment, group.names()));
        }
        Key key = group.key(segment);
        return put(mapOf(tree, depth), key.type(), depth);
    }

    private YamlTree entry(KeyType.MapOf type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        Mapping map = mapOf(tree, depth);
        String segment = path.get(depth);
        if (!map.has(segment) && depth + 1 < path.size()) {
            throw new NoSuchPathException(
                    "unknown " + type.key() + " " + segment + "." + SuggestedWord.maybeOrAll(segment, map.keys()));
        }
        return put(map, type.value(), depth);
    }

    private Mapping mapOf(@Nullable YamlTree tree, int depth) throws NoSuchPathException {
        if (tree == null) {
            return new Mapping(List.of(), origin);
        }
        if (tree instanceof Mapping map) {
            return map;
        }
        throw new NoSuchPathException(String.join(".", path.subList(0, depth)) + " is " + tree.describe()
                + ", which has no part " + path.get(depth));
    }

    private Mapping put(Mapping map, KeyType partType, int depth) throws NoSuchPathException {
        String segment = path.get(depth);
        YamlTree part = edited(partType, map.get(segment), depth + 1);
        boolean whole = depth + 1 == path.size() || !map.has(segment);
        return part == null ? map.without(segment) : map.with(segment, whole ? origin : map.keyOrigin(segment), part);
    }

    private YamlTree list(KeyType.ListOf type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        String segment = path.get(depth);
        List<YamlTree> items = tree instanceof Sequence sequence ? sequence.items() : List.of();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            names.add(TreeValidator.segment(type.idKey(), items.get(i), i));
        }
        int index = names.contains(segment) ? names.indexOf(segment) : index(segment, items.size());
        if (index < 0 || !(tree instanceof Sequence sequence)) {
            throw new NoSuchPathException("no entry " + segment + " in " + String.join(".", path.subList(0, depth))
                    + "." + SuggestedWord.maybeOrAll(segment, names));
        }
        return sequence.with(index, edited(type.item(), items.get(index), depth + 1));
    }

    /** The index that a segment of digits gives; -1 when it gives none. */
    private static int index(String segment, int size) {
        boolean digits =
                !segment.isEmpty() && segment.length() < 7 && segment.chars().allMatch(Character::isDigit);
        return digits && Integer.parseInt(segment) < size ? Integer.parseInt(segment) : -1;
    }

    /** One number for both pools becomes a map before one of them is changed. */
    private YamlTree byPool(PoolQuantity type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        String segment = path.get(depth);
        List<String> pools = List.of("ai", "general");
        if (!pools.contains(segment)) {
            return partOfNumber(type.quantity(), tree, depth);
        }
        if (tree != null && isNumber(tree)) {
            List<Entry> both = pools.stream()
                    .map(pool -> new Entry(pool, tree.origin(), tree))
                    .toList();
            return put(new Mapping(both, tree.origin()), type.quantity(), depth);
        }
        return put(mapOf(tree, depth), type.quantity(), depth);
    }

    /** Inside a number the keys that it has may be followed: {@code value}, {@code p50}. */
    private YamlTree partOfNumber(KeyType type, @Nullable YamlTree tree, int depth) throws NoSuchPathException {
        String segment = path.get(depth);
        String whole = String.join(".", path.subList(0, depth));
        if (!(tree instanceof Mapping map)) {
            throw new NoSuchPathException(whole + " is one value; it has no part " + segment);
        }
        if (!map.has(segment)) {
            throw new NoSuchPathException(
                    "no part " + segment + " in " + whole + "." + SuggestedWord.maybeOrAll(segment, map.keys()));
        }
        return put(map, type, depth);
    }
}
