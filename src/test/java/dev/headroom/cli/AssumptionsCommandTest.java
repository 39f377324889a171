package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code assumptions} lists, and what {@code validate} says of the same plan. */
class AssumptionsCommandTest {
    private static final String PLAN = """
            version: 1
            name: numbers
            start: 2026-01
            end: 2026-12
            market:
              growthPerYear: {p10: 0.2, p50: 0.3, p90: 0.5}
            regions:
              - region: here
                demand: {baselineMw: {value: 10, source: "a count of %s racks", asOf: 2025-08, confidence: low}}
                delayFactor: {value: {lognormal: {median: 1, p90: 1.35}}, source: judgement, asOf: 2026-09}
                maxConcurrent: 2
            """.formatted("many ".repeat(60).strip());

    @TempDir
    Path folder;

    private String plan = "";

    @BeforeEach
    void write() throws IOException {
        plan = Files.writeString(folder.resolve("plan.yaml"), PLAN).toString();
    }

    private Invocation list(String... options) {
        var arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"assumptions", plan, "--today", "2026-09"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Invocation.of(arguments);
    }

    @Test
    void the_table_has_range_unit_date_confidence_and_source() {
        var table = list();
        assertThat(table.code()).isZero();
        assertThat(table.err()).isEmpty();
        assertThat(table.out())
                .containsPattern("market\\R  growthPerYear +0.2 +0.3 +0.5  per year\\R      NO SOURCE\\.\\R")
                .containsPattern("regions.here\\R  demand.baselineMw +10 +MW +2025-08  low\\R"
                        + "      STALE \\(13 months\\). a count of many .*\\R      many .*…\\R")
                .containsPattern("  delayFactor +0.74074 +1 +1.35  factor +2026-09\\R"
                        + "      \\{lognormal: \\{median: 1, p90: 1.35}} judgement\\R")
                .containsPattern("  maxConcurrent +2 +projects\\R      setting\\R")
                .contains(
                        "The plan states 4 numbers, 4 of them here: 2 are uncertain, 1 are settings; 1 others name no "
                                + "source, 1 are");
        assertThat(table.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void the_flags_choose_what_needs_a_look() {
        assertThat(list("--unsourced").out())
                .contains("growthPerYear", "1 of them here")
                .doesNotContain("baselineMw", "maxConcurrent");
        assertThat(list("--stale").out())
                .contains("baselineMw", "1 of them here")
                .doesNotContain("growthPerYear", "delayFactor");
        assertThat(list("--stale", "--unsourced").out()).contains("baselineMw", "growthPerYear", "2 of them here");
        assertThat(list("--stale", "--today", "2026-08").code()).isEqualTo(2);
        assertThat(Invocation.of("--today", "2026-08", "assumptions", plan, "--stale")
                        .out())
                .startsWith("The plan states 4 numbers, 0 of them here");
    }

    @Test
    void a_path_chooses_what_stands_at_or_under_it() {
        assertThat(list("--only", "regions.here.demand").out())
                .contains("baselineMw")
                .doesNotContain("delayFactor");
        assertThat(list("--only", "market.growthPerYear,regions.here.delayFactor")
                        .out())
                .contains("growthPerYear", "delayFactor")
                .doesNotContain("baselineMw");
        var wrong = list("--only", "regions.hree");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .startsWith("headroom: --only regions.hree: the plan states no number there. Maybe regions.here?");
    }

    @Test
    void programs_get_the_whole_of_it() throws IOException {
        assertThat(list("--format", "csv", "--only", "regions.here.delayFactor").out())
                .isEqualTo("path,unit,value,p10,p50,p90,source,asOf,confidence\n"
                        + "regions.here.delayFactor,factor,\"{lognormal: {median: 1, p90: 1.35}}\",0.740740741,1,1.35,"
                        + "judgement,2026-09,\n");
        JsonNode json = JsonText.MAPPER.readTree(list("--format", "json").out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("today").asText()).isEqualTo("2026-09");
        assertThat(json.get("numbers")).hasSize(4);
        JsonNode baseline = json.get("numbers").get(1);
        assertThat(baseline.get("path").asText()).isEqualTo("regions.here.demand.baselineMw");
        assertThat(baseline.get("stale").asBoolean()).isTrue();
        assertThat(baseline.get("source").asText()).hasSizeGreaterThan(300);
    }

    @Test
    void what_is_laid_over_the_plan_counts() {
        assertThat(list("--only", "market", "--set", "market.growthPerYear=0.25")
                        .out())
                .containsPattern("growthPerYear +0.25 +per year");
    }

    @Test
    void validate_marks_what_clashes_and_still_succeeds() {
        var valid = Invocation.of("validate", plan, "--today", "2026-09");
        assertThat(valid.code()).isZero();
        assertThat(valid.err()).isEmpty();
        assertThat(valid.out())
                .containsPattern("Coherence: \\d+ checks, \\d+ clash \\(!\\)\\R")
                .containsPattern("growth +here: total 30% a year, AI share 0% throughout: general 30% a year\\R")
                .containsPattern("lead time ! here: demand from 2026-01, what is there and funded falls short in\\R"
                        + " {12}2026-01, nothing planned helps: 12 months of shortfall\\R");
        assertThat(valid.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void validate_tells_programs_the_severity_of_each_finding() throws IOException {
        JsonNode json =
                JsonText.MAPPER.readTree(Invocation.of("validate", plan, "--today", "2026-09", "--format", "json")
                        .out());
        JsonNode findings = json.get("implied").get("findings");
        assertThat(findings.findValuesAsText("severity")).contains("note", "warning");
        assertThat(findings.findValuesAsText("topic")).contains("lead time", "sources");
        assertThat(Invocation.of("validate", plan, "--format", "csv").out())
                .contains("\ncoherence warning,lead time,here,", "\ncoherence note,growth,here,");
    }

    @Test
    void validate_folds_what_agrees_unless_it_is_asked_for_all() throws IOException {
        var regions = new StringBuilder("version: 1\nname: many\nstart: 2026-01\nend: 2026-12\nregions:\n");
        for (int i = 1; i <= 12; i++) {
            regions.append("  - {region: r").append(i).append(", demand: {baselineMw: 1}}\n");
        }
        var many = Files.writeString(folder.resolve("many.yaml"), regions).toString();
        assertThat(Invocation.of("validate", many).out())
                .contains("r8: total 0%", "5 more without a clash; --verbose tells them")
                .doesNotContain("r9: total 0%");
        assertThat(Invocation.of("validate", many, "--verbose").out())
                .contains("r12: total 0%")
                .doesNotContain("more without a clash");
    }
}
