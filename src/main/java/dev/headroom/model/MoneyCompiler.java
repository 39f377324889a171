package dev.headroom.model;

import dev.headroom.plan.Assumption;
import dev.headroom.plan.Investment;
import dev.headroom.plan.Plan;
import dev.headroom.plan.Project;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Turns the investment into accounts: who is paid what in which month. */
final class MoneyCompiler {
    private final Plan plan;
    private final ProjectModel[] projects; // in region and file order
    private final Map<String, Integer> currencyByCode;

    MoneyCompiler(Plan plan, ProjectModel[] projects, Map<String, Integer> currencyByCode) {
        this.plan = plan;
        this.projects = projects;
        this.currencyByCode = currencyByCode;
    }

    /** One account a region, or one for all of them. */
    AccountModel[] accounts() {
        int[] regions = IntStream.range(0, plan.regions().size()).toArray();
        if (plan.investment().shared()) {
            return new AccountModel[] {account(regions, plan.investment().strictPriority())};
        }
        return Arrays.stream(regions)
                .mapToObj(r -> account(new int[] {r}, plan.regions().get(r).strictPriority()))
                .toArray(AccountModel[]::new);
    }

    private AccountModel account(int[] regions, boolean strictPriority) {
        var opening = new double[regions.length];
        var received = new double[regions.length][];
        for (int k = 0; k < regions.length; k++) {
            String id = plan.regions().get(regions[k]).id();
            opening[k] = valueOrZero(plan.investment().openingBalanceUsdMillion(), id);
            received[k] = received(id);
        }
        return new AccountModel(
                regions,
                projectsOf(regions),
                strictPriority,
                currencyByCode.getOrDefault(plan.investment().currency(), -1),
                opening,
                received);
    }

    /** The projects of the regions: by priority where they share an account, then in plan order. */
    private int[] projectsOf(int[] regions) {
        List<Integer> priorities = plan.regions().stream()
                .flatMap(region -> region.projects().stream())
                .map(Project::priority)
                .toList();
        var indices = IntStream.range(0, projects.length)
                .filter(p -> Arrays.stream(regions).anyMatch(r -> r == projects[p].region()))
                .boxed();
        if (plan.investment().shared()) {
            indices = indices.sorted(Comparator.comparing(priorities::get));
        }
        return indices.mapToInt(Integer::intValue).toArray();
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
