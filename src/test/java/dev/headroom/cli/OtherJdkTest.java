package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JDK 17 and JDK 25 give the same table of the shipped plan. */
class OtherJdkTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mc", "rqmc"})
    void another_jdk_gives_the_same_bytes(String method) throws Exception {
        var java = ChildJvm.otherJava();
        assumeTrue(java.isPresent(), "no JDK 17 or 25 other than this one is installed: nothing to compare with");
        var args = List.of("run", "config/plan.yaml", "--method", method, "--replications", "128", "--out");
        var child = ChildJvm.start(java.get(), List.of(), with(args, folder.resolve("there")));
        Invocation.of(with(args, folder.resolve("here")).toArray(String[]::new));
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        assertThat(metrics("there")).isEqualTo(metrics("here")).contains("all,,total,horizon,unservedMwMonths");
    }

    private static List<String> with(List<String> args, Path out) {
        var all = new ArrayList<>(args);
        all.add(out.toString());
        return all;
    }

    private String metrics(String out) throws IOException {
        try (var runs = Files.list(folder.resolve(out))) {
            return Files.readString(runs.findFirst().orElseThrow().resolve("metrics.csv"));
        }
    }
}
