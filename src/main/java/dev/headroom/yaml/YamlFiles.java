package dev.headroom.yaml;

import dev.headroom.yaml.TextFiles.UnreadableFileException;
import dev.headroom.yaml.YamlParser.BrokenYamlException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files and flags as trees; what cannot be read becomes a problem. It counts the texts that it reads. */
final class YamlFiles {
    private final FileCache cache;
    private final TextFiles files;
    private final Problems problems;
    private int texts;

    YamlFiles(Problems problems) {
        this(problems, new FileCache());
    }

    YamlFiles(Problems problems, FileCache cache) {
        this.cache = cache;
        this.files = new TextFiles(cache);
        this.problems = problems;
    }

    List<InputFile> inputs() {
        return files.inputs();
    }

    /** A file of the command line: its problems are its own. */
    YamlTree load(Path file, Source.Kind kind, String name) {
        Source source = new Source(kind, TextFiles.label(file), TextFiles.folderOf(file), name, texts++);
        return load(file, source, null, "");
    }

    /** A file that another one names: that it cannot be read is a problem of the place that names it. */
    YamlTree loadReferenced(Path file, Origin reference, String filePath) {
        Source naming = reference.source();
        Source source =
                new Source(naming.kind(), TextFiles.label(file), TextFiles.folderOf(file), naming.name(), texts++);
        return load(file, source, reference, filePath);
    }

    private YamlTree load(Path file, Source source, @Nullable Origin naming, String filePath) {
        Origin top = new Origin(source, 0, 0);
        try {
            String text = files.read(file);
            YamlTree known = cache.tree(source);
            if (known != null) {
                return known;
            }
            Optional<YamlTree> tree = YamlParser.parse(source, text);
            if (tree.isPresent()) {
                cache.put(source, tree.get());
                return tree.get();
            }
            problems.error(top, "", "the file is empty");
        } catch (UnreadableFileException e) {
            if (naming == null) {
                problems.error(top, "", String.valueOf(e.getMessage()));
            } else {
                problems.error(naming, filePath, source.label() + " " + e.getMessage());
            }
        } catch (BrokenYamlException e) {
            problems.error(e.origin(), "", String.valueOf(e.getMessage()));
        }
        return new YamlTree.Broken(top);
    }

    /** The lines of a text file that the plan names; null when it cannot be read, which is told at the place that names it. */
    @Nullable
    List<String> lines(Path file, Origin naming, String filePath) {
        try {
            return files.read(file).lines().toList();
        } catch (UnreadableFileException e) {
            problems.error(naming, filePath, TextFiles.label(file) + " " + e.getMessage());
            return null;
        }
    }

    /** A file as a text that values come from. */
    Source fileSource(Path file) {
        return new Source(Source.Kind.FILE, TextFiles.label(file), TextFiles.folderOf(file), "", texts++);
    }

    /** The value of a flag; what is wrong with it stands at the flag. */
    YamlTree parseFlag(Source flag, String value) {
        Origin top = new Origin(flag, 0, 0);
        try {
            Optional<YamlTree> tree = YamlParser.parse(flag, value);
            return tree.orElseGet(() -> new YamlTree.Scalar("", YamlTree.Kind.NOTHING, top));
        } catch (BrokenYamlException e) {
            problems.error(top, "", String.valueOf(e.getMessage()));
            return new YamlTree.Broken(top);
        }
    }

    /** A flag as a text that values come from; files that it names are relative to the current directory. */
    Source flagSource(String flag) {
        return new Source(Source.Kind.SETTING, flag, Path.of("").toAbsolutePath(), "", texts++);
    }
}
