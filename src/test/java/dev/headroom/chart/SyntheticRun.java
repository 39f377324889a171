package dev.headroom.chart;

import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunHeader.ProjectName;
import dev.headroom.results.RunHeader.RegionName;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A made-up run whose every number is a formula: demand grows by a third a year, capacity comes in steps. Mutable. */
final class SyntheticRun {
    static final YearMonth START = YearMonth.of(2025, 4);
    static final long REPLICATIONS = 65_536;

    private final List<RegionName> regions = new ArrayList<>();
    private final List<ProjectName> projects = new ArrayList<>();
    private final List<MetricRow> rows = new ArrayList<>();
    private YearMonth start = START;
    private int months = 69;
    private double relativeError = 0.003;
    private MetricSelection selection = MetricSelection.ALL;

    static SyntheticRun ofFourRegions() {
        return new SyntheticRun()
                .region("brazil", "Brazil (Sao Paulo)")
                .region("france", "France (Paris)")
                .region("dubai", "United Arab Emirates (Dubai)")
                .region("indonesia", "Indonesia (Jakarta)");
    }

    SyntheticRun region(String id, String name) {
        regions.add(new RegionName(id, name));
        return this;
    }

    SyntheticRun months(YearMonth from, int count) {
        start = from;
        months = count;
        return this;
    }

    SyntheticRun relativeError(double error) {
        relativeError = error;
        return this;
    }

    /** Says that no more was recorded; the formulas go on to tell all. */
    SyntheticRun recorded(MetricSelection recorded) {
        selection = recorded;
        return this;
    }

    /** Adds a number that is found before the formulas. */
    SyntheticRun with(String region, String pool, YearMonth month, String metric, double value) {
        return with(region, pool, month.toString(), metric, Estimate.exact(value));
    }

    /** Adds a number of any period, with its error, that is found before the formulas. */
    SyntheticRun with(String region, String pool, String period, String metric, Estimate value) {
        rows.add(new MetricRow(region, "", pool, period, metric, "", value, ""));
        return this;
    }

    /** What pictures of a run are made of. */
    static Scene scene(RunResult run, ChartStyle style) {
        return Scene.of(run, SyntheticCurves.of(run), style, ChartFilter.ALL);
    }

    /** Adds a project whose capacity is due that many months after the start. */
    SyntheticRun project(String region, String id, int dueMonths) {
        projects.add(new ProjectName(region, id, start.plusMonths(dueMonths), false));
        return this;
    }

    /** A run without any metric. */
    RunResult empty() {
        return new RunResult(header(), rows, List.of());
    }

    RunResult build() {
        var all = new ArrayList<MetricRow>();
        for (int i = -1; i < regions.size(); i++) {
            String id = i < 0 ? "all" : regions.get(i).id();
            double size = i < 0 ? 2.5 * regions.size() : 1 + i % 4;
            for (String pool : List.of("ai", "general", "total")) {
                addFan(all, id, pool, size);
            }
            addShortfalls(all, id, i + 1);
            addMoney(all, id, size, i);
            addWaterfall(all, id, size);
            addFirstShort(all, id, i + 1);
        }
        projects.forEach(project -> addProject(all, project));
        all.addAll(rows);
        return new RunResult(header(), all, List.of());
    }

    private RunHeader header() {
        return new RunHeader(
                "International expansion on the FY2026-FY2028 schedule",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                start,
                start.plusMonths(months - 1),
                "mc",
                1,
                REPLICATIONS,
                0.05,
                regions,
                projects,
                selection);
    }

    private void addFan(List<MetricRow> all, String id, String pool, double size) {
        double share = pool.equals("ai") ? 0.4 : pool.equals("general") ? 0.6 : 1;
        for (int t = 0; t < months; t++) {
            double mean = 20 * size * share * StrictMath.pow(pool.equals("ai") ? 1.5 : 1.25, t / 12.0);
            double spread = 0.05 + 0.16 * StrictMath.sqrt(t / 12.0);
            int built = t / 9;
            double capacity = 24 * size * share * (1 + built * 0.22);
            double wait = 0.02 + 0.16 * (t % 9 < 4 ? 1 : 0.35);
            add(all, id, pool, t, "demandMean", mean);
            add(all, id, pool, t, "demandP5", mean * StrictMath.exp(-1.645 * spread) * 0.98);
            add(all, id, pool, t, "demandP25", mean * StrictMath.exp(-0.674 * spread) * 0.98);
            add(all, id, pool, t, "demandP50", mean * 0.97);
            add(all, id, pool, t, "demandP75", mean * StrictMath.exp(0.674 * spread));
            add(all, id, pool, t, "demandP95", mean * StrictMath.exp(1.645 * spread));
            add(all, id, pool, t, "usableP5", capacity * (1 - wait));
            add(all, id, pool, t, "usableP50", capacity);
            add(all, id, pool, t, "usableP95", capacity * (1 + wait * 0.6));
        }
    }

