package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.plan.Plan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    static final Path BENCH = Path.of("src/test/resources/plans/bench/plan.yaml");

    @Test
    void aFolderOfFilesBecomesOnePlan() {
        Plan plan = PlanReader.read(PlanSource.of(BENCH)).plan();

        assertThat(plan.regions()).extracting("id").containsExactly("brazil", "france", "dubai", "indonesia");
        assertThat(plan.months()).isEqualTo(69);
    }
}
