package dev.headroom.cli;

import dev.headroom.store.SweepFolder;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Opens folders of sweeps that are named on the command line. */
final class SweepFolders {
    private SweepFolders() {}

    /** @param word as {@link RunArgument} takes it */
    static SweepFolder open(String word, CommandSpec command) throws IOException {
        var folder = RunArgument.folder(word, command.commandLine());
        if (!SweepFolder.isOne(folder)) {
            throw new ParameterException(
                    command.commandLine(), folder + " is no sweep's folder: it has no " + SweepFolder.FILE);
        }
        return SweepFolder.open(folder);
    }
}