    private void addShortfalls(List<MetricRow> all, String id, int place) {
        for (int t = 0; t < months; t++) {
            YearMonth month = start.plusMonths(t);
            double p = Math.max(0, 1 / (1 + StrictMath.exp(6 - t / 6.0 - place * 0.4)) - 0.006);
            for (String period : List.of(
                    month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3), Integer.toString(month.getYear()))) {
                double error = StrictMath.sqrt(p * (1 - p) / REPLICATIONS);
                var estimate =
                        new Estimate(p, error, Math.max(0, p - 1.96 * error), p == 0 ? 4.6e-5 : p + 1.96 * error);
                all.add(new MetricRow(id, "", "total", period, "shortfallProbability", "", estimate, "1"));
            }
        }
    }

    private void addWaterfall(List<MetricRow> all, String id, double size) {
        int t = months - 1;
        double energised = 40 * size;
        add(all, id, "total", t, "energisedMw", energised);
        add(all, id, "total", t, "lostToUtilisationMw", energised * 0.1);
        add(all, id, "total", t, "lostToGridMw", energised * 0.06);
        add(all, id, "total", t, "lostToOutageMw", energised * 0.02);
        add(all, id, "total", t, "lostToRiskMw", energised * 0.005);
        add(all, id, "total", t, "usableMean", energised * 0.815);
    }

    private void addFirstShort(List<MetricRow> all, String id, int place) {
        for (int t = 0; t < months; t++) {
            double p = 0.9 / (1 + StrictMath.exp(7 - t / 7.0 - place * 0.8));
            add(all, id, "total", t, "firstShort", p);
        }
        all.add(new MetricRow(
                id,
                "",
                "total",
                "horizon",
                "neverShort",
                "",
                Estimate.exact(1 - 0.9 / (1 + StrictMath.exp(7 - (months - 1) / 7.0 - place * 0.8))),
                "1"));
    }

    private static void addProject(List<MetricRow> all, ProjectName project) {
        addOfProject(all, project, "completionP50", "", 30);
        addOfProject(all, project, "completionP90", "", 38);
        addOfProject(all, project, "onTimeProbability", "", 0.31);
        addOfProject(all, project, "bindingStage", "gridConnection", 0.55);
        addOfProject(all, project, "bindingStage", "construction", 0.3);
    }

    private static void addOfProject(
            List<MetricRow> all, ProjectName project, String metric, String item, double value) {
        var estimate = new Estimate(value, value * 0.01, value * 0.98, value * 1.02);
        all.add(new MetricRow(project.region(), project.id(), "total", "horizon", metric, item, estimate, ""));
    }

    private void addMoney(List<MetricRow> all, String id, double size, int place) {
        for (int t = 0; t < months; t++) {
            double received = 320 * size * Math.min(36, t + 1) / 36;
            double paid = 320
                    * size
                    * (0.97 - 0.05 * (place + 1) / (regions.size() + 1.0))
                    * Math.min(1, Math.max(0, (t - 2) / 46.0));
            all.add(new MetricRow(
                    id,
                    "",
                    "total",
                    start.plusMonths(t).toString(),
                    "scheduledUsdMillion",
                    "",
                    Estimate.exact(t < 36 ? 320 * size / 36 : 0),
                    "USD million"));
            add(all, id, "total", t, "paidToDateMean", paid);
            add(all, id, "total", t, "paidToDateP5", paid * 0.85);
            add(all, id, "total", t, "paidToDateP95", Math.min(received, paid * 1.1));
        }
    }

    private void add(List<MetricRow> all, String id, String pool, int t, String metric, double value) {
        double error = value * relativeError;
        var estimate = new Estimate(value, error / 1.96, value - error, value + error);
        all.add(new MetricRow(id, "", pool, start.plusMonths(t).toString(), metric, "", estimate, "MW"));
    }
}
