package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.ByPool;
import dev.headroom.plan.Evidence;
import dev.headroom.plan.Pool;
import dev.headroom.plan.Uncertain;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Quantity;
import dev.headroom.yaml.YamlTree.Entry;
import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Mapping;
import dev.headroom.yaml.YamlTree.Scalar;
import dev.headroom.yaml.YamlTree.Sequence;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map of the tree seen through the description of its keys: values by key, with the documented default where a key is left out.
 * A value that the validator refused reads as left out.
 *
 * @param tree the map; empty where the file has none
 * @param present whether the file has it
 * @param numbers every valid number of the plan, by path
 */
record Section(KeyGroup group, Mapping tree, Place place, boolean present, Map<String, Assumption> numbers) {

    static Section top(KeyGroup group, Mapping tree, Map<String, Assumption> numbers) {
        return new Section(group, tree, Place.top(tree), true, numbers);
    }

    boolean has(String key) {
        return tree.has(key);
    }

    @Nullable
    YamlTree get(String key) {
        return tree.get(key);
    }

    /** Where a key's value stands, or the map when it is left out. */
    Origin origin(String key) {
        YamlTree value = tree.get(key);
        return value == null ? tree.origin() : value.origin();
    }

    /** The path of a key for messages. */
    String filePath(String key) {
        YamlTree value = tree.get(key);
        return value == null
                ? place.toMissing(key).filePath()
                : place.to(key, value).filePath();
    }

    String path(String key) {
        return place.toMissing(key).path();
    }

    Section section(String key) {
        KeyGroup inner = groupOf(group.key(key).type());
        YamlTree value = tree.get(key);
        return value instanceof Mapping map && !NumberReader.isNumber(map)
                ? new Section(inner, map, place.to(key, value), true, numbers)
                : new Section(inner, new Mapping(List.of(), origin(key)), place.toMissing(key), false, numbers);
    }

    /** The maps of a list, in order; entries of another type are left out. */
    List<Section> sections(String key) {
        YamlTree value = tree.get(key);
        List<Section> sections = new ArrayList<>();
        if (value instanceof Sequence sequence && content(group.key(key).type()) instanceof KeyType.ListOf list) {
            Place inside = place.to(key, value);
            for (int i = 0; i < sequence.items().size(); i++) {
                if (sequence.items().get(i) instanceof Mapping map) {
                    String segment = TreeValidator.segment(list.idKey(), map, i);
                    sections.add(new Section(groupOf(list.item()), map, inside.to(segment, map), true, numbers));
                }
            }
        }
        return sections;
    }

    /** The maps of a map by name, in order. */
    Map<String, Section> sectionsByName(String key) {
        YamlTree value = tree.get(key);
        Map<String, Section> sections = new LinkedHashMap<>();
        if (value instanceof Mapping map && content(group.key(key).type()) instanceof KeyType.MapOf type) {
            Place inside = place.to(key, value);
            for (Entry entry : map.entries()) {
                if (entry.value() instanceof Mapping part) {
                    Place at = inside.to(entry.key(), part);
                    sections.putIfAbsent(entry.key(), new Section(groupOf(type.value()), part, at, true, numbers));
                }
            }
        }
        return sections;
    }

    /** The names under which a map by name has entries. */
    List<String> keysOf(String key) {
        return tree.get(key) instanceof Mapping map ? map.keys() : List.of();
    }

    private static KeyType content(KeyType type) {
        return type instanceof KeyType.FileOf file ? content(file.content()) : type;
    }

    private static KeyGroup groupOf(KeyType type) {
        KeyType content = content(type);
        if (content instanceof KeyType.Section section) {
            return section.group();
        }
        if (content instanceof KeyType.Share share) {
            return share.path();
        }
        throw new IllegalArgumentException("no map with known keys: " + type);
    }

    /** The number in the file or its default; for a key that has neither, 0. */
    Assumption number(String key) {
        Assumption stated = stated(key);
        return stated != null ? stated : fallback(key, path(key));
    }

    /** The number in the file; null when it is left out. */
    @Nullable
    Assumption stated(String key) {
        return numbers.get(path(key));
    }

    private Assumption fallback(String key, String path) {
        Key described = group.key(key);
        Quantity quantity = quantity(described.type());
        double value = described.fallbackIsValue() ? Double.parseDouble(described.fallback()) : 0;
        return new Assumption(path, new Uncertain.Constant(value), quantity.domain(), quantity.unit(), Evidence.NONE);
    }

    private static Quantity quantity(KeyType type) {
        if (type instanceof PoolQuantity byPool) {
            return byPool.quantity();
        }
        if (type instanceof KeyType.NumberOrMonths either) {
            return either.number();
        }
        return type instanceof KeyType.Share ? KeyTypes.CONSTANT_SHARE : (Quantity) type;
    }

    ByPool byPool(String key) {
        return new ByPool(ofPool(key, Pool.AI), ofPool(key, Pool.GENERAL));
    }

    private Assumption ofPool(String key, Pool pool) {
        String path = path(key) + "." + pool.key();
        Assumption stated = numbers.get(path);
        return stated != null ? stated : fallback(key, path);
    }

    /** The number of a pool in the file; null when it is left out. */
    @Nullable
    Assumption stated(String key, Pool pool) {
        return numbers.get(path(key) + "." + pool.key());
    }

    double constant(String key) {
        return number(key).constantValue();
    }

    int count(String key) {
        return (int) constant(key);
    }

    /** The constant in the file; null when it is left out or uncertain. */
    @Nullable
    Double statedConstant(String key) {
        Assumption stated = stated(key);
        return stated != null && stated.value() instanceof Uncertain.Constant constant
                ? (Double) constant.value()
                : null;
    }

    /** Whether a number, or the default where it is left out, is a constant of this value; a broken number is not. */
    boolean isSurely(String key, double value) {
        Assumption number = has(key) ? stated(key) : number(key);
        return number != null && number.value() instanceof Uncertain.Constant constant && constant.value() == value;
    }

    boolean flag(String key) {
        YamlTree value = tree.get(key);
        Boolean flag = value == null ? null : Scalars.flag(value);
        return flag == null ? group.key(key).fallback().equals("true") : flag;
    }

    String text(String key) {
        YamlTree value = tree.get(key);
        String text = value == null ? null : Scalars.text(value);
        return text == null ? group.key(key).fallback() : text;
    }

    @Nullable
    YearMonth month(String key) {
        YamlTree value = tree.get(key);
        return value == null ? null : Scalars.month(value);
    }

    long whole(String key) {
        YamlTree value = tree.get(key);
        Long whole = value == null ? null : Scalars.whole(value);
        return whole == null ? Long.parseLong(group.key(key).fallback()) : whole;
    }

    /** A list of words; entries of another type are left out. */
    List<Scalar> words(String key) {
        List<Scalar> words = new ArrayList<>();
        if (tree.get(key) instanceof Sequence sequence) {
            for (YamlTree item : sequence.items()) {
                if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
                    words.add(scalar);
                }
            }
        }
        return words;
    }
}
