package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.plan.InvalidPlanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken plan has a twin {@code .txt} with its whole message; {@code -Dheadroom.update=true} writes the twins anew. */
class BrokenPlansTest {
    private static final Path FOLDER = Path.of("src/test/resources/plans/broken");

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aBrokenPlanIsRefusedWithItsWholeMessage(Path plan) throws IOException {
        Path twin = FOLDER.resolve(String.valueOf(plan.getFileName()).replace(".yaml", "") + ".txt");

        var refusal = catchThrowableOfType(InvalidPlanException.class, () -> PlanReader.read(source(plan)));

        assertThat(refusal).as("the plan is refused").isNotNull();
        if (Boolean.getBoolean("headroom.update")) {
            Files.writeString(twin, refusal.getMessage() + "\n");
        }
        assertThat(refusal.getMessage() + "\n").isEqualTo(Files.readString(twin));
    }

    /** A plan is a file or a folder; its scenarios and settings stand in comments at its top. */
    private static PlanSource source(Path plan) throws IOException {
        Path file = Files.isDirectory(plan)
                ? Stream.of("plan.yaml", "config/plan.yaml")
                        .map(plan::resolve)
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow()
                : plan;
        return new PlanSource(file, flags(file, "# --scenario "), flags(file, "# --set "));
    }

    private static List<String> flags(Path file, String mark) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
