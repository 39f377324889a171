package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.percent;
import static dev.headroom.analysis.FigureText.usdMillion;

import dev.headroom.plan.Build;
import dev.headroom.plan.Plan;
import dev.headroom.results.Finding.Topic;
import java.util.stream.Collectors;

/** Parts against their sums. The reader refuses a plan whose parts do not add up; here the sums are shown. */
final class SumChecks {
    /** Money that lies outside of the plan's months is told from this part of a dollar million on. */
    private static final double TELLING_USD_MILLION = 0.5;

    private static final int MOST_NAMES = 6;

    private SumChecks() {}

    static void check(Plan plan, FindingList findings) {
        if (!plan.investment().tranches().isEmpty()) {
            checkTranches(plan, findings);
            checkAllocation(plan, findings);
        }
        if (!plan.builds().isEmpty()) {
            findings.add(
                    Topic.SUMS,
                    "",
                    false,
                    "spend shares of stages: "
                            + plan.builds().stream().map(SumChecks::spendShares).collect(Collectors.joining(", ")));
        }
    }

    private static void checkTranches(Plan plan, FindingList findings) {
        var schedule = new Schedule(plan);
        double promised = schedule.promised();
        double outside = promised - schedule.received();
        int tranches = plan.investment().tranches().size();
        boolean clash = outside > TELLING_USD_MILLION;
        String message = tranches + (tranches == 1 ? " tranche: " : " tranches: ") + usdMillion(promised) + ", total "
                + usdMillion(plan.investment().totalUsdMillion().constantValue());
        findings.add(
                Topic.SUMS,
                "",
                clash,
                message
                        + (clash
                                ? "; " + usdMillion(schedule.received()) + " fall into " + plan.start() + " to "
                                        + plan.end() + ": " + usdMillion(outside) + " never reach the plan"
                                : ", all inside the plan's months"));
    }

    private static void checkAllocation(Plan plan, FindingList findings) {
        var schedule = new Schedule(plan);
        double share = schedule.shareOfRegions();
        String regions = plan.regions().size() > MOST_NAMES
                ? plan.regions().size() + " regions " + percent(share)
                : plan.regions().stream()
                        .map(region -> region.id() + " " + percent(schedule.share(region.id())))
                        .collect(Collectors.joining(", "));
        findings.add(
                Topic.SUMS,
                "",
                false,
                regions + ", elsewhere " + percent(1 - share) + ": 100%; the regions' " + percent(share) + " of "
                        + usdMillion(schedule.promised()) + " is " + usdMillion(share * schedule.promised()));
    }

    private static String spendShares(Build build) {
        double sum = build.stages().stream()
                .mapToDouble(stage -> stage.spendShare().constantValue())
                .sum();
        return build.name() + " " + percent(sum);
    }
}
