package dev.headroom.yaml;

import dev.headroom.yaml.TextFiles.UnreadableFileException;
import dev.headroom.yaml.YamlParser.BrokenYamlException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files and flags as trees; what cannot be read becomes a problem. It counts the texts that it reads. */
final class YamlFiles {
    private final TextFiles files = new TextFiles();
    private final Problems problems;
    private int texts;

    YamlFiles(Problems problems) {
        this.problems = problems;
    }

    List<InputFile> inputs() {
        return files.inputs();
    }

    TextFiles texts() {
        return files;
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
            Optional<YamlTree> tree = YamlParser.parse(source, files.read(file));
            if (tree.isPresent()) {
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

    /** The value of a flag; what is wrong with it stands at the flag. */
    YamlTree parseSetting(String setting, String value) {
        Source source = settingSource(setting);
        Origin top = new Origin(source, 0, 0);
        try {
            Optional<YamlTree> tree = YamlParser.parse(source, value);
            return tree.orElseGet(() -> new YamlTree.Scalar("", YamlTree.Kind.NOTHING, top));
        } catch (BrokenYamlException e) {
            problems.error(top, "", String.valueOf(e.getMessage()));
            return new YamlTree.Broken(top);
        }
    }

    Source settingSource(String setting) {
        return new Source(Source.Kind.SETTING, "--set " + setting, Path.of("").toAbsolutePath(), "", texts++);
    }
}
