package dev.headroom.yaml;

import static dev.headroom.yaml.KeyTypes.BUILD_NAME;
import static dev.headroom.yaml.KeyTypes.FACTOR;
import static dev.headroom.yaml.KeyTypes.FLAG;
import static dev.headroom.yaml.KeyTypes.MONTH;
import static dev.headroom.yaml.KeyTypes.MONTHLY_PROBABILITY;
import static dev.headroom.yaml.KeyTypes.MW;
import static dev.headroom.yaml.KeyTypes.POOL;
import static dev.headroom.yaml.KeyTypes.RATE;
import static dev.headroom.yaml.KeyTypes.REVERSION;
import static dev.headroom.yaml.KeyTypes.SELLABLE_SHARE;
import static dev.headroom.yaml.KeyTypes.TEXT;
import static dev.headroom.yaml.KeyTypes.VOLATILITY;
import static dev.headroom.yaml.KeyTypes.byPool;
import static dev.headroom.yaml.KeyTypes.constant;
import static dev.headroom.yaml.KeyTypes.count;
import static dev.headroom.yaml.KeyTypes.drawn;
import static dev.headroom.yaml.KeyTypes.drawnPer;
import static dev.headroom.yaml.KeyTypes.list;
import static dev.headroom.yaml.KeyTypes.section;
import static dev.headroom.yaml.KeyTypes.word;

import dev.headroom.plan.Domain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.Factors;
import dev.headroom.yaml.KeyType.Forecast;
import dev.headroom.yaml.KeyType.Name;
import dev.headroom.yaml.KeyType.NumberOrMonths;
import dev.headroom.yaml.KeyType.PoolForm;
import dev.headroom.yaml.KeyType.PoolQuantity;
import dev.headroom.yaml.KeyType.Share;

/** The description of a region's keys. */
final class RegionKeys {
    private static final int MOST_MONTHS = 1200;

    static final KeyGroup REGION_SHARE = KeyGroup.of(
            "regionAiShare",
            "What a region has of its own in the AI share; a number in place of the map is a constant share.",
            Key.of("start", drawn(Domain.PATH_SHARE, "share"), "AI share of demand in the plan's first month.")
                    .orElseInWords("the market's"),
            Key.of("target", drawn(Domain.PATH_SHARE, "share"), "AI share of demand at targetDate.")
                    .orElseInWords("the market's"),
            Key.of("targetDate", MONTH, "Month in which the line reaches the target; later than the plan's start.")
                    .orElseInWords("the market's"),
            Key.of("holdAfterTarget", FLAG, "Whether the line stays at the target afterwards; else it goes on.")
                    .orElseInWords("the market's"),
            Key.of("volatilityPerYear", VOLATILITY, "Volatility of the region's own share process, in logit space.")
                    .orElse("0"),
            Key.of("reversionPerYear", REVERSION, "Reversion of the region's own share process.")
                    .orElse("0"));

    static final KeyGroup DEALS = KeyGroup.of(
            "deals",
            "A stream of large contracts.",
            Key.of("perYear", drawn(Domain.NON_NEGATIVE, "per year"), "Expected number a year.")
                    .orElse("0"),
            Key.of("sizeMw", drawnPer(Drawn.DEAL, Domain.NON_NEGATIVE, "MW"), "Size of a deal.")
                    .needed(),
            Key.of("durationMonths", drawnPer(Drawn.DEAL, Domain.NON_NEGATIVE, "months"), "How long it runs.")
                    .needed(),
            Key.of("aiShare", drawn(Domain.SHARE, "share"), "Share of a deal that is AI.")
                    .orElse("0"));

    static final KeyGroup DEMAND = KeyGroup.of(
            "demand",
            "The demand of a region: contracted IT load in the month's highest hour.",
            Key.of("from", MONTH, "Month in which demand begins; the baseline is the level in it.")
                    .orElseInWords("the plan's start"),
            Key.of("baselineMw", MW, "Level in the month from, without season.")
                    .orElseInWords("needed unless there is forecastMw"),
            Key.of("growthPremium", drawn(Domain.PREMIUM, "per year"), "Added to the market's growth.")
                    .orElse("0"),
            Key.of(
                            "forecastMw",
                            new Forecast(),
                            "Total demand by month, season in it, in place of baseline and growth: a list that begins"
                                    + " with the plan's first month, or {file, column} of a CSV file with a column month.")
                    .orElseInWords("none"),
            Key.of("volatilityPerYear", VOLATILITY, "Volatility of the region's own process, in the log of demand.")
                    .orElse("0"),
            Key.of("reversionPerYear", REVERSION, "Reversion of the region's own process.")
                    .orElse("0"),
            Key.of("season", new Factors(12), "Twelve factors above 0 that average 1, January first.")
                    .orElseInWords("no season"),
            Key.of("aiShare", new Share(REGION_SHARE), "AI share of demand.").orElseInWords("the market's"),
            Key.of(
                            "portableShare",
                            byPool(drawn(Domain.SHARE, "share")),
                            "Share of unserved demand that another region may serve.")
                    .orElse("0"),
            Key.of(
                            "churnPerYear",
                            drawn(new Domain(0, true, 12, true), "per year"),
                            "Rate at which unserved demand is lost for good.")
                    .orElse("0"),
            Key.of(
                            "efficiencyGainPerYear",
                            byPool(drawn(RATE, "per year")),
                            "By which less MW serve the same work each year.")
                    .orElse("0"),
            Key.of("deals", section(DEALS), "A stream of large contracts.").orElseInWords("none"));

