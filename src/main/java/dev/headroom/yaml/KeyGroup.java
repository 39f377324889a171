package dev.headroom.yaml;

import java.util.List;

/**
 * The keys of one kind of map.
 *
 * @param name in the schema and on the reference page
 * @param meaning one sentence
 */
record KeyGroup(String name, String meaning, List<Key> keys) {
    KeyGroup {
        keys = List.copyOf(keys);
    }

    static KeyGroup of(String name, String meaning, Key... keys) {
        return new KeyGroup(name, meaning, List.of(keys));
    }

    boolean has(String key) {
        return keys.stream().anyMatch(known -> known.name().equals(key));
    }

    Key key(String name) {
        return keys.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key " + name + " in " + this.name));
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
