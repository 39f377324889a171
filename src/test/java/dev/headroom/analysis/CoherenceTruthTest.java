package dev.headroom.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.Finding;
import dev.headroom.results.Finding.Topic;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums, growth, money and the world: each number of a message worked out by hand. */
class CoherenceTruthTest {
    /** 59 months of growth: 10 MW become 10 x 1.33^(59/12) = 40.64. */
    private static final String ONE_REGION = """
            version: 1
            name: one region
            start: 2026-01
            end: 2030-12
            market:
              growthPerYear: 0.33
              aiShare: {start: 0.2, target: 0.7, targetDate: 2030-12}
            regions:
              - region: here
                demand: {baselineMw: 10}
                capacity: {existing: {ai: 0, general: 0}, maxUtilisation: 0.9}
                projects:
                  - {id: first, aiMw: 4, generalMw: 2, earliestStart: 2026-04, build: hall}
                  - {id: under-way, aiMw: 3, completes: 20, funded: true}
            investment:
              totalUsdMillion: 1000
              tranches: [{name: all, from: 2026-01, to: 2026-12, usdMillion: 1000}]
              allocation: {here: 0.2, elsewhere: 0.8}
            builds:
              hall:
                costUsdMillionPerMw: {ai: 40, general: 20}
                contingency: 0.25
                stages: {all: {months: 16, spendShare: 1}}
            """;

    /** A year in which 30 + 10 MW become 39 + 9 MW; nothing is there and a MW costs 10. */
    private static final String TWO_REGIONS = """
            version: 1
            name: two regions
            start: 2026-01
            end: 2027-01
            market: {growthPerYear: 0.3}
            regions:
              - region: a
                demand: {baselineMw: 30}
                projects: [{id: a-1, generalMw: 1, earliestStart: 2026-01, build: quick}]
              - region: b
                demand: {baselineMw: 10, growthPremium: -0.4}
                projects: [{id: b-1, generalMw: 1, earliestStart: 2026-01, build: quick}]
            investment:
              totalUsdMillion: 1000
              tranches: [{name: all, from: 2026-01, to: 2026-12, usdMillion: 1000}]
              allocation: {a: 0.1, b: 0.3, elsewhere: 0.6}
            builds:
              quick:
                costUsdMillionPerMw: {general: 10}
                stages: {all: {months: 1, spendShare: 1}}
            """;

    private static List<String> told(String yaml, Topic topic) {
        Plan plan = PlanText.read(yaml);
        return PlanImplications.of(plan, AssumptionTable.of(plan.register(), Object::toString), YearMonth.of(2026, 9))
                .findings()
                .stream()
                .filter(finding -> finding.topic() == topic)
                .map(CoherenceTruthTest::line)
                .toList();
    }

    /** {@code ! here: ...} for a warning. */
    private static String line(Finding finding) {
        return (finding.isWarning() ? "! " : "")
                + (finding.place().isEmpty() ? "" : finding.place() + ": ")
                + finding.message();
    }

    @Test
    void parts_are_shown_with_their_sums() {
        assertThat(told(ONE_REGION, Topic.SUMS))
                .containsExactly(
                        "1 tranche: $1,000m, total $1,000m, all inside the plan's months",
                        "here 20%, elsewhere 80%: 100%; the regions' 20% of $1,000m is $200m",
                        "spend shares of stages: hall 100%");
    }

    @Test
    void money_of_months_outside_of_the_plan_never_reaches_it() {
        String half = ONE_REGION.replace("from: 2026-01, to: 2026-12", "from: 2025-07, to: 2026-06");
        assertThat(told(half, Topic.SUMS))
                .contains("! 1 tranche: $1,000m, total $1,000m; $500m fall into 2026-01 to 2030-12: "
                        + "$500m never reach the plan");
        assertThat(told(half, Topic.MONEY)).anyMatch(line -> line.contains("schedule $100m buys 2.4 MW"));
    }

    @Test
    void growth_of_the_total_and_shares_make_the_growth_of_pools() {
        assertThat(told(ONE_REGION, Topic.GROWTH))
                .contains("! here: total 33% a year, AI share 20% -> 70% by 2030-12: "
                        + "AI 71.6% a year (outside -5% to 60%), general 8.9% a year");
    }

