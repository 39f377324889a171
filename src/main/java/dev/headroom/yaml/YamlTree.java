package dev.headroom.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML value with the place where it stands. */
sealed interface YamlTree {
    Origin origin();

    /** What it is, in a message: {@code a list}, {@code "abc"}. */
    String describe();

    /** What YAML's core schema takes a scalar for. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes
     */
    record Scalar(String text, Kind kind, Origin origin) implements YamlTree {
        @Override
        public String describe() {
            return switch (kind) {
                case TEXT -> "\"" + shortened() + "\"";
                case NUMBER, FLAG -> shortened();
                case NOTHING -> "nothing";
            };
        }

        private String shortened() {
            return text.length() <= 60 ? text : text.substring(0, 57) + "...";
        }
    }

    /** A list. */
    record Sequence(List<YamlTree> items, Origin origin) implements YamlTree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }

        /** The same list with one entry replaced, or taken away by null. */
        Sequence with(int index, @Nullable YamlTree item) {
            var changed = new ArrayList<>(items);
            if (item == null) {
                changed.remove(index);
            } else {
                changed.set(index, item);
            }
            return new Sequence(changed, origin);
        }
    }

    /** A key, where it stands, and its value. */
    record Entry(String key, Origin keyOrigin, YamlTree value) {}

    /** A map in file order; a key that the file has twice is here twice. */
    record Mapping(List<Entry> entries, Origin origin) implements YamlTree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String describe() {
            return "a map";
        }

        @Nullable
        YamlTree get(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        boolean has(String key) {
            return get(key) != null;
        }

        List<String> keys() {
            return entries.stream().map(Entry::key).toList();
        }

        /** The same map with one value replaced, or added at the end. */
        Mapping with(String key, Origin keyOrigin, YamlTree value) {
            var changed = new ArrayList<Entry>();
            boolean found = false;
            for (Entry entry : entries) {
                boolean same = entry.key().equals(key);
                found |= same;
                changed.add(same ? new Entry(key, keyOrigin, value) : entry);
            }
            if (!found) {
                changed.add(new Entry(key, keyOrigin, value));
            }
            return new Mapping(changed, origin);
        }

        /** Where a key stands; the map's own place when it is left out. */
        Origin keyOrigin(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::keyOrigin)
                    .findFirst()
                    .orElse(origin);
        }

        Mapping without(String key) {
            return new Mapping(
                    entries.stream().filter(entry -> !entry.key().equals(key)).toList(), origin);
        }
    }

    /** Stands where a file could not be read; its problem is already told. */
    record Broken(Origin origin) implements YamlTree {
        @Override
        public String describe() {
            return "a file that could not be read";
        }
    }
}
