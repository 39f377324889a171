package dev.headroom.analysis;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Investment.FollowOn;
import dev.headroom.plan.Investment.Tranche;
import dev.headroom.plan.Plan;
import java.util.Map;

/** The money of a plan: what is promised, what falls into the plan's months, and what each region takes of it. */
final class Schedule {
    private final Plan plan;
    private final Investment investment;

    Schedule(Plan plan) {
        this.plan = plan;
        this.investment = plan.investment();
    }

    /** All tranches, in USD million. */
    double promised() {
        return investment.tranches().stream()
                .mapToDouble(tranche -> tranche.usdMillion().constantValue())
                .sum();
    }

    /** What of the tranches falls into the plan's months, for all regions and elsewhere. */
    double received() {
        return investment.tranches().stream().mapToDouble(this::received).sum();
    }

    /** Share of the tranches that a region takes. */
    double share(String region) {
        return valueOrZero(investment.allocation(), region);
    }

    /** Share of the tranches that all regions of the plan take. */
    double shareOfRegions() {
        return plan.regions().stream().mapToDouble(region -> share(region.id())).sum();
    }

    /** What a region receives over the plan, opening balance and later tranches included. */
    double receivedBy(String region) {
        double sum = valueOrZero(investment.openingBalanceUsdMillion(), region) + received() * share(region);
        for (FollowOn later : investment.followOn()) {
            sum += received(later.tranche()) * valueOrZero(later.allocation(), region);
        }
        return sum;
    }

    private double received(Tranche tranche) {
        int first = plan.monthIndex(tranche.from());
        int last = plan.monthIndex(tranche.to());
        int inside = Math.min(last, plan.months() - 1) - Math.max(first, 0) + 1;
        return tranche.usdMillion().constantValue() * Math.max(0, inside) / (last - first + 1);
    }

    private static double valueOrZero(Map<String, Assumption> byRegion, String region) {
        Assumption number = byRegion.get(region);
        return number == null ? 0 : number.constantValue();
    }
}
