package dev.headroom.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The money: tranches by period and where they go.
 *
 * @param allocation share of each tranche by region id; {@code elsewhere} is what is left of 1
 * @param openingBalanceUsdMillion by region id
 * @param followOn tranches beyond the announced total
 * @param currency code of the currency in which the money is kept, at the rate of plan start
 * @param shared whether all regions draw on one account; else each has its own
 * @param strictPriority whether a project that money stops blocks those behind it, in a shared account
 */
public record Investment(
        Assumption totalUsdMillion,
        List<Tranche> tranches,
        Map<String, Assumption> allocation,
        Map<String, Assumption> openingBalanceUsdMillion,
        List<FollowOn> followOn,
        String currency,
        boolean shared,
        boolean strictPriority) {
    public Investment {
        tranches = List.copyOf(tranches);
        allocation = Map.copyOf(allocation);
        openingBalanceUsdMillion = Map.copyOf(openingBalanceUsdMillion);
        followOn = List.copyOf(followOn);
    }

    /** Money spread evenly over the months {@code from} to {@code to}, both inclusive. */
    public record Tranche(String name, YearMonth from, YearMonth to, Assumption usdMillion) {}

    /** A later tranche with an allocation of its own. */
    public record FollowOn(Tranche tranche, Map<String, Assumption> allocation) {
        public FollowOn {
            allocation = Map.copyOf(allocation);
        }
    }
}
