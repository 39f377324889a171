package dev.headroom.chart;

import dev.headroom.results.Implications;
import dev.headroom.results.Provenance;
import dev.headroom.results.RunHeader;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The curves of a made-up run, by formulas: shortfalls with exponential tails, projects that take S-shaped times. Mutable. */
final class SyntheticCurves {
    private static final int FUTURES = 24;

    private final RunResult result;
    private final List<SeriesRow> rows = new ArrayList<>();
    private final int months;

    private SyntheticCurves(RunResult result) {
        this.result = result;
        this.months = Series.months(result.header());
    }

    static RunRecord record(RunResult result) {
        return record(result, of(result));
    }

    static RunRecord record(RunResult result, RunSeries series) {
        return new RunRecord(
                result,
                series,
                List.of(),
                List.of(),
                new Implications(List.of(), List.of(), List.of(), List.of()),
                new Provenance("1", "", "17", "Linux", List.of(), List.of(), Instant.EPOCH, new TreeMap<>()));
    }

    static RunSeries of(RunResult result) {
        var curves = new SyntheticCurves(result);
        var regions = result.header().regions();
        for (int i = -1; i < regions.size(); i++) {
            String id = i < 0 ? "all" : regions.get(i).id();
            double size = i < 0 ? 2.5 * regions.size() : 1 + i % 4;
            curves.addExceedance(id, 5 * size, Math.min(1, 0.2 + 0.17 * (i + 1)));
            for (String pool : List.of("ai", "general", "total")) {
                curves.addFutures(id, pool, i + 2);
            }
        }
        result.header().projects().forEach(curves::addDates);
        curves.addConvergence("unservedMwMonths", 410, 900);
        curves.addConvergence("shortMonths", 7.5, 12);
        curves.addConvergence("shortfallProbability", 0.42, 0.49);
        return new RunSeries(curves.rows);
    }

    private void addExceedance(String id, double scaleMw, double everShort) {
        for (int i = 0; i <= 120; i++) {
            double mw = scaleMw * i / 10;
            double p = everShort * StrictMath.exp(-mw / scaleMw);
            double error = StrictMath.sqrt(p * (1 - p) / SyntheticRun.REPLICATIONS);
            for (String metric : List.of("shortfallMw", "unservedMwMonths")) {
                add(RunSeries.Kind.EXCEEDANCE, id, "total", metric, "", mw, estimate(p, error));
            }
        }
    }

    private void addFutures(String id, String pool, int place) {
        for (int future = 0; future < FUTURES; future++) {
            double luck = StrictMath.sin(future * 2.3 + place) * 0.16;
            for (int t = 0; t < months; t++) {
                double middle = result.find(
                                id, pool, result.header().start().plusMonths(t).toString(), "demandMean")
                        .map(Estimate::value)
                        .orElse(0.0);
                double mw =
                        middle * StrictMath.exp(luck * StrictMath.sqrt(t) * 0.4 + 0.03 * StrictMath.sin(t + future));
                add(RunSeries.Kind.FUTURE, id, pool, "demandMw", "" + future, t, Estimate.exact(mw));
            }
        }
    }

    private void addDates(RunHeader.ProjectName project) {
        int place = result.header().projects().indexOf(project);
        for (int t = 0; t <= months; t++) {
            double committed = 1 / (1 + StrictMath.exp((8 + 3 * place - t) / 1.5));
            double complete = 0.93 / (1 + StrictMath.exp((26 + 5 * place - t) / 3.0));
            addDate(project, "committed", t, committed);
            addDate(project, "complete", t, complete);
        }
    }

    private void addDate(RunHeader.ProjectName project, String metric, int t, double p) {
        double error = StrictMath.sqrt(p * (1 - p) / SyntheticRun.REPLICATIONS);
        rows.add(new SeriesRow(
                RunSeries.Kind.PROJECT_DATES, project.region(), project.id(), "", metric, "", t, estimate(p, error)));
    }

    private void addConvergence(String metric, double value, double deviation) {
        for (int k = 0; k <= 6; k++) {
            double n = 1024.0 * (1 << k);
            double error = deviation / StrictMath.sqrt(n);
            add(
                    RunSeries.Kind.CONVERGENCE,
                    "all",
                    "total",
                    metric,
                    "",
                    n,
                    estimate(value + error * StrictMath.sin(k * 1.7), error));
        }
    }

    private static Estimate estimate(double value, double error) {
        return new Estimate(value, error, value - 1.96 * error, value + 1.96 * error);
    }

    private void add(
            RunSeries.Kind kind, String region, String pool, String metric, String item, double x, Estimate y) {
        rows.add(new SeriesRow(kind, region, "", pool, metric, item, x, y));
    }
}
