package dev.headroom.yaml;

import dev.headroom.yaml.KeyType.PoolQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a path of the plan through the description of keys. */
final class DescribedPath {
    private DescribedPath() {}

    /** The type of the value at a path whose names exist; null when the description has no such path. */
    static @Nullable KeyType typeOf(String path) {
        KeyType type = KeyTypes.section(PlanKeys.PLAN);
        for (String segment : path.split("\\.", -1)) {
            type = type == null ? null : part(type, segment);
        }
        return type;
    }

    /** The type of a part of a value; null when it has no such part. */
    static @Nullable KeyType part(KeyType type, String segment) {
        if (type instanceof KeyType.Section section) {
            return section.group().has(segment) ? section.group().key(segment).type() : null;
        }
        if (type instanceof KeyType.FileOf file) {
            return part(file.content(), segment);
        }
        if (type instanceof KeyType.Share share) {
            return part(KeyTypes.section(share.path()), segment);
        }
        if (type instanceof KeyType.ListOf list) {
            return list.item();
        }
        if (type instanceof KeyType.MapOf map) {
            return map.value();
        }
        return type instanceof PoolQuantity byPool && List.of("ai", "general").contains(segment)
                ? byPool.quantity()
                : null;
    }
}
