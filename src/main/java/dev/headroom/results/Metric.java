package dev.headroom.results;

import static dev.headroom.results.Metric.Direction.HIGHER_IS_BETTER;
import static dev.headroom.results.Metric.Direction.LOWER_IS_BETTER;
import static dev.headroom.results.Metric.Direction.NEITHER;
import static dev.headroom.results.Metric.Grain.POOL;
import static dev.headroom.results.Metric.Grain.PROJECT;
import static dev.headroom.results.Metric.Grain.PROJECT_ITEM;
import static dev.headroom.results.Metric.Grain.TOTAL;
import static dev.headroom.results.Unit.MONTHS;
import static dev.headroom.results.Unit.MW;
import static dev.headroom.results.Unit.MW_MONTHS;
import static dev.headroom.results.Unit.PROBABILITY;
import static dev.headroom.results.Unit.SHARE;
import static dev.headroom.results.Unit.USD_MILLION;
import static dev.headroom.results.Unit.USD_MILLION_PER_MW_MONTH;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cards of the metrics: what tables, charts, files and the reference page say of each. */
public enum Metric {
    SHORTFALL_PROBABILITY(POOL, PROBABILITY, LOWER_IS_BETTER, "P(short)", "chance of any short month", "LOLP"),
    SHORT_MONTHS(POOL, MONTHS, LOWER_IS_BETTER, "Short months", "expected number of short months", "LOLE"),
    EPISODES(POOL, Unit.EPISODES, LOWER_IS_BETTER, "Episodes", "expected number of runs of short months", "LOLEv"),
    EPISODE_MONTHS(POOL, MONTHS, LOWER_IS_BETTER, "Length of an episode", "expected months over expected episodes"),
    EXPECTED_SHORTFALL_MW(
            POOL, MW, LOWER_IS_BETTER, "Expected shortfall", "left unserved, mean over futures and months"),
    UNSERVED_MW_MONTHS(POOL, MW_MONTHS, LOWER_IS_BETTER, "Unserved", "mean of the sum over the months", "EUE"),
    UNSERVED_SHARE(POOL, SHARE, LOWER_IS_BETTER, "Unserved share", "mean unserved over mean demand", "NEUE"),
    SHORTFALL_P50(POOL, MW, LOWER_IS_BETTER, "Shortfall P50", "median of the largest shortfall"),
    SHORTFALL_P90(POOL, MW, LOWER_IS_BETTER, "Shortfall P90", "90% quantile of the largest shortfall"),
    SHORTFALL_P95(POOL, MW, LOWER_IS_BETTER, "Shortfall P95", "95% quantile of the largest shortfall"),
    SHORTFALL_P99(POOL, MW, LOWER_IS_BETTER, "Shortfall P99", "99% quantile of the largest shortfall"),
    CVAR95_MW(POOL, MW, LOWER_IS_BETTER, "CVaR95", "mean of the largest shortfall in the worst 5% of futures"),
    HEADROOM_P5(POOL, MW, HIGHER_IS_BETTER, "Headroom P5", "5% quantile of the smallest headroom"),
    HEADROOM_P50(POOL, MW, HIGHER_IS_BETTER, "Headroom P50", "median of the smallest headroom"),
    HEADROOM_P95(POOL, MW, HIGHER_IS_BETTER, "Headroom P95", "95% quantile of the smallest headroom"),
    HEADROOM_N1_P5(
            POOL,
            MW,
            HIGHER_IS_BETTER,
            "Headroom N-1 P5",
            "the same as headroom P5 with one zone, or the largest unit, less; only where there are zones or units"),
    DEMAND_MEAN(POOL, MW, NEITHER, "Demand", "mean over futures and months"),
    DEMAND_P5(POOL, MW, NEITHER, "Demand P5", "5% quantile of the period's mean"),
    DEMAND_P25(POOL, MW, NEITHER, "Demand P25", "25% quantile of the period's mean"),
    DEMAND_P50(POOL, MW, NEITHER, "Demand P50", "median of the period's mean"),
    DEMAND_P75(POOL, MW, NEITHER, "Demand P75", "75% quantile of the period's mean"),
    DEMAND_P95(POOL, MW, NEITHER, "Demand P95", "95% quantile of the period's mean"),
    USABLE_MEAN(POOL, MW, HIGHER_IS_BETTER, "Usable capacity", "mean over futures and months"),
    USABLE_P5(POOL, MW, HIGHER_IS_BETTER, "Usable P5", "5% quantile of the period's mean"),
    USABLE_P25(POOL, MW, HIGHER_IS_BETTER, "Usable P25", "25% quantile of the period's mean"),
    USABLE_P50(POOL, MW, HIGHER_IS_BETTER, "Usable P50", "median of the period's mean"),
    USABLE_P75(POOL, MW, HIGHER_IS_BETTER, "Usable P75", "75% quantile of the period's mean"),
    USABLE_P95(POOL, MW, HIGHER_IS_BETTER, "Usable P95", "95% quantile of the period's mean"),
    IDLE_MW_MONTHS(POOL, MW_MONTHS, LOWER_IS_BETTER, "Idle", "usable and unused, mean of the sum over the months"),
    REVENUE_AT_RISK_USD_MILLION(
            POOL, USD_MILLION, LOWER_IS_BETTER, "Revenue at risk", "unserved MW-months times revenue per MW-month"),
    CAPACITY_TO_BUY_MW(
            POOL,
            MW,
            LOWER_IS_BETTER,
            "Capacity to buy",
            "nameplate that brings the chance of a short month down to the plan's target"),
    ENERGISED_MW(POOL, MW, NEITHER, "Energised", "nameplate in service, mean over futures and months"),
    RETIRED_MW(POOL, MW, NEITHER, "Retired", "nameplate retired since plan start, mean over futures and months"),
    LOST_TO_UTILISATION_MW(
            POOL,
            MW,
            NEITHER,
            "Lost to utilisation",
            "energised beyond what may be sold, mean over futures and months"),
    LOST_TO_GRID_MW(POOL, MW, LOWER_IS_BETTER, "Lost to the grid", "then cut by the grid limit, mean likewise"),
    LOST_TO_OUTAGE_MW(POOL, MW, LOWER_IS_BETTER, "Lost to outages", "then down with zones or units, mean likewise"),
    LOST_TO_RISK_MW(POOL, MW, LOWER_IS_BETTER, "Lost to risks", "then taken by risk events, mean likewise"),
    LOST_DEMAND_MW(
            POOL, MW, LOWER_IS_BETTER, "Lost demand", "demand as if no customer had left, less demand, mean likewise"),
    FIRST_SHORT(POOL, PROBABILITY, LOWER_IS_BETTER, "Short by then", "chance of a short month up to the period's end"),
    NEVER_SHORT(POOL, PROBABILITY, HIGHER_IS_BETTER, "Never short", "chance of no short month at all"),
    RARE_SHORTFALL_PROBABILITY(
            POOL,
            PROBABILITY,
            LOWER_IS_BETTER,
            "P(short), rare",
            "chance of any short month, by importance sampling (`--rare`)"),
    RARE_EFFECTIVE_SAMPLES(
            POOL,
            Unit.FUTURES,
            HIGHER_IS_BETTER,
            "Behind rare P(short)",
            "so many equally weighted futures with a short month would tell as much; with fewer than 50 it is not to be trusted"),
    AI_SHARE_MEAN(TOTAL, SHARE, NEITHER, "AI share", "mean over futures of AI demand over demand"),
    AI_SHARE_P5(TOTAL, SHARE, NEITHER, "AI share P5", "5% quantile of AI demand over demand"),
    AI_SHARE_P25(TOTAL, SHARE, NEITHER, "AI share P25", "25% quantile of AI demand over demand"),
    AI_SHARE_P50(TOTAL, SHARE, NEITHER, "AI share P50", "median of AI demand over demand"),
    AI_SHARE_P75(TOTAL, SHARE, NEITHER, "AI share P75", "75% quantile of AI demand over demand"),
    AI_SHARE_P95(TOTAL, SHARE, NEITHER, "AI share P95", "95% quantile of AI demand over demand"),
    CAPEX_USD_MILLION(TOTAL, USD_MILLION, NEITHER, "Paid", "paid for building, mean of the sum over the months"),
    SCHEDULED_USD_MILLION(
            TOTAL,
            USD_MILLION,
            NEITHER,
            "Scheduled",
            "sum of what the schedule pays in, at the rates of plan start, known exactly; of a shared account a region's part"),
    PAID_TO_DATE_MEAN(TOTAL, USD_MILLION, NEITHER, "Paid to date", "mean of what is paid up to the period's end"),
    PAID_TO_DATE_P5(TOTAL, USD_MILLION, NEITHER, "Paid to date P5", "5% quantile of what is paid to date"),
    PAID_TO_DATE_P50(TOTAL, USD_MILLION, NEITHER, "Paid to date P50", "median of what is paid to date"),
    PAID_TO_DATE_P95(TOTAL, USD_MILLION, NEITHER, "Paid to date P95", "95% quantile of what is paid to date"),
    UNSPENT_USD_MILLION(
            TOTAL,
            USD_MILLION,
            NEITHER,
            "Unspent",
            "received less paid at the period's end, mean; below zero where a region draws more than its part of a shared account"),
    SUNK_USD_MILLION(
            TOTAL, USD_MILLION, LOWER_IS_BETTER, "Sunk", "paid on abandoned projects, mean of the sum over the months"),
    IDLE_CAPEX_USD_MILLION(
            TOTAL,
            USD_MILLION,
            LOWER_IS_BETTER,
            "Idle capital",
            "paid for what stands idle, mean over futures and months"),
    OPEX_USD_MILLION(
            TOTAL, USD_MILLION, LOWER_IS_BETTER, "Running cost", "power and rent, mean of the sum over the months"),
    NPV_COST_USD_MILLION(
            TOTAL,
            USD_MILLION,
            LOWER_IS_BETTER,
            "Cost, present value",
            "paid for building and running, discounted to plan start, mean of the sum over the months"),
    COST_PER_SERVED_MW_MONTH(
            TOTAL,
            USD_MILLION_PER_MW_MONTH,
            LOWER_IS_BETTER,
            "Cost of a served MW-month",
            "mean present value of cost over mean MW-months used, discounted alike"),
    COMPLETION_P10(PROJECT, MONTHS, LOWER_IS_BETTER, "Complete P10", "10% quantile of months from plan start"),
    COMPLETION_P50(PROJECT, MONTHS, LOWER_IS_BETTER, "Complete P50", "median of months from plan start"),
    COMPLETION_P90(PROJECT, MONTHS, LOWER_IS_BETTER, "Complete P90", "90% quantile of months from plan start"),
    ON_TIME_PROBABILITY(PROJECT, PROBABILITY, HIGHER_IS_BETTER, "On time", "chance of completion by the due month"),
    ABANDONED_PROBABILITY(PROJECT, PROBABILITY, LOWER_IS_BETTER, "Abandoned", "chance that a stage fails"),
    STUCK_PROBABILITY(PROJECT, PROBABILITY, LOWER_IS_BETTER, "Stuck", "chance of waiting for money at the end"),
    BINDING_STAGE(
            PROJECT_ITEM,
            SHARE,
            NEITHER,
            "Bound by",
            "part of its months from earliest start to completion, where it is complete; item: a stage, money, hold, slot or headroom");

