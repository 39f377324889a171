package dev.headroom.yaml;

import static dev.headroom.yaml.KeyTypes.FLAG;
import static dev.headroom.yaml.KeyTypes.MONTH;
import static dev.headroom.yaml.KeyTypes.RATE;
import static dev.headroom.yaml.KeyTypes.REVERSION;
import static dev.headroom.yaml.KeyTypes.TEXT;
import static dev.headroom.yaml.KeyTypes.VOLATILITY;
import static dev.headroom.yaml.KeyTypes.constant;
import static dev.headroom.yaml.KeyTypes.drawn;
import static dev.headroom.yaml.KeyTypes.list;
import static dev.headroom.yaml.KeyTypes.section;
import static dev.headroom.yaml.KeyTypes.word;

import dev.headroom.plan.Domain;
import dev.headroom.plan.Simulation;
import dev.headroom.yaml.KeyType.FileOf;
import dev.headroom.yaml.KeyType.ListOf;
import dev.headroom.yaml.KeyType.MapOf;
import dev.headroom.yaml.KeyType.PoolForm;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Share;
import dev.headroom.yaml.KeyType.Whole;

/** The one description of the plan file's keys; the reader, the schema and the reference page are made from it. */
final class PlanKeys {
    static final KeyGroup MARKET_SHARE = KeyGroup.of(
            "aiShare",
            "The path of the market's AI share: a straight line in logit space from start to target, and volatility around it."
                    + " A number in place of the map is a constant share.",
            Key.of("start", drawn(Domain.PATH_SHARE, "share"), "AI share of demand in the plan's first month.")
                    .orElseInWords("needed unless every region has its own"),
            Key.of("target", drawn(Domain.PATH_SHARE, "share"), "AI share of demand at targetDate.")
                    .orElseInWords("the start: the line is level"),
            Key.of("targetDate", MONTH, "Month in which the line reaches the target; later than the plan's start.")
                    .orElseInWords("needed with target"),
            Key.of("holdAfterTarget", FLAG, "Whether the line stays at the target afterwards; else it goes on.")
                    .orElse("true"),
            Key.of("volatilityPerYear", VOLATILITY, "Volatility of the market-wide share process, in logit space.")
                    .orElse("0"),
            Key.of("reversionPerYear", REVERSION, "Reversion of the market-wide share process.")
                    .orElse("0"));

    static final KeyGroup MARKET = KeyGroup.of(
            "market",
            "What all regions share.",
            Key.of(
                            "growthPerYear",
                            new PoolQuantity(drawn(Domain.GROWTH, "per year"), PoolForm.EITHER),
                            "Growth of mean demand; a map by pool where growthAppliesTo is separately.")
                    .orElse("0"),
            Key.of("growthAppliesTo", word("total", "ai", "separately"), "What the growth figure is the growth of.")
                    .orElse("total"),
            Key.of("volatilityPerYear", VOLATILITY, "Volatility of the market process, in the log of demand.")
                    .orElse("0"),
            Key.of("reversionPerYear", REVERSION, "Reversion of the market process.")
                    .orElse("0"),
            Key.of("aiShare", new Share(MARKET_SHARE), "AI share of demand.").orElse("0"));

    static final KeyGroup CURRENCY = KeyGroup.of(
            "currency",
            "A currency against the US dollar: a driftless random walk by month.",
            Key.of("volatilityPerYear", VOLATILITY, "Volatility; 0 is pegged.").orElse("0"));

    static final KeyGroup FX_CORRELATION = KeyGroup.of(
            "fxCorrelation",
            "A correlation of the monthly shocks of two currencies.",
            Key.of("between", KeyTypes.names("currency"), "The two currency codes.")
                    .needed(),
            Key.of("value", constant(new Domain(-1, false, 1, false), "correlation"), "Their correlation.")
                    .needed());

    static final KeyGroup CORRELATION = KeyGroup.of(
            "correlation",
            "A rank correlation (Spearman) of two numbers that are drawn once per replication.",
            Key.of("between", new ListOf(TEXT, ""), "The paths of the two numbers.")
                    .needed(),
            Key.of("rank", constant(new Domain(-1, false, 1, false), "rank correlation"), "Their rank correlation.")
                    .needed());

    static final KeyGroup SIMULATION = KeyGroup.of(
            "simulation",
            "How the plan is simulated unless the command line says otherwise.",
            Key.of(
                            "method",
                            word("mc", "rqmc"),
                            "Independent pseudo-random futures, or futures from randomised quasi-random points.")
                    .orElse("rqmc"),
            Key.of(
                            "replications",
                            new Whole(1, 1_000_000_000_000L),
                            "Number of simulated futures, with a precision the most; rqmc rounds it up to 32 times a power of two.")
                    .orElseInWords(
                            Simulation.USUAL_REPLICATIONS + ", with a precision " + Simulation.MOST_REPLICATIONS),
            Key.of("seed", new Whole(Long.MIN_VALUE, Long.MAX_VALUE), "Where the random numbers begin.")
                    .orElse("1"),
            Key.of(
                            "precision",
                            new ListOf(TEXT, ""),
                            "Figures with half the width of their 95% interval, relative, as unservedMwMonths=1%"
                                    + " or brazil.ai.2027.shortfallProbability=5%: futures double until all hold.")
                    .orElseInWords("none"));

    static final KeyGroup PLAN = KeyGroup.of(
            "plan",
            "The plan file.",
            Key.of("version", new Whole(1, 1), "Version of the format.").needed(),
            Key.of("name", TEXT, "What the plan is called on tables and charts.")
                    .needed(),
            Key.of("start", MONTH, "First month.").needed(),
            Key.of("end", MONTH, "Last month, inclusive.").needed(),
            Key.of("market", section(MARKET), "What all regions share."),
            Key.of(
                            "regions",
                            new ListOf(new FileOf(section(RegionKeys.REGION)), "region"),
                            "The regions, each a file or inline; their order is the order of tables and of draws.")
                    .needed(),
            Key.of("investment", new FileOf(section(MoneyKeys.INVESTMENT)), "The money.")
                    .orElseInWords("no money"),
            Key.of(
                            "builds",
                            new FileOf(new MapOf("build", section(MoneyKeys.BUILD), true)),
                            "The ways of building, by name.")
                    .orElseInWords("none"),
            Key.of("risks", new FileOf(list(RiskKeys.RISK, "name")), "Events that strike regions."),
            Key.of("network", new FileOf(section(RiskKeys.NETWORK)), "Links over which demand may move."),
            Key.of("fx", new MapOf("currency", section(CURRENCY), true), "The currencies, by code; USD needs no entry.")
                    .orElseInWords("none"),
            Key.of("fxCorrelations", list(FX_CORRELATION), "Correlations of the currencies; pairs left out have 0.")
                    .orElseInWords("none"),
            Key.of("escalationPerYear", drawn(RATE, "per year"), "Rise of all building costs.")
                    .orElse("0"),
            Key.of("discountPerYear", drawn(RATE, "per year"), "Discount rate of net present values.")
                    .orElse("0"),
            Key.of(
                            "shortfallTarget",
                            constant(new Domain(0, false, 1, false), "probability"),
                            "Accepted probability of needing more capacity than there is.")
                    .orElse("0.05"),
            Key.of("correlations", list(CORRELATION), "Rank correlations; pairs left out have 0.")
                    .orElseInWords("none"),
            Key.of("simulation", section(SIMULATION), "How the plan is simulated."));

    private PlanKeys() {}
}