    static final KeyGroup RETIREMENT = KeyGroup.of(
            "retirement",
            "Capacity that leaves at the beginning of a month.",
            Key.of("month", MONTH, "When.").needed(),
            Key.of("pool", POOL, "From which pool.").needed(),
            Key.of("mw", MW, "How much.").needed());

    static final KeyGroup ZONES = KeyGroup.of(
            "zones",
            "Availability zones that fail and are repaired.",
            Key.of("count", count(1, 100, "zones"), "How many.").needed(),
            Key.of("failurePerMonth", MONTHLY_PROBABILITY, "Probability that a zone goes down.")
                    .needed(),
            Key.of(
                            "repairPerMonth",
                            MONTHLY_PROBABILITY,
                            "Probability that it comes back; above 0 where it may go down.")
                    .needed());

    static final KeyGroup UNIT = KeyGroup.of(
            "unit",
            "A part of the capacity that fails as one, in place of zones.",
            Key.of(
                            "mw",
                            new NumberOrMonths(MW),
                            "Its size: a number, or a list with an entry for each month of the plan.")
                    .needed(),
            Key.of("failurePerMonth", MONTHLY_PROBABILITY, "Probability that it goes down.")
                    .needed(),
            Key.of(
                            "repairPerMonth",
                            MONTHLY_PROBABILITY,
                            "Probability that it comes back; above 0 where it may go down.")
                    .needed(),
            Key.of("pool", POOL, "The pool that it serves.").orElseInWords("both"));

    static final KeyGroup GRID_UPGRADE = KeyGroup.of(
            "gridUpgrade",
            "More utility power.",
            Key.of("id", new Name("grid upgrade id"), "Its name.").needed(),
            Key.of("month", MONTH, "The planned month.").needed(),
            Key.of("mw", MW, "How much is added at the meter.").needed(),
            Key.of("delayMonths", drawnPer(Drawn.UPGRADE, Domain.NON_NEGATIVE, "months"), "How much later it comes.")
                    .orElse("0"));

    static final KeyGroup CAPACITY = KeyGroup.of(
            "capacity",
            "What a region has at plan start, and what becomes of it.",
            Key.of(
                            "existing",
                            new PoolQuantity(drawn(Domain.NON_NEGATIVE, "MW"), PoolForm.MAP),
                            "Nameplate capacity at plan start.")
                    .orElse("0"),
            Key.of("retirements", list(RETIREMENT), "Capacity that leaves.").orElseInWords("none"),
            Key.of("maxUtilisation", byPool(drawn(SELLABLE_SHARE, "share")), "Share of nameplate that can be sold.")
                    .orElse("1"),
            Key.of("aiServesGeneral", FLAG, "Whether spare AI capacity may serve general demand.")
                    .orElse("true"),
            Key.of("zones", section(ZONES), "Availability zones, or units in their place.")
                    .orElseInWords("none"),
            Key.of("units", list(UNIT), "Parts that fail as one, in place of zones.")
                    .orElseInWords("none"),
            Key.of("gridLimitMw", MW, "Utility power at the meter.").orElseInWords("unlimited"),
            Key.of("gridUpgrades", list(GRID_UPGRADE, "id"), "More utility power; they raise gridLimitMw.")
                    .orElseInWords("none"),
            Key.of("pue", drawn(Domain.from(1), "ratio"), "Power usage effectiveness: meter to IT load.")
                    .orElse("1"));

