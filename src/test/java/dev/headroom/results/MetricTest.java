package dev.headroom.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void the_cards_are_those_of_the_tidy_table() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::key))
                .containsExactly(
                        ("shortfallProbability shortMonths episodes episodeMonths expectedShortfallMw unservedMwMonths"
                                        + " unservedShare shortfallP50 shortfallP90 shortfallP95 shortfallP99 cvar95Mw"
                                        + " headroomP5 headroomP50 headroomP95 headroomN1P5"
                                        + " demandMean demandP5 demandP25 demandP50 demandP75 demandP95"
                                        + " usableMean usableP5 usableP25 usableP50 usableP75 usableP95 idleMwMonths"
                                        + " revenueAtRiskUsdMillion capacityToBuyMw energisedMw retiredMw"
                                        + " lostToUtilisationMw lostToGridMw lostToOutageMw lostToRiskMw lostDemandMw"
                                        + " firstShort neverShort rareShortfallProbability rareEffectiveSamples"
                                        + " aiShareMean aiShareP5 aiShareP25 aiShareP50 aiShareP75 aiShareP95"
                                        + " capexUsdMillion scheduledUsdMillion"
                                        + " paidToDateMean paidToDateP5 paidToDateP50 paidToDateP95"
                                        + " unspentUsdMillion sunkUsdMillion idleCapexUsdMillion"
                                        + " opexUsdMillion npvCostUsdMillion costPerServedMwMonth"
                                        + " completionP10 completionP50 completionP90"
                                        + " onTimeProbability abandonedProbability stuckProbability bindingStage")
                                .split(" "));
    }

    @Test
    void a_card_is_found_by_its_name_in_the_tidy_table() {
        assertThat(Metric.named("cvar95Mw")).contains(Metric.CVAR95_MW);
        assertThat(Metric.named("cvar95mw")).isEmpty();
    }

    @Test
    void captions_tell_the_cards_apart() {
        assertThat(Arrays.stream(Metric.values()).map(Metric::caption)).doesNotHaveDuplicates();
    }

    @Test
    void the_committed_reference_page_is_the_generated_one() throws IOException {
        var committed = Path.of("src/docs/metrics.md");
        assertThat(Files.readString(committed))
                .as("write MetricReference.page() to %s", committed)
                .isEqualTo(MetricReference.page());
    }
}
