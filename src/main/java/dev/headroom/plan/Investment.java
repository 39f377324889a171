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
 */
public record Investment(
        Assumption totalUsdMillion,
        List<Tranche> tranches,
        Map<String, Assumption> allocation,
        Map<String, Assumption> openingBalanceUsdMillion,
        List<FollowOn> followOn) {
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
