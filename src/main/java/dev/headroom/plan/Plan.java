package dev.headroom.plan;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A whole plan, valid by construction of its reader.
 *
 * @param start first month, month 0
 * @param end last month, inclusive
 * @param builds in file order
 * @param currencies in file order
 * @param fxCorrelations of the monthly currency shocks, by code
 * @param risks in file order
 * @param links in file order, which breaks ties
 * @param discountPerYear of net present values
 * @param shortfallTarget accepted probability of needing more capacity
 * @param correlations rank correlations between inputs that are drawn once per replication, by path
 * @param register every number of the files, in file order
 */
public record Plan(
        String name,
        YearMonth start,
        YearMonth end,
        Market market,
        List<Region> regions,
        Investment investment,
        List<Build> builds,
        List<Currency> currencies,
        List<Correlation> fxCorrelations,
        List<Risk> risks,
        List<Link> links,
        Assumption escalationPerYear,
        Assumption discountPerYear,
        double shortfallTarget,
        List<Correlation> correlations,
        Simulation simulation,
        List<Assumption> register) {
    public Plan {
        regions = List.copyOf(regions);
        builds = List.copyOf(builds);
        currencies = List.copyOf(currencies);
        fxCorrelations = List.copyOf(fxCorrelations);
        risks = List.copyOf(risks);
        links = List.copyOf(links);
        correlations = List.copyOf(correlations);
        register = List.copyOf(register);
    }

    /** The same plan under another name. */
    public Plan named(String newName) {
        return new Plan(
                newName,
                start,
                end,
                market,
                regions,
                investment,
                builds,
                currencies,
                fxCorrelations,
                risks,
                links,
                escalationPerYear,
                discountPerYear,
                shortfallTarget,
                correlations,
                simulation,
                register);
    }

    /** Number of months, both ends included. */
    public int months() {
        return monthIndex(end) + 1;
    }

    /** Months from plan start to the beginning of {@code month}; may be negative. */
    public int monthIndex(YearMonth month) {
        return (int) ChronoUnit.MONTHS.between(start, month);
    }
}
