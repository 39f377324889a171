package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.RareOutcome.Doubt;
import dev.headroom.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shortfall probabilities far below what ordinary futures show, against closed forms. */
class RareProbabilityTruthTest {
    private static final long N = 100_000;

    private static void assertKnown(RareOutcome outcome, double p) {
        assertThat(outcome.estimate().value()).isCloseTo(p, within(0.05 * p));
        assertThat(outcome.estimate().value())
                .isCloseTo(p, within(4 * outcome.estimate().standardError()));
        assertThat(outcome.doubts()).isEmpty();
        assertThat(outcome.relativeError()).isBetween(1e-4, 0.02);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1e-3, 1e-6, 1e-8})
    void the_tail_of_a_lognormal_demand_is_known_within_5_percent(double p) {
        assertKnown(RarePlans.estimate(RarePlans.lognormalTail(p), "here.general", N, 7), p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-8})
    void two_inputs_share_the_way_to_a_shortfall(double p) {
        assertKnown(RarePlans.estimate(RarePlans.growingBaseline(p), "here.general.2027-01", N, 7), p);
    }

    @Test
    void a_path_is_shifted_as_a_whole() {
        assertKnown(RarePlans.estimate(RarePlans.marketPath(1e-6), "here.2027-01", N, 7), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1e-6, 1e-6", "1e-5, 1e-6", "1e-8, 1e-8"})
    void two_ways_to_a_shortfall_are_both_found(double first, double second) {
        assertKnown(
                RarePlans.estimate(RarePlans.twoWays(first, second), "all.general", N, 7),
                first + second - first * second);
    }

    @Test
    void quasi_random_futures_serve_as_well() {
        var settings = new RunSettings("rqmc", N, 7, 2);
        assertKnown(RarePlans.estimate(RarePlans.growingBaseline(1e-6), "here.2027-01", settings), 1e-6);
    }

    /** The horizon's largest month has no closed form: many ordinary futures tell. */
    @Test
    void ordinary_futures_agree_where_they_can_tell() {
        Plan plan = RarePlans.marketPath(1e-3);
        RareOutcome rare = RarePlans.estimate(plan, "here.general", N, 3);
        Estimate ordinary = PlanText.run(plan, 400_000, 4, 2)
                .find("here", "general", "horizon", "shortfallProbability")
                .orElseThrow();
        assertThat(rare.estimate().value())
                .isCloseTo(
                        ordinary.value(),
                        within(3
                                * Math.hypot(
                                        ordinary.standardError(),
                                        rare.estimate().standardError())));
        assertThat(rare.doubts()).isEmpty();
    }

    @Test
    void what_cannot_happen_has_a_bound_and_a_warning() {
        Plan plan = RarePlans.oneRegion("{pert: {min: 80, mode: 100, max: 120}}", "", 130);
        RareOutcome outcome = RarePlans.estimate(plan, "here.general", 4096, 7);
        assertThat(outcome.estimate().value()).isZero();
        assertThat(outcome.estimate().high95()).isBetween(1e-4, 2e-3);
        assertThat(outcome.relativeError()).isInfinite();
        assertThat(outcome.doubts()).containsExactly(Doubt.NOT_REACHED, Doubt.NEVER_SHORT);
    }

    @Test
    void a_pool_without_demand_is_never_short() {
        Plan plan = RarePlans.oneRegion("100", "", 130);
        RareOutcome outcome = RarePlans.estimate(plan, "here.ai", 4096, 7);
        assertThat(outcome.estimate().value()).isZero();
        assertThat(outcome.doubts()).contains(Doubt.NEVER_SHORT);
    }
}
