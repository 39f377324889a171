package dev.headroom.execution;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects to clusters of one kind. Found by {@link java.util.ServiceLoader}; it loads without the libraries of that kind. */
public interface EngineProvider {
    /** What {@code --engine} calls it. */
    String name();

    /**
     * Why it cannot be used in this process, and what to do about that, in one line; empty where it can.
     *
     * @param master the cluster's URL; null for the one that started this process
     */
    Optional<String> obstacle(@Nullable String master);

    /**
     * Connects to a cluster.
     *
     * @param master the cluster's URL; null for the one that started this process
     * @throws IOException naming the cluster and what is wrong
     */
    Engine connect(@Nullable String master) throws IOException;
}
