package dev.headroom.analysis;

import dev.headroom.model.ProjectModel;
import dev.headroom.plan.Plan;
import dev.headroom.results.AssumptionRow;
import dev.headroom.results.Implications;
import dev.headroom.results.Implications.FirstCapacity;
import dev.headroom.results.Implications.Growth;
import dev.headroom.results.Implications.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Works out what a plan implies with every input at its median (growth by pool, what the money buys, when capacity first
 * comes) and holds its numbers against one another.
 */
public final class PlanImplications {
    private PlanImplications() {}

    /**
     * What a plan implies.
     *
     * @param register the plan's numbers, as {@link AssumptionTable} lists them
     * @param today the month from which the age of numbers counts
     */
    public static Implications of(Plan plan, List<AssumptionRow> register, YearMonth today) {
        var medians = new MedianPlan(plan);
        List<Growth> growth = GrowthRows.of(medians);
        List<Money> money = MoneyRows.of(medians);
        var findings = new FindingList();
        SumChecks.check(plan, findings);
        GrowthChecks.check(plan, growth, findings);
        MoneyChecks.check(medians, money, findings);
        LeadTimeChecks.check(medians, findings);
        WorldChecks.check(medians, growth, money, findings);
        RangeChecks.check(plan.register(), register, findings);
        SourceChecks.check(register, today, findings);
        return new Implications(growth, money, firstCapacity(medians), findings.sorted());
    }

    private static List<FirstCapacity> firstCapacity(MedianPlan plan) {
        var rows = new ArrayList<FirstCapacity>();
        for (int r = 0; r < plan.regions(); r++) {
            int region = r;
            int from = plan.model().regions()[r].demand().firstMonth();
            Stream.of(plan.model().projects())
                    .filter(project -> project.region() == region)
                    .min(Comparator.comparingDouble(plan::earliestEnd))
                    .ifPresent(first -> rows.add(firstCapacity(plan, first, from)));
        }
        return rows;
    }

    private static FirstCapacity firstCapacity(MedianPlan plan, ProjectModel first, int demandFrom) {
        return new FirstCapacity(
                plan.regionId(first.region()),
                first.id(),
                plan.monthText(plan.earliestEnd(first)),
                plan.monthText(demandFrom));
    }
}
