package dev.headroom.yaml;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read and parsed before, for plans that are read from the same files again and again; it grows. */
final class FileCache {
    private final Map<Path, Text> texts = new HashMap<>();
    private final Map<Source, YamlTree> trees = new HashMap<>();

    /** The same content, for another thread. */
    FileCache copy() {
        var copy = new FileCache();
        copy.texts.putAll(texts);
        copy.trees.putAll(trees);
        return copy;
    }

    /** A file's content. */
    record Text(String content, InputFile input) {}

    @Nullable
    Text text(Path file) {
        return texts.get(file);
    }

    void put(Path file, Text text) {
        texts.put(file, text);
    }

    @Nullable
    YamlTree tree(Source source) {
        return trees.get(source);
    }

    void put(Source source, YamlTree tree) {
        trees.put(source, tree);
    }
}