    /** Which way a planner wants it to go. */
    public enum Direction {
        LOWER_IS_BETTER("lower is better"),
        HIGHER_IS_BETTER("higher is better"),
        NEITHER("neither");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What there is one number of. */
    public enum Grain {
        POOL("region and pool"),
        TOTAL("region"),
        PROJECT("project"),
        /** Several numbers of a project, which add up to 1. */
        PROJECT_ITEM("project and item");

        private final String words;

        Grain(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Map<String, Metric> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Metric::key, Function.identity()));

    private final String key;
    private final Grain grain;
    private final Unit unit;
    private final Direction direction;
    private final String caption;
    private final String meaning;
    private final String adequacyName;

    Metric(Grain grain, Unit unit, Direction direction, String caption, String meaning) {
        this(grain, unit, direction, caption, meaning, "");
    }

    Metric(Grain grain, Unit unit, Direction direction, String caption, String meaning, String adequacyName) {
        this.key = camelCase(name());
        this.grain = grain;
        this.unit = unit;
        this.direction = direction;
        this.caption = caption;
        this.meaning = meaning;
        this.adequacyName = adequacyName;
    }

    private static String camelCase(String constant) {
        var words = constant.split("_", -1);
        return words[0].toLowerCase(Locale.ROOT)
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }

    /** The metric of this name in the tidy table, where there is one. */
    public static Optional<Metric> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in the tidy table, as {@code unservedMwMonths}. */
    public String key() {
        return key;
    }

    public Grain grain() {
        return grain;
    }

    public Unit unit() {
        return unit;
    }

    public Direction direction() {
        return direction;
    }

    /** The heading of a column or a chart. */
    public String caption() {
        return caption;
    }

    /** What it is, in a line that fits behind the caption. */
    public String meaning() {
        return meaning;
    }

    /** What power systems call it, as {@code LOLP}; empty where they have no name. */
    public String adequacyName() {
        return adequacyName;
    }
}