    @Test
    void growth_of_ai_and_shares_make_the_growth_of_the_total() {
        String ofAi = ONE_REGION
                .replace("growthPerYear: 0.33", "growthPerYear: 0.33\n  growthAppliesTo: ai")
                .replace("start: 0.2,", "start: 0.42,");
        assertThat(told(ofAi, Topic.GROWTH))
                .contains(
                        "here: AI 33% a year, AI share 42% -> 70% by 2030-12: total 19.9% a year, general 4.8% a year");
    }

    @Test
    void growth_by_pool_makes_the_growth_of_the_total_and_the_last_share() {
        String separately = ONE_REGION.replace(
                "growthPerYear: 0.33", "growthPerYear: {ai: 0.5, general: 0.1}\n  growthAppliesTo: separately");
        assertThat(told(separately, Topic.GROWTH))
                .contains(
                        "here: AI 50% a year, general 10% a year: total 22.8% a year, AI share 20% -> 53.5% by 2030-12");
    }

    @Test
    void season_is_not_taken_for_growth() {
        String winter = ONE_REGION.replace(
                "baselineMw: 10", "baselineMw: 10, season: [0.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.5]");
        assertThat(told(winter, Topic.GROWTH)).isEqualTo(told(ONE_REGION, Topic.GROWTH));
    }

    @Test
    void a_pool_without_demand_has_no_growth() {
        String noAi = ONE_REGION.replace("{start: 0.2, target: 0.7, targetDate: 2030-12}", "0");
        assertThat(told(noAi, Topic.GROWTH))
                .contains("here: total 33% a year, AI share 0% throughout: general 33% a year");
    }

    @Test
    void projects_that_the_schedule_does_not_pay_are_told_with_what_is_missing() {
        assertThat(told(ONE_REGION, Topic.MONEY))
                .contains("! here: projects of 6 MW cost $250m, schedule $200m buys 4.8 MW at their $41.7m a MW: "
                        + "$50m, 1.2 MW missing");
        String enough = ONE_REGION.replace("here: 0.2, elsewhere: 0.8", "here: 0.3, elsewhere: 0.7");
        assertThat(told(enough, Topic.MONEY)).contains("here: projects of 6 MW cost $250m, schedule $300m: $50m left");
    }

    /** AI 40.64 x 0.7 / 0.9 - 3 = 28.6 MW at 40 x 1.25; general 40.64 x 0.3 / 0.9 = 13.5 MW at 20 x 1.25. */
    @Test
    void demand_of_the_last_month_is_priced_and_held_against_the_schedule() {
        assertThat(told(ONE_REGION, Topic.MONEY))
                .contains(
                        "! here: 2030-12 asks for 28.6 MW AI, 13.5 MW general more than is there and funded, $1,769m "
                                + "at $50m a MW (hall) and $25m a MW (hall); schedule $200m: $1,569m, 37.4 MW missing",
                        "! here: projects add 4 MW AI, 2 MW general, no module follows; 2030-12 asks for 28.6 MW, "
                                + "13.5 MW more: 36.2 MW planned by nobody");
    }

    @Test
    void what_no_build_of_the_region_can_add_is_told() {
        String aiOnly = ONE_REGION.replace("{ai: 40, general: 20}", "{ai: 40}").replace(", generalMw: 2", "");
        assertThat(told(aiOnly, Topic.MONEY))
                .anyMatch(line -> line.startsWith("! here: 2030-12 asks for 28.6 MW AI, 13.5 MW general")
                        && line.endsWith("nothing of the region builds it"));
    }

    @Test
    void spare_ai_capacity_serves_general_demand_where_it_may() {
        String spare = ONE_REGION.replace("{ai: 0, general: 0}", "{ai: 40, general: 0}");
        // 43 AI MW are there, 31.6 are asked for: 11.4 spare serve 13.5 general
        assertThat(told(spare, Topic.MONEY))
                .anyMatch(line -> line.startsWith("here: 2030-12 asks for 0 MW AI, 2.2 MW general"));
        String never = spare.replace("maxUtilisation: 0.9", "maxUtilisation: 0.9, aiServesGeneral: false");
        assertThat(told(never, Topic.MONEY))
                .anyMatch(line -> line.startsWith("! here: 2030-12 asks for 0 MW AI, 13.5 MW general"));
    }

    @Test
    void a_shared_account_is_checked_as_one() {
        String shared = TWO_REGIONS.replace("  totalUsdMillion", "  accounts: shared\n  totalUsdMillion");
        assertThat(told(shared, Topic.MONEY))
                .contains(
                        "all: projects of 2 MW cost $20m, schedule $400m: $380m left",
                        "! all: 2027-01 asks for 0 MW AI, 48 MW general more than is there and funded, $480m; "
                                + "schedule $400m: $80m, 8 MW missing")
                .noneMatch(line -> line.contains("a: projects of"));
    }

