package dev.headroom.spark;

import dev.headroom.execution.Engine;
import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/** Spark on threads of this process. */
final class LocalSpark {
    private static final String MASTER = "local[2]";

    private LocalSpark() {}

    /** Connects; on a Java that Spark does not start on, the tests are skipped with the reason. */
    static Engine connect() throws IOException {
        var provider = new SparkEngineProvider();
        var obstacle = provider.obstacle(MASTER);
        Assumptions.assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));
        return provider.connect(MASTER);
    }
}
