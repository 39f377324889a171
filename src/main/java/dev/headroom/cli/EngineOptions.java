package dev.headroom.cli;

import dev.headroom.execution.Engine;
import dev.headroom.execution.EngineProvider;
import dev.headroom.execution.LocalEngine;
import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command plays, filled by the parser. */
final class EngineOptions {
    private static final String LOCAL = "local";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec command;

    @Option(
            names = "--engine",
            paramLabel = "local|spark",
            description = "Play on threads of this machine, or on a Spark cluster (local). The result is the same.")
    private String engine = LOCAL;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "With --engine spark: the cluster, as spark://HOST:7077 (that of spark-submit).")
    private @Nullable String master;

    /**
     * Looks up what is named, before anything is played.
     *
     * @throws ParameterException where there is no such engine
     * @throws UnusableEngineException where it cannot be used here
     */
    void check() {
        if (engine.equals(LOCAL)) {
            if (master != null) {
                throw new ParameterException(command.commandLine(), "--master goes with --engine spark");
            }
            return;
        }
        var obstacle = provider().obstacle(master);
        if (obstacle.isPresent()) {
            throw new UnusableEngineException(obstacle.get());
        }
    }

    /** Connects to the cluster, where one is named. */
    Engine connect(int threads) throws IOException {
        return engine.equals(LOCAL) ? new LocalEngine(threads) : provider().connect(master);
    }

    private EngineProvider provider() {
        var providers = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Optional<EngineProvider> named = providers.stream()
                .filter(provider -> provider.name().equals(engine))
                .findFirst();
        return named.orElseThrow(() -> new ParameterException(
                command.commandLine(),
                "--engine is local or "
                        + providers.stream().map(EngineProvider::name).collect(Collectors.joining(", ")) + ", not "
                        + engine));
    }
}