    @Test
    void regions_are_held_against_the_market() {
        // (30 x 30% - 10 x 10%) / 40
        assertThat(told(TWO_REGIONS, Topic.WORLD))
                .contains("! market 30% a year for the total, mean of the regions 20%: 48 MW in 2027-01, "
                        + "52 MW at the market's growth");
        String close = TWO_REGIONS.replace("growthPremium: -0.4", "growthPremium: -0.16");
        assertThat(told(close, Topic.WORLD))
                .anyMatch(line -> line.startsWith("market 30% a year for the total, mean of " + "the regions 26%"));
    }

    /** A year of AI demand 30 x 20% + 10 x 50% = 11 MW: (6 x 30% + 5 x -10%) / 11. */
    @Test
    void growth_of_a_pool_is_held_against_the_market_in_that_pool() {
        String ofAi = TWO_REGIONS
                .replace("{growthPerYear: 0.3}", "{growthPerYear: 0.3, growthAppliesTo: ai, aiShare: 0.2}")
                .replace("growthPremium: -0.4", "growthPremium: -0.4, aiShare: 0.5");
        assertThat(told(ofAi, Topic.WORLD))
                .contains("! market 30% a year for AI, mean of the regions 11.8%: 12.3 MW in 2027-01, "
                        + "14.3 MW at the market's growth");
        String separately = ofAi.replace(
                        "growthPerYear: 0.3, growthAppliesTo: ai",
                        "growthPerYear: {ai: 0.3, general: 0.5}, growthAppliesTo: separately")
                .replace("aiShare: 0.2}", "aiShare: {start: 0.2}}")
                .replace("aiShare: 0.5", "aiShare: {start: 0.5}");
        // general 24 and 5 MW: (24 x 50% + 5 x 10%) / 29
        assertThat(told(separately, Topic.WORLD))
                .contains(
                        "! market 30% a year for AI, mean of the regions 11.8%: 12.3 MW in 2027-01, "
                                + "14.3 MW at the market's growth",
                        "! market 50% a year for general, mean of the regions 43.1%: 41.5 MW in 2027-01, "
                                + "43.5 MW at the market's growth");
    }

    @Test
    void a_region_that_begins_later_grows_for_fewer_years() {
        String later = TWO_REGIONS
                .replace("start: 2026-01\n", "start: 2025-01\n")
                .replace("baselineMw: 10", "from: 2026-01, baselineMw: 10");
        // a: 30 x 1.3^2 = 50.7; b: 10 x 0.9, or x 1.3
        assertThat(told(later, Topic.WORLD))
                .contains("! market 30% a year for the total, mean of the regions 20%: 59.7 MW in 2027-01, "
                        + "63.7 MW at the market's growth");
    }

    @Test
    void a_region_is_held_against_the_others_by_money_and_mw() {
        // 30 x 1.3 and 11 x 0.9 MW
        String plan = TWO_REGIONS.replace("baselineMw: 10", "baselineMw: 11");
        assertThat(told(plan, Topic.WORLD))
                .contains(
                        "! a: 25% of the regions' money, 79.8% of the MW they ask for: $2.6m a MW, all regions $8.2m a MW",
                        "! b: 75% of the regions' money, 20.2% of the MW they ask for: $30.3m a MW, all regions $8.2m a MW");
        String even = plan.replace("a: 0.1, b: 0.3", "a: 0.3, b: 0.1");
        assertThat(told(even, Topic.WORLD)).anyMatch(line -> line.startsWith("a: 75% of the regions' money, 79.8% of"));
    }

    @Test
    void the_regions_are_held_against_what_all_the_money_buys() {
        assertThat(told(TWO_REGIONS, Topic.WORLD))
                .contains("all $1,000m buy 100 MW at the regions' $10m a MW: they ask for 48 MW, 48% of it, "
                        + "with 40% of the money");
        String small = TWO_REGIONS.replace("a: 0.1, b: 0.3, elsewhere: 0.6", "a: 0.01, b: 0.03, elsewhere: 0.96");
        assertThat(told(small, Topic.WORLD))
                .contains("! all $1,000m buy 100 MW at the regions' $10m a MW: they ask for 48 MW, 48% of it, "
                        + "with 4% of the money");
    }
}
