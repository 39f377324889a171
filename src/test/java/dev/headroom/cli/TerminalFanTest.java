package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import org.junit.jupiter.api.Test;

class TerminalFanTest {
    private static final String PLAN = """
            version: 1
            name: One region
            start: 2026-01
            end: 2027-12
            regions:
              - region: here
                name: Here
                demand: {baselineMw: {p10: 14, p50: 18, p90: 26}}
                capacity: {existing: {general: 15}}
            """;

    @Test
    void constant_capacity_is_a_level_line_and_the_picture_is_named() {
        var lines = TerminalFan.of(PlanText.run(PLAN, 256, 1)).lines().toList();
        assertThat(lines.get(2)).startsWith("Here ").endsWith(" up to 30");
        assertThat(lines).hasSize(9);
        assertThat(lines.get(8)).isEqualTo("2026-01                        2027-12");
        assertThat(lines.subList(3, 8))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(38));
        assertThat(lines.subList(3, 8).stream().flatMapToInt(String::chars))
                .allSatisfy(letter -> assertThat(letter).isBetween(0x2800, 0x28ff));
        // 15 of 30 MW: the dots half way from the top of 20 rows are in the third row of letters, all along
        assertThat(lines.get(5).chars().filter(letter -> letter != 0x2800).count())
                .isEqualTo(38);
    }
}
