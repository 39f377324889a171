package dev.headroom.model;

import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.GaussianCopula;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the form that the engine plays: read-only arrays, indices in place of names. Its arrays are not copied on access; who reads
 * them does not write.
 *
 * @param months number of months, both ends included
 * @param firstCalendarMonth calendar month of month 0, January = 0
 * @param inputs every number that is drawn once per replication
 * @param correlatedInputs indices of the inputs whose coordinates are mixed by {@code copula}, in its order
 * @param copula null without correlations
 * @param escalation input, per year
 * @param correlatedCurrencies indices of the currencies whose shocks are mixed by {@code currencyCopula}, in its order
 * @param currencyCopula null without correlations
 * @param projects of all regions, in region and file order
 * @param periods months first: period t is month t
 * @param links in file order, which breaks ties
 * @param discount input, per year
 * @param churns whether unserved demand is lost anywhere, so that demand depends on what is built
 * @param shortfallTarget accepted probability of needing more capacity
 * @param order of the random numbers among the dimensions of quasi-random points
 */
public record CapacityModel(
        int months,
        int firstCalendarMonth,
        ScalarInput[] inputs,
        int[] correlatedInputs,
        @Nullable GaussianCopula copula,
        MarketModel market,
        RegionModel[] regions,
        int escalation,
        CurrencyModel[] currencies,
        int[] correlatedCurrencies,
        @Nullable GaussianCopula currencyCopula,
        BuildModel[] builds,
        ProjectModel[] projects,
        AccountModel[] accounts,
        Period[] periods,
        RiskModel[] risks,
        LinkModel[] links,
        int discount,
        boolean churns,
        double shortfallTarget,
        CoordinateOrder order)
        implements Serializable {

    /** Calendar month of month {@code t}, January = 0. */
    public int calendarMonth(int t) {
        return Math.floorMod(firstCalendarMonth + t, 12);
    }
}
