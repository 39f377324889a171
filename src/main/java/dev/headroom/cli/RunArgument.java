package dev.headroom.cli;

import dev.headroom.store.RunStore;
import dev.headroom.store.StoredRun;
import dev.headroom.store.SweepFolder;
import dev.headroom.yaml.SuggestedWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Which stored run or sweep a word of the command line means. */
final class RunArgument {
    /** The run that was started last. */
    static final String LATEST = "latest";

    private static final Path RUNS = Path.of("runs");
    private static final int MOST_TOLD = 5;

    private RunArgument() {}

    /**
     * The folder of a run or sweep.
     *
     * @param word a folder, the name of one in {@code runs}, what one name alone there begins with, or {@link #LATEST}, which is a run
     * @throws ParameterException with a guess, where there is none, or several
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
        var names = stored();
        var meant = names.stream()
                .filter(name -> !word.isBlank() && name.startsWith(word))
                .toList();
        if (meant.size() == 1) {
            return RUNS.resolve(meant.get(0));
        }
        throw new ParameterException(
                command,
                meant.isEmpty()
                        ? "'" + word + "' is no folder of a run or sweep, here or in " + RUNS + "."
                                + SuggestedWord.maybe(word, names)
                        : "'" + word + "' may be any of " + meant.size() + " in " + RUNS + ": "
                                + meant.stream().limit(MOST_TOLD).collect(Collectors.joining(", "))
                                + (meant.size() > MOST_TOLD ? ", ..." : ""));
    }

    /** Names of runs and sweeps. */
    private static List<String> stored() throws IOException {
        if (!Files.isDirectory(RUNS)) {
            return List.of();
        }
        var runs = new RunStore(RUNS).list().stream().map(StoredRun::folder);
        try (var folders = Files.list(RUNS)) {
            return Stream.concat(runs, folders.filter(SweepFolder::isOne))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
