package dev.headroom.yaml;

import static dev.headroom.yaml.KeyTypes.FACTOR;
import static dev.headroom.yaml.KeyTypes.MONTH;
import static dev.headroom.yaml.KeyTypes.POOLS;
import static dev.headroom.yaml.KeyTypes.constant;
import static dev.headroom.yaml.KeyTypes.drawn;
import static dev.headroom.yaml.KeyTypes.drawnPer;
import static dev.headroom.yaml.KeyTypes.list;
import static dev.headroom.yaml.KeyTypes.names;

import dev.headroom.plan.Domain;
import dev.headroom.yaml.KeyType.AllOrNames;
import dev.headroom.yaml.KeyType.Drawn;
import dev.headroom.yaml.KeyType.Name;

/** The description of the keys of risk events and links. */
final class RiskKeys {
    static final KeyGroup RISK = KeyGroup.of(
            "risk",
            "An event that strikes all its regions at once; its effects hold while it lasts.",
            Key.of("name", new Name("risk name"), "Its name.").needed(),
            Key.of("regions", new AllOrNames(), "The regions that it strikes: a list of ids, or all.")
                    .needed(),
            Key.of("pools", POOLS, "The pools that demandFactor and capacityFactor act on.")
                    .orElseInWords("both"),
            Key.of("perYear", drawn(Domain.NON_NEGATIVE, "per year"), "Expected number of events a year.")
                    .orElseInWords("this or date"),
            Key.of("date", MONTH, "The month in which it may strike.").orElseInWords("this or perYear"),
            Key.of(
                            "probability",
                            drawn(Domain.PROBABILITY, "probability"),
                            "Probability that it strikes at its date; only beside date.")
                    .orElse("1"),
            Key.of("durationMonths", drawnPer(Drawn.EVENT, Domain.NON_NEGATIVE, "months"), "How long it lasts.")
                    .orElseInWords("for good"),
            Key.of("leadTimeFactor", drawnPer(Drawn.EVENT, FACTOR, "factor"), "On the months of stages that start.")
                    .orElse("1"),
            Key.of("stages", names("stage"), "The stages that leadTimeFactor acts on.")
                    .orElseInWords("all"),
            Key.of("costFactor", drawnPer(Drawn.EVENT, FACTOR, "factor"), "On what is paid.")
                    .orElse("1"),
            Key.of("demandFactor", drawnPer(Drawn.EVENT, FACTOR, "factor"), "On demand.")
                    .orElse("1"),
            Key.of("capacityFactor", drawnPer(Drawn.EVENT, FACTOR, "factor"), "On usable capacity.")
                    .orElse("1"),
            Key.of("holdStages", names("stage"), "Stages that cannot start.").orElseInWords("none"));

    static final KeyGroup LINK = KeyGroup.of(
            "link",
            "A way over which a region's demand may be served in another.",
            Key.of("id", new Name("link id"), "Its name.").needed(),
            Key.of("from", new Name("region"), "The region whose demand moves.").needed(),
            Key.of("to", new Name("region"), "The region that serves it.").needed(),
            Key.of("mw", constant(Domain.NON_NEGATIVE, "MW"), "How much may move.")
                    .needed(),
            Key.of("pools", POOLS, "The pools whose demand may move.").orElseInWords("both"),
            Key.of("failurePerMonth", constant(Domain.PROBABILITY, "per month"), "Probability that it goes down.")
                    .orElse("0"),
            Key.of(
                            "repairPerMonth",
                            constant(Domain.PROBABILITY, "per month"),
                            "Probability that it comes back; above 0 where it may go down.")
                    .orElse("1"));

    static final KeyGroup NETWORK = KeyGroup.of(
            "network",
            "Links over which demand may move.",
            Key.of("links", list(LINK, "id"), "The links; their order breaks ties.")
                    .needed());

    private RiskKeys() {}
}
