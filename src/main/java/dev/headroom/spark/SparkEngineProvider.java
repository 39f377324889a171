package dev.headroom.spark;

import dev.headroom.execution.Engine;
import dev.headroom.execution.EngineProvider;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects to Spark clusters. */
public final class SparkEngineProvider implements EngineProvider {
    private static final String CONTEXT = "org.apache.spark.api.java.JavaSparkContext";

    /** Java took away from this version on what Hadoop asks at the start: who the current subject is (JEP 486). */
    private static final int FIRST_JAVA_WITHOUT_SUBJECT = 24;

    /** Packages of java.base that Spark looks into: those that a plain start of Java keeps closed to it. */
    private static final List<String> OPENED = List.of("java.lang", "java.nio", "java.util", "sun.nio.ch");

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Optional<String> obstacle(@Nullable String master) {
        if (!isOnPath()) {
            return Optional.of("--engine spark needs Spark 4.0: set SPARK_HOME to its folder and use the launcher, or"
                    + " use spark-submit with headroom-all.jar");
        }
        int java = Runtime.version().feature();
        if (java >= FIRST_JAVA_WITHOUT_SUBJECT) {
            return Optional.of("--engine spark: Spark 4.0 does not start on Java " + java
                    + "; let JAVA_HOME name a JDK of version 17 or 21");
        }
        if (master == null && System.getProperty("spark.master") == null) {
            return Optional.of("--engine spark needs the cluster: --master spark://HOST:7077, or local[*] to try");
        }
        var lacking = OPENED.stream().filter(name -> !isOpen(name)).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "--engine spark needs Java's packages opened; use the launcher, spark-submit, or add to java: "
                                + String.join(
                                        " ",
                                        lacking.stream()
                                                .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                                                .toList()));
    }

    private static boolean isOnPath() {
        try {
            Class.forName(CONTEXT, false, SparkEngineProvider.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isOpen(String name) {
        return Object.class.getModule().isOpen(name, SparkEngineProvider.class.getModule());
    }

    @Override
    public Engine connect(@Nullable String master) throws IOException {
        return SparkEngine.connect(master);
    }
}
