package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Correlation;
import dev.headroom.plan.Currency;
import dev.headroom.plan.Market;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Precision;
import dev.headroom.plan.Simulation;
import dev.headroom.yaml.YamlTree.Scalar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the plan's records from a tree that passed every check. */
final class PlanBuilder {
    private final Section plan;
    private final YearMonth start;
    private final YearMonth end;

    PlanBuilder(Section plan) {
        this.plan = plan;
        this.start = checked(plan.month("start"));
        this.end = checked(plan.month("end"));
    }

    Plan build() {
        Section market = plan.section("market");
        var shares = new ShareBuilder(market, start);
        var regions = new RegionBuilder(shares, start);
        var risks = new RiskBuilder(PlanChecks.regionIds(plan));
        return new Plan(
                plan.text("name"),
                start,
                end,
                market(market),
                plan.sections("regions").stream().map(regions::region).toList(),
                MoneyBuilder.investment(plan.section("investment")),
                MoneyBuilder.builds(plan.sectionsByName("builds")),
                currencies(),
                correlations("fxCorrelations", "value"),
                plan.sections("risks").stream().map(risks::risk).toList(),
                plan.section("network").sections("links").stream()
                        .map(RiskBuilder::link)
                        .toList(),
                plan.number("escalationPerYear"),
                plan.number("discountPerYear"),
                plan.constant("shortfallTarget"),
                correlations("correlations", "rank"),
                simulation(plan.section("simulation")),
                List.copyOf(plan.numbers().values()));
    }

    private static Market market(Section market) {
        Section share = market.section("aiShare");
        return new Market(
                growth(market),
                market.number("volatilityPerYear"),
                market.number("reversionPerYear"),
                share.number("volatilityPerYear"),
                share.number("reversionPerYear"));
    }

    private static Market.Growth growth(Section market) {
        return switch (market.text("growthAppliesTo")) {
            case "ai" -> new Market.AiGrowth(market.number("growthPerYear"));
            case "separately" ->
                new Market.SeparateGrowth(
                        market.byPool("growthPerYear").ai(),
                        market.byPool("growthPerYear").general());
            default -> new Market.TotalGrowth(market.number("growthPerYear"));
        };
    }

    private List<Currency> currencies() {
        List<Currency> currencies = new ArrayList<>();
        plan.sectionsByName("fx")
                .forEach((code, currency) -> currencies.add(new Currency(code, currency.number("volatilityPerYear"))));
        return currencies;
    }

    private List<Correlation> correlations(String key, String valueKey) {
        return plan.sections(key).stream()
                .map(pair -> {
                    List<Scalar> between = pair.words("between");
                    return new Correlation(between.get(0).text(), between.get(1).text(), pair.constant(valueKey));
                })
                .toList();
    }

    private static Simulation simulation(Section simulation) {
        List<Precision> precision = new ArrayList<>();
        for (Scalar target : simulation.words("precision")) {
            precision.add(new Precision(target.text(), target.origin().location(), simulation.path("precision")));
        }
        long usual = precision.isEmpty() ? Simulation.USUAL_REPLICATIONS : Simulation.MOST_REPLICATIONS;
        return new Simulation(
                simulation.text("method"),
                simulation.has("replications") ? simulation.whole("replications") : usual,
                simulation.whole("seed"),
                precision);
    }

    /** A value that the checks have found to be there. */
    static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a value is missing that the checks should have asked for");
        }
        return value;
    }

    static Assumption stated(Section section, String key) {
        return checked(section.stated(key));
    }
}
