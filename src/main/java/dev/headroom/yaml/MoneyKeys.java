package dev.headroom.yaml;

import static dev.headroom.yaml.KeyTypes.FACTOR;
import static dev.headroom.yaml.KeyTypes.FLAG;
import static dev.headroom.yaml.KeyTypes.MONTH;
import static dev.headroom.yaml.KeyTypes.byPool;
import static dev.headroom.yaml.KeyTypes.constant;
import static dev.headroom.yaml.KeyTypes.count;
import static dev.headroom.yaml.KeyTypes.drawn;
import static dev.headroom.yaml.KeyTypes.drawnPer;
import static dev.headroom.yaml.KeyTypes.list;
import static dev.headroom.yaml.KeyTypes.names;
import static dev.headroom.yaml.KeyTypes.section;
import static dev.headroom.yaml.KeyTypes.word;

import dev.headroom.plan.Domain;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.MapOf;
import dev.headroom.yaml.KeyType.Name;

/** The description of the keys of money: the investment and the builds that it pays for. */
final class MoneyKeys {
    /** The part of the money that goes to no region of the plan. */
    static final String ELSEWHERE = "elsewhere";

    private static final KeyType ALLOCATION = new MapOf("region", constant(Domain.SHARE, "share of the money"), false);

    static final KeyGroup TRANCHE = KeyGroup.of(
            "tranche",
            "Money spread evenly over its months.",
            Key.of("name", new Name("tranche name"), "Its name, as FY2026.").needed(),
            Key.of("from", MONTH, "First month.").needed(),
            Key.of("to", MONTH, "Last month, inclusive.").needed(),
            Key.of("usdMillion", constant(Domain.NON_NEGATIVE, "USD million"), "Its amount.")
                    .needed());

    static final KeyGroup FOLLOW_ON = KeyGroup.of(
            "followOn",
            "A later tranche, outside the total, with an allocation of its own.",
            Key.of("name", new Name("tranche name"), "Its name, as FY2029.").needed(),
            Key.of("from", MONTH, "First month.").needed(),
            Key.of("to", MONTH, "Last month, inclusive.").needed(),
            Key.of("usdMillion", constant(Domain.NON_NEGATIVE, "USD million"), "Its amount.")
                    .needed(),
            Key.of("allocation", ALLOCATION, "Shares by region and elsewhere, together 1.")
                    .needed());

    static final KeyGroup INVESTMENT = KeyGroup.of(
            "investment",
            "The money: tranches by period and where they go.",
            Key.of("currency", new Name("currency"), "Currency in which the money is kept; one of fx, or USD.")
                    .orElse("USD"),
            Key.of(
                            "totalUsdMillion",
                            constant(Domain.NON_NEGATIVE, "USD million"),
                            "Sum of the tranches; setting it in a scenario scales them.")
                    .needed(),
            Key.of("tranches", list(TRANCHE, "name"), "The money by period.").needed(),
            Key.of("allocation", ALLOCATION, "Shares of each tranche by region and elsewhere, together 1.")
                    .needed(),
            Key.of("accounts", word("regional", "shared"), "Whether each region has an account of its own.")
                    .orElse("regional"),
            Key.of(
                            "strictPriority",
                            FLAG,
                            "Whether a project that money stops blocks those behind it, in a shared account.")
                    .orElse("true"),
            Key.of(
                            "openingBalanceUsdMillion",
                            new MapOf("region", constant(Domain.NON_NEGATIVE, "USD million"), false),
                            "Money that is there at plan start, by region.")
                    .orElseInWords("none"),
            Key.of("followOn", list(FOLLOW_ON, "name"), "Later tranches, outside the total.")
                    .orElseInWords("none"));

    static final KeyGroup STAGE = KeyGroup.of(
            "stage",
            "A step of a build; the order of the map is the order of priority.",
            Key.of("months", drawnPer(Drawn.STAGE, Domain.NON_NEGATIVE, "months"), "Its duration.")
                    .needed(),
            Key.of("after", names("stage"), "The stages that must have ended before.")
                    .orElseInWords("none"),
            Key.of("spendShare", constant(Domain.SHARE, "share of cost"), "Part of the cost paid at its start; sum 1.")
                    .needed(),
            Key.of(
                            "successProbability",
                            drawn(Domain.PROBABILITY, "probability"),
                            "Probability that the project goes on at its end; else it is abandoned.")
                    .orElse("1"));

    static final KeyGroup BUILD = KeyGroup.of(
            "build",
            "A way of building.",
            Key.of(
                            "costUsdMillionPerMw",
                            byPool(drawn(Domain.NON_NEGATIVE, "USD million per MW")),
                            "Nameplate cost, equipment included; a pool without a cost cannot be built.")
                    .needed(),
            Key.of("localCurrencyShare", drawn(Domain.SHARE, "share of cost"), "Part of the cost in local currency.")
                    .orElse("0"),
            Key.of("overrun", drawnPer(Drawn.PROJECT, FACTOR, "factor"), "Factor on what is paid.")
                    .orElse("1"),
            Key.of("contingency", drawn(Domain.NON_NEGATIVE, "share of cost"), "Reserved above the estimate.")
                    .orElse("0"),
            Key.of("lifeMonths", byPool(drawn(Domain.POSITIVE, "months")), "Months after which a phase leaves.")
                    .orElseInWords("for good"),
            Key.of("phases", count(1, 100, "phases"), "Equal parts in which the MW come in.")
                    .orElse("1"),
            Key.of("rampMonths", drawnPer(Drawn.PROJECT, Domain.NON_NEGATIVE, "months"), "From first to last phase.")
                    .orElse("0"),
            Key.of("gridCounted", FLAG, "Whether its MW count against the region's grid limit.")
                    .orElse("true"),
            Key.of(
                            "rentUsdMillionPerMwMonth",
                            drawn(Domain.NON_NEGATIVE, "USD million per MW and month"),
                            "Rent on energised MW.")
                    .orElse("0"),
            Key.of("stages", new MapOf("stage", section(STAGE), true), "Its stages, by name; they form no circle.")
                    .needed());

    private MoneyKeys() {}
}
