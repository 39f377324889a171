package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.RareOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over many seeds importance sampling is right on average, and its intervals cover as often as they say. */
class RareProbabilityPropertyTest {
    private static final int SEEDS = 40;
    private static final double P = 1e-6;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void estimates_are_unbiased_and_intervals_cover(boolean twoWays) {
        Plan plan = twoWays ? RarePlans.twoWays(P / 2, P / 2) : RarePlans.lognormalTail(P);
        String place = "all";
        var ordinary = PlanText.run(plan, 4096, 1, 2);
        double sum = 0;
        double squares = 0;
        int covered = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            RareOutcome outcome = RarePlans.estimate(plan, ordinary, place, new RunSettings("mc", 8192, seed, 2));
            double ratio = outcome.estimate().value() / P;
            sum += ratio;
            squares += (ratio - 1) * (ratio - 1);
            covered +=
                    outcome.estimate().low95() <= P && P <= outcome.estimate().high95() ? 1 : 0;
            assertThat(outcome.doubts()).isEmpty();
        }
        assertThat(sum / SEEDS).isCloseTo(1, within(3 * Math.sqrt(squares) / SEEDS));
        assertThat(Math.sqrt(squares / SEEDS)).isLessThan(0.05);
        assertThat(covered).isGreaterThanOrEqualTo((int) (0.9 * SEEDS));
    }

    /** What one input never shows of the other way to the event must not pass for the whole of it without a word. */
    @Test
    void a_way_that_is_a_hundred_times_rarer_does_not_mislead() {
        Plan plan = RarePlans.twoWays(1e-5, 1e-7);
        for (int seed = 1; seed <= 5; seed++) {
            RareOutcome outcome = RarePlans.estimate(plan, "all", 32_768, seed);
            assertThat(outcome.estimate().value()).isCloseTo(1.01e-5, within(0.05e-5));
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() {
        Plan plan = RarePlans.growingBaseline(P);
        RareOutcome one = RarePlans.estimate(plan, "here", new RunSettings("rqmc", 20_000, 5, 1));
        RareOutcome three = RarePlans.estimate(plan, "here", new RunSettings("rqmc", 20_000, 5, 3));
        assertThat(three).isEqualTo(one);
    }
}