    static final KeyGroup PROJECT = KeyGroup.of(
            "project",
            "A named addition of capacity; the order of the list is the order of priority.",
            Key.of("id", new Name("project id"), "Its name.").needed(),
            Key.of("aiMw", MW, "AI capacity that it adds.").orElse("0"),
            Key.of("generalMw", MW, "General capacity that it adds.").orElse("0"),
            Key.of("convertsGeneralMw", MW, "General capacity that it turns into AI capacity.")
                    .orElse("0"),
            Key.of("earliestStart", MONTH, "Month from which it may be committed.")
                    .orElseInWords("needed unless funded"),
            Key.of("build", BUILD_NAME, "How it is built.").orElseInWords("needed unless funded"),
            Key.of(
                            "onlyIfHeadroomBelow",
                            constant(Domain.PREMIUM, "share of forecast demand"),
                            "Committed only while the forecast headroom of a pool that it adds to is below this.")
                    .orElseInWords("always"),
            Key.of("funded", FLAG, "Whether it is under way and paid for at plan start.")
                    .orElse("false"),
            Key.of(
                            "completes",
                            drawnPer(Drawn.PROJECT, Domain.NON_NEGATIVE, "months from plan start"),
                            "When a funded project is complete.")
                    .orElseInWords("needed when funded"),
            Key.of("due", MONTH, "The promised month.")
                    .orElseInWords("earliest start and the critical path at median months"),
            Key.of(
                            "priority",
                            count(-1_000_000, 1_000_000, "rank"),
                            "Rank among the regions of a shared account, low first.")
                    .orElse("0"));

    static final KeyGroup MODULE = KeyGroup.of(
            "module",
            "A standard addition to one pool.",
            Key.of("pool", POOL, "The pool that it adds to.").needed(),
            Key.of("mw", drawn(Domain.POSITIVE, "MW"), "Its size.").needed(),
            Key.of("build", BUILD_NAME, "How it is built.").needed());

    static final KeyGroup EXPANSION = KeyGroup.of(
            "expansion",
            "How a region adds capacity beyond its named projects.",
            Key.of("policy", word("none", "budget", "headroom"), "The rule that adds modules.")
                    .orElse("none"),
            Key.of("modules", list(MODULE), "What may be added; the first of a pool is taken.")
                    .orElseInWords("none"),
            Key.of("reviewMonths", count(1, MOST_MONTHS, "months"), "Months between reviews.")
                    .orElse("3"),
            Key.of("lookaheadMonths", count(0, MOST_MONTHS, "months"), "How far ahead the planner forecasts.")
                    .orElse("24"),
            Key.of(
                            "targetHeadroom",
                            constant(Domain.PREMIUM, "share of forecast demand"),
                            "Forecast headroom at which the policy headroom stops.")
                    .orElse("0"),
            Key.of("planningGrowthPerYear", constant(Domain.GROWTH, "per year"), "Growth that the planner assumes.")
                    .orElse("0"));

    static final KeyGroup ECONOMICS = KeyGroup.of(
            "economics",
            "What capacity earns and costs to run.",
            Key.of(
                            "revenueUsdMillionPerMwMonth",
                            byPool(drawn(Domain.NON_NEGATIVE, "USD million per MW and month")),
                            "Revenue of a sold MW.")
                    .orElse("0"),
            Key.of("powerUsdPerMwh", drawn(Domain.NON_NEGATIVE, "USD per MWh"), "Price of power.")
                    .orElse("0"),
            Key.of("loadFactor", drawn(Domain.SHARE, "share"), "Mean load of a used MW.")
                    .orElse("0.85"));

    static final KeyGroup REGION = KeyGroup.of(
            "region",
            "A region, in a file of its own or inline.",
            Key.of("region", new Name("region id"), "The id used in paths and on the command line.")
                    .needed(),
            Key.of("name", TEXT, "What the region is called on tables and charts.")
                    .orElseInWords("the id"),
            Key.of("currency", new Name("currency"), "Currency of its local costs; one of fx, or USD.")
                    .orElse("USD"),
            Key.of("demand", section(DEMAND), "Its demand.").needed(),
            Key.of("capacity", section(CAPACITY), "What it has at plan start."),
            Key.of("projects", list(PROJECT, "id"), "Named additions of capacity, in order of priority.")
                    .orElseInWords("none"),
            Key.of("maxConcurrent", count(1, 1_000_000, "projects"), "How many projects may be under way at once.")
                    .orElseInWords("unlimited"),
            Key.of("strictPriority", FLAG, "Whether a project that money stops blocks those behind it.")
                    .orElse("true"),
            Key.of("delayFactor", drawn(FACTOR, "factor"), "Factor on all stage months of the region.")
                    .orElse("1"),
            Key.of("expansion", section(EXPANSION), "How it adds capacity beyond its projects."),
            Key.of("economics", section(ECONOMICS), "What its capacity earns and costs to run."),
            Key.of("toleranceMw", MW, "Shortfall up to this does not count as short.")
                    .orElse("0"));

    private RegionKeys() {}
}
