package dev.headroom.report;

import dev.headroom.PlanText;
import dev.headroom.analysis.AssumptionTable;
import dev.headroom.analysis.PlanImplications;
import dev.headroom.analysis.RiskRegister;
import dev.headroom.chart.ChartFilter;
import dev.headroom.chart.ChartSize;
import dev.headroom.chart.ChartStyle;
import dev.headroom.chart.ChartTheme;
import dev.headroom.chart.RunCharts;
import dev.headroom.plan.Plan;
import dev.headroom.results.Implications;
import dev.headroom.results.Provenance;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Runs to report on. */
final class ReportSample {
    static final String EVIL = "<script>alert(1)</script>";

    private static final String SMALL = """
            version: 1
            name: NAME
            start: 2026-01
            end: 2027-12
            market: {growthPerYear: {value: {p10: 0.2, p50: 0.3, p90: 0.5}, source: SOURCE, asOf: 2024-10}}
            regions:
              - region: here
                name: NAME
                demand: {baselineMw: {p10: 14, p50: 18, p90: 26}, volatilityPerYear: 0.2}
                capacity: {existing: {general: 19}}
                projects:
                  - {id: hall, generalMw: 8, earliestStart: 2026-03, build: hall}
              - region: there
                demand: {baselineMw: {uniform: {min: 0, max: 20}}, volatilityPerYear: 0.3}
                capacity: {existing: {general: 15}}
            builds:
              hall:
                costUsdMillionPerMw: {ai: 12, general: 10}
                stages:
                  permit: {months: {p10: 2, p50: 3, p90: 6}, spendShare: 0.2}
                  shell: {months: 6, spendShare: 0.8, after: [permit]}
            investment:
              totalUsdMillion: 200
              tranches: [{name: all, from: 2026-01, to: 2026-12, usdMillion: 200}]
              allocation: {here: 0.7, there: 0.2, elsewhere: 0.1}
            risks:
              - {name: storm, regions: all, perYear: 0.2, durationMonths: 2, capacityFactor: 0.6}
            """;

    private ReportSample() {}

    /** A small plan, which has this as its name, as a region's, and as the source of a number. */
    static RunRecord small(String name) {
        return record(
                PlanText.read(SMALL.replace("NAME", "\"" + name + "\"").replace("SOURCE", "\"" + name + "\"")), 512);
    }

    /** The plan that ships, with futures enough for its pictures. */
    static RunRecord shipped() {
        var source = new PlanSource(Path.of("config/plan.yaml"), List.of(), List.of());
        return record(PlanReader.read(source).plan(), 128);
    }

    /** The same run of a plan that can no longer be read, which left no curves. */
    static RunRecord bare(RunRecord run) {
        return new RunRecord(
                run.result(),
                RunSeries.NONE,
                List.of(),
                List.of(),
                new Implications(List.of(), List.of(), List.of(), List.of()),
                run.provenance());
    }

    private static RunRecord record(Plan plan, long replications) {
        RunResult result = PlanText.run(plan, replications, 1, 2);
        var register = AssumptionTable.of(plan.register(), Object::toString);
        return new RunRecord(
                result,
                new RunSeries(series(plan)),
                register,
                RiskRegister.of(plan),
                PlanImplications.of(plan, register, YearMonth.of(2026, 9)),
                provenance());
    }

    private static List<SeriesRow> series(Plan plan) {
        var rows = new ArrayList<SeriesRow>();
        double share = 0.31;
        for (var number : plan.register()) {
            if (!number.isConstant()) {
                rows.add(row(RunSeries.Kind.INFLUENCE, number.path(), share, 0.004));
                share = 0.7 * share - 0.001;
            }
        }
        rows.add(row(RunSeries.Kind.BUDGET, "inputs", 64_000, 2_000));
        rows.add(row(RunSeries.Kind.BUDGET, "paths", 16_000, 900));
        rows.add(row(RunSeries.Kind.BUDGET, "sampling", 9, 1));
        return rows;
    }

    private static SeriesRow row(RunSeries.Kind kind, String item, double value, double error) {
        var estimate = new Estimate(value, error, value - 1.96 * error, value + 1.96 * error);
        return new SeriesRow(kind, "all", "", "total", "unservedMwMonths", item, 0, estimate);
    }

    private static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                "0123456789abcdef0123456789abcdef01234567",
                "Java 17",
                "Linux",
                List.of("run", "--set", "name=a plan's"),
                List.of(new Provenance.Input("plan.yaml", "ab".repeat(32))),
                Instant.parse("2026-09-01T10:00:00Z"),
                new TreeMap<>());
    }

    static String page(RunRecord run) {
        return ReportPage.of(
                run,
                RunCharts.draw(run, new ChartStyle(ChartTheme.LIGHT, ChartSize.PAGE), ChartFilter.ALL),
                RunCharts.draw(run, new ChartStyle(ChartTheme.DARK, ChartSize.PAGE), ChartFilter.ALL));
    }
}
