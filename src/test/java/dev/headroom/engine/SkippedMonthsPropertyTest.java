package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the pipeline passes over, because nothing can happen there, changes nothing: rounds, months and risk events. */
class SkippedMonthsPropertyTest {
    private static final int PLANS = 200;
    private static final int FUTURES = 32;

    @Test
    void aPipelineThatPlaysEveryMonthAndEveryRoundComesToTheSame() {
        for (int seed = 0; seed < PLANS; seed++) {
            PlayedBatch played = new PlayedBatch(PlanText.read(RandomPlan.whole(seed)), seed).play(0, FUTURES);
            var untiring = new BuildPipeline(
                    played.model,
                    played.lanes,
                    played.draws,
                    played.demand,
                    played.currencies,
                    played.batch.risks,
                    true);
            untiring.begin();
            untiring.play(0, played.model.months());
            assertThat(all(played.outcome())).as("seed %d", seed).isEqualTo(all(untiring.outcome()));
        }
    }

    /** All numbers of an outcome, as bits; those of lanes that are not played are what the outcome was cleared to. */
    private static long[] all(PipelineOutcome outcome) {
        return Arrays.stream(new Object[] {
                    outcome.energisedMw, outcome.uncountedMw, outcome.capex, outcome.sunk, outcome.paidEnergised,
                    outcome.rent, outcome.completion, outcome.abandoned, outcome.stuck, outcome.charged
                })
                .flatMapToLong(SkippedMonthsPropertyTest::bits)
                .toArray();
    }

    private static LongStream bits(Object array) {
        return array instanceof double[] numbers
                ? Arrays.stream(numbers).mapToLong(Double::doubleToLongBits)
                : Arrays.stream((Object[]) array).flatMapToLong(SkippedMonthsPropertyTest::bits);
    }
}
