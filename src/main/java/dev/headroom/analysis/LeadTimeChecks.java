package dev.headroom.analysis;

import static dev.headroom.analysis.FigureText.count;
import static dev.headroom.analysis.FigureText.months;
import static dev.headroom.analysis.FigureText.value;

import dev.headroom.model.ModuleModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.model.RegionModel;
import dev.headroom.results.Finding.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months of building against the month of need: money and slots never wait here, so what is late is late for sure. */
final class LeadTimeChecks {
    private final MedianPlan plan;
    private final int r;
    private final RegionModel region;
    private final EarliestSupply supply;
    private final FindingList findings;

    private LeadTimeChecks(MedianPlan plan, int r, FindingList findings) {
        this.plan = plan;
        this.r = r;
        this.region = plan.model().regions()[r];
        this.supply = new EarliestSupply(plan, r);
        this.findings = findings;
    }

    static void check(MedianPlan plan, FindingList findings) {
        for (int r = 0; r < plan.regions(); r++) {
            if (plan.model().regions()[r].demand().firstMonth() <= plan.lastMonth()) {
                new LeadTimeChecks(plan, r, findings).check();
            }
        }
    }

    private void check() {
        first();
        List<ProjectModel> planned = supply.planned();
        for (int k = 0; k < planned.size(); k++) {
            project(planned.get(k), k);
        }
        promises();
        lookahead();
    }

    /** What can be added, and when at the earliest. */
    private record Addition(String name, double time) {}

    /** The region's first addition against the month in which what is there and funded is passed. */
    private void first() {
        int need = firstNeed(plan.firstDemandMonth(r), 0, 1, 1);
        String from = "demand from " + plan.monthText(plan.firstDemandMonth(r)) + ", what is there and funded ";
        if (need > plan.lastMonth()) {
            add(false, from + "lasts to " + plan.plan().end());
            return;
        }
        String there = from + "falls short in " + plan.monthText(need) + ", ";
        Addition first = firstAddition(need);
        if (first == null) {
            add(true, there + "nothing planned helps: " + shortMonths(plan.lastMonth() + 1 - need));
            return;
        }
        int late = MedianPlan.monthInForce(first.time()) - need;
        add(
                late > 0,
                there + "first help " + plan.monthText(first.time()) + " from " + first.name() + ": "
                        + (late > 0 ? shortMonths(late) : "in time"));
    }

    private @Nullable Addition firstAddition(int need) {
        var lack = supply.lackIn(need, 0);
        var additions = new ArrayList<Addition>();
        for (ProjectModel project : supply.planned()) {
            if (supply.helps(lack, aiMw(project), generalMw(project))) {
                additions.add(new Addition(project.id(), plan.earliestEnd(project)));
            }
        }
        for (ModuleModel module : plan.modules(r)) {
            double ai = module.pool() == MedianPlan.AI ? 1 : 0;
            if (supply.helps(lack, ai, 1 - ai)) {
                additions.add(new Addition("a module, " + lead(module.build()), plan.leadMonths(r, module.build())));
            }
        }
        return additions.stream()
                .min(Comparator.comparingDouble(Addition::time))
                .orElse(null);
    }

    /** A planned project against the month in which demand passes all that comes before it. */
    private void project(ProjectModel project, int rank) {
        double end = plan.earliestEnd(project);
        int complete = MedianPlan.monthInForce(end);
        String path = project.id() + " from " + plan.monthText(Math.max(0, project.earliestStart())) + ", "
                + lead(project.build()) + ": ";
        if (complete > plan.lastMonth()) {
            add(
                    true,
                    path + "no MW before " + plan.monthText(end) + ", the plan ends "
                            + plan.plan().end());
            return;
        }
        path += "MW from " + plan.monthText(end) + ", ";
        int before = rank == 0
                ? 0
                : MedianPlan.monthInForce(plan.earliestEnd(supply.planned().get(rank - 1)));
        int need = firstNeed(Math.max(before, plan.firstDemandMonth(r)), rank, aiMw(project), generalMw(project));
        if (need > plan.lastMonth()) {
            add(false, path + "not needed by " + plan.plan().end());
            return;
        }
        path += "needed from " + plan.monthText(need);
        if (complete <= need) {
            add(false, path + ": in time");
            return;
        }
        var filler = filler(need, rank);
        add(
                filler == null,
                path + ": " + shortMonths(complete - need)
                        + (filler == null ? "" : " unless a module fills it, " + lead(filler.build())));
    }

    /** A module that could be there in time for a need. */
    private @Nullable ModuleModel filler(int need, int rank) {
        var lack = supply.lackIn(need, rank);
        return plan.modules(r).stream()
                .filter(module -> supply.helps(
                        lack, module.pool() == MedianPlan.AI ? 1 : 0, module.pool() == MedianPlan.AI ? 0 : 1))
                .filter(module -> MedianPlan.monthInForce(plan.leadMonths(r, module.build())) <= need)
                .findFirst()
                .orElse(null);
    }

    /** The first month from {@code from} on in which MW of these pools are lack; behind the last one where there is none. */
    private int firstNeed(int from, int count, double aiMw, double generalMw) {
        for (int t = from; t <= plan.lastMonth(); t++) {
            if (supply.helps(supply.lackIn(t, count), aiMw, generalMw)) {
                return t;
            }
        }
        return plan.lastMonth() + 1;
    }

    private void promises() {
        for (var stated : plan.plan().regions().get(r).projects()) {
            if (stated.due() == null) {
                continue;
            }
            for (ProjectModel project : plan.model().projects()) {
                if (project.region() == r && project.id().equals(stated.id())) {
                    double end = plan.earliestEnd(project);
                    int late = (int) Math.ceil(end - project.due() - 1e-9);
                    add(
                            late > 0,
                            project.id() + " is due " + stated.due() + ", at the median complete " + plan.monthText(end)
                                    + (late > 0 ? ": " + months(late) + " late" : ": in time"));
                }
            }
        }
    }

    /** How far the policy looks ahead against the months that its slowest module takes, and those between reviews. */
    private void lookahead() {
        var expansion = region.expansion();
        double lead = plan.modules(r).stream()
                .mapToDouble(module -> plan.leadMonths(r, module.build()))
                .max()
                .orElse(0);
        if (!expansion.untilTarget() || lead == 0) {
            return;
        }
        double spare = expansion.lookaheadMonths() - lead - expansion.reviewMonths();
        add(
                spare < 0,
                "the policy looks " + months(expansion.lookaheadMonths()) + " ahead, a module takes " + count(lead)
                        + " and a review comes every " + months(expansion.reviewMonths()) + ": "
                        + (spare < 0 ? "up to " + months(-spare) + " late" : months(spare) + " to spare"));
    }

    private double aiMw(ProjectModel project) {
        return plan.median(project.mw()[MedianPlan.AI]);
    }

    private double generalMw(ProjectModel project) {
        return plan.median(project.mw()[MedianPlan.GENERAL]);
    }

    /** {@code hall 38 x delay 1.1 = 41.8 months}. */
    private String lead(int build) {
        double delay = plan.median(region.delayFactor());
        var model = plan.model().builds()[build];
        return model.name()
                + (delay == 1 ? " " : " " + count(model.medianMonths()) + " x delay " + value(delay) + " = ")
                + months(plan.leadMonths(r, build));
    }

    private static String shortMonths(int count) {
        return months(count) + " of shortfall";
    }

    private void add(boolean clash, String message) {
        findings.add(Topic.LEAD_TIME, region.id(), clash, message);
    }
}
