package dev.headroom.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All groups of keys of the plan's files, each once, a group before the groups inside it. */
final class KeyGroups {
    /** The groups that are whole files. */
    static final List<KeyGroup> FILES = List.of(PlanKeys.PLAN, OverlayKeys.SCENARIO, OverlayKeys.SWEEP);

    private KeyGroups() {}

    static List<KeyGroup> all() {
        Map<String, KeyGroup> groups = new LinkedHashMap<>();
        FILES.forEach(file -> collect(file, groups));
        return new ArrayList<>(groups.values());
    }

    private static void collect(KeyGroup group, Map<String, KeyGroup> groups) {
        if (groups.putIfAbsent(group.name(), group) == null) {
            for (Key key : group.keys()) {
                inside(key.type()).forEach(inner -> collect(inner, groups));
            }
        }
    }

    private static List<KeyGroup> inside(KeyType type) {
        if (type instanceof KeyType.Section section) {
            return List.of(section.group());
        }
        if (type instanceof KeyType.Share share) {
            return List.of(share.path());
        }
        if (type instanceof KeyType.FileOf file) {
            return inside(file.content());
        }
        if (type instanceof KeyType.ListOf list) {
            return inside(list.item());
        }
        return type instanceof KeyType.MapOf map ? inside(map.value()) : List.of();
    }
}
