package dev.headroom.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program in a process of its own, from the classes under test. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Starts it.
     *
     * @param java the folder of a JDK
     * @param options of Java
     */
    static Process start(Path java, List<String> options, List<String> args) throws IOException {
        var command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-Djava.awt.headless=true"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.headroom.cli.Headroom"));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The Java that runs this. */
    static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    /** A JDK of another version: {@code JAVA_HOME_17} or {@code JAVA_HOME_25}, or one beside others. */
    static Optional<Path> otherJava() throws IOException {
        var named = Stream.of("JAVA_HOME_17", "JAVA_HOME_25")
                .map(System::getenv)
                .filter(folder -> folder != null && !folder.isEmpty())
                .map(Path::of)
                .toList();
        var folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) {
            return named.stream().filter(ChildJvm::isOther).findFirst();
        }
        try (var beside = Files.list(folder)) {
            return Stream.concat(named.stream(), beside.sorted())
                    .filter(ChildJvm::isOther)
                    .findFirst();
        }
    }

    private static boolean isOther(Path java) {
        var wanted = Runtime.version().feature() == 25 ? "17" : "25";
        try {
            return Files.isExecutable(java.resolve("bin/java"))
                    && Files.readString(java.resolve("release")).contains("JAVA_VERSION=\"" + wanted);
        } catch (IOException e) {
            return false;
        }
    }
}
