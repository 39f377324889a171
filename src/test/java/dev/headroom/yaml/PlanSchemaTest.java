package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanSchemaTest {

    @ParameterizedTest
    @CsvSource({"plan.schema.json", "plan-reference.md"})
    void theCommittedPageIsTheGeneratedOne(String name) throws IOException {
        String generated = name.endsWith(".json") ? PlanSchema.json() : PlanSchema.referencePage();
        Path committed = Path.of("src/docs", name);
        if (Boolean.getBoolean("headroom.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated);
        }

        assertThat(committed)
                .as("-Dheadroom.update=true writes it anew")
                .content()
                .isEqualTo(generated);
    }
}
