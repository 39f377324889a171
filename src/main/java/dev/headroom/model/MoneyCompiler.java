package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns the investment into accounts: who is paid what in which month. */
final class MoneyCompiler {
    private final Plan plan;
    private final ProjectModel[] projects;

    MoneyCompiler(Plan plan, ProjectModel[] projects) {
        this.plan = plan;
        this.projects = projects;
    }

    /** One account a region. */
    AccountModel[] accounts() {
        var accounts = new ArrayList<AccountModel>();
        for (int r = 0; r < plan.regions().size(); r++) {
            int region = r;
            String id = plan.regions().get(r).id();
            int[] own = IntStream.range(0, projects.length)
                    .filter(p -> projects[p].region() == region)
                    .toArray();
            accounts.add(new AccountModel(
                    new int[] {r},
                    own,
                    plan.regions().get(r).strictPriority(),
                    valueOrZero(plan.investment().openingBalanceUsdMillion(), id),
                    received(id)));
        }
        return accounts.toArray(AccountModel[]::new);
    }

    /** Calendar month (1 to 12) in which fiscal years begin: that of the first tranche, January without tranches. */
    int fiscalMonth() {
        List<Investment.Tranche> tranches = plan.investment().tranches();
        return tranches.stream()
                .min(Comparator.comparing(Investment.Tranche::from))
                .map(first -> first.from().getMonthValue())
                .orElse(1);
    }

    private double[] received(String region) {
        var byMonth = new double[plan.months()];
        for (Investment.Tranche tranche : plan.investment().tranches()) {
            spread(tranche, valueOrZero(plan.investment().allocation(), region), byMonth);
        }
        for (Investment.FollowOn later : plan.investment().followOn()) {
            spread(later.tranche(), valueOrZero(later.allocation(), region), byMonth);
        }
        return byMonth;
    }

    /** Evenly over the tranche's months; those outside the plan are not received. */
    private void spread(Investment.Tranche tranche, double share, double[] byMonth) {
        int first = plan.monthIndex(tranche.from());
        int last = plan.monthIndex(tranche.to());
        double monthly = tranche.usdMillion().constantValue() / (last - first + 1) * share;
        for (int t = Math.max(first, 0); t <= Math.min(last, byMonth.length - 1); t++) {
            byMonth[t] += monthly;
        }
    }

    private static double valueOrZero(Map<String, Assumption> byRegion, String region) {
        Assumption number = byRegion.get(region);
        return number == null ? 0 : number.constantValue();
    }
}
