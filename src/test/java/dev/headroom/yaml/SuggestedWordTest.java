package dev.headroom.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedWordTest {
    private static final List<String> KNOWN =
            List.of("baselineMw", "growthPremium", "from", "season", "volatilityPerYear", "ai");

    @ParameterizedTest
    @CsvSource({
        "growthPremum, growthPremium",
        "BaselineMW, baselineMw",
        "baseline, baselineMw",
        "form, from",
        "AI, ai",
        "volatilityPerYaer, volatilityPerYear",
        "volatility, volatilityPerYear"
    })
    void aMisspeltWordIsRecognised(String written, String meant) {
        assertThat(SuggestedWord.of(written, KNOWN)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "growth-of-the-premium-in-percent"})
    void whatIsLikeNothingKnownGetsNoGuess(String written) {
        assertThat(SuggestedWord.of(written, KNOWN)).isNull();
    }

    @Test
    void aSwapOfNeighboursIsOneStep() {
        assertThat(SuggestedWord.distance("form", "from")).isEqualTo(1);
        assertThat(SuggestedWord.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(SuggestedWord.distance("", "abc")).isEqualTo(3);
    }
}
