package dev.headroom.cli;

import dev.headroom.store.SweepFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens folders of sweeps that are named on the command line. */
final class SweepFolders {
    private SweepFolders() {}

    static SweepFolder open(@Nullable Path folder, CommandSpec command) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), folder + ": there is no such folder");
        }
        if (!SweepFolder.isOne(folder)) {
            throw new ParameterException(
                    command.commandLine(), folder + " is no sweep's folder: it has no " + SweepFolder.FILE);
        }
        return SweepFolder.open(folder);
    }
}
