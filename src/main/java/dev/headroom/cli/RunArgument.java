package dev.headroom.cli;

import dev.headroom.store.RunStore;
import dev.headroom.yaml.SuggestedWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Which stored run a word of the command line means. */
final class RunArgument {
    /** The run that was started last. */
    static final String LATEST = "latest";

    private static final Path RUNS = Path.of("runs");

    private RunArgument() {}

    /**
     * The folder of a run.
     *
     * @param word a folder, the name of one in {@code runs}, or {@link #LATEST}
     * @throws ParameterException with a guess, where there is none
     */
    static Path folder(String word, CommandLine command) throws IOException {
        if (!word.equals(LATEST)) {
            return named(word, command);
        }
        return new RunStore(RUNS)
                .list().stream()
                        .findFirst()
                        .orElseThrow(() -> new ParameterException(command, "there is no run in " + RUNS))
                        .folder();
    }

    private static Path named(String word, CommandLine command) throws IOException {
        for (var root : List.of(Path.of(""), RUNS)) {
            try {
                var folder = root.resolve(word);
                if (!word.isBlank() && Files.isDirectory(folder)) {
                    return folder;
                }
            } catch (InvalidPathException e) {
                throw new ParameterException(command, "'" + word + "' is no run folder", e);
            }
        }
        var names = new RunStore(RUNS)
                .list().stream()
                        .map(run -> String.valueOf(run.folder().getFileName()))
                        .toList();
        throw new ParameterException(
                command,
                "'" + word + "' is no run folder, here or in " + RUNS + "." + SuggestedWord.maybe(word, names));
    }
}
