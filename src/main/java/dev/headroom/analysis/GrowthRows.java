package dev.headroom.analysis;

import dev.headroom.results.Implications.Growth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Works out how demand grows, by region and for all. */
final class GrowthRows {
    private static final String ALL = "all";

    private final MedianPlan plan;

    private GrowthRows(MedianPlan plan) {
        this.plan = plan;
    }

    static List<Growth> of(MedianPlan plan) {
        var rows = new GrowthRows(plan);
        var growth = new ArrayList<Growth>();
        for (int r = 0; r < plan.regions(); r++) {
            growth.add(rows.row(plan.regionId(r), plan.firstDemandMonth(r), new int[] {r}));
        }
        growth.add(rows.row(
                ALL, rows.firstMonthOfAll(), IntStream.range(0, plan.regions()).toArray()));
        return growth;
    }

    /** The month in which all regions have demand, so that one that joins later is not taken for growth. */
    private int firstMonthOfAll() {
        return IntStream.range(0, plan.regions())
                .map(r -> plan.model().regions()[r].demand().firstMonth())
                .filter(month -> month <= plan.lastMonth())
                .max()
                .orElse(0);
    }

    private Growth row(String name, int first, int[] regions) {
        int last = plan.lastMonth();
        double ai = levelMw(regions, MedianPlan.AI, first);
        double general = levelMw(regions, MedianPlan.GENERAL, first);
        double aiEnd = levelMw(regions, MedianPlan.AI, last);
        double generalEnd = levelMw(regions, MedianPlan.GENERAL, last);
        double years = (last - first) / 12.0;
        return new Growth(
                name,
                ai + general,
                aiEnd + generalEnd,
                ai / (ai + general),
                aiEnd / (aiEnd + generalEnd),
                perYear(ai + general, aiEnd + generalEnd, years),
                perYear(ai, aiEnd, years),
                perYear(general, generalEnd, years));
    }

    private double levelMw(int[] regions, int pool, int month) {
        return IntStream.of(regions)
                .mapToDouble(r -> plan.levelMw(r, pool, month))
                .sum();
    }

    private static double perYear(double from, double to, double years) {
        return years > 0 && from > 0 ? Math.pow(to / from, 1 / years) - 1 : Double.NaN;
    }
}
