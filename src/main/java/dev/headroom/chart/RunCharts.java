package dev.headroom.chart;

import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunRecord;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Draws the pictures of a run, as {@link ChartKind} lists them, on two threads. The same run, style and filter give the
 * same pictures in the same order, byte for byte.
 *
 * <p>Needs no display: loading this class turns on {@code java.awt.headless}, unless it was set before.
 */
public final class RunCharts {
    private static final String HEADLESS = "java.awt.headless";
    private static final List<String> POOLS = List.of("ai", "general", "total");
    private static final int LONGEST_NAME = 80;

    static {
        if (System.getProperty(HEADLESS) == null) {
            System.setProperty(HEADLESS, "true");
        }
    }

    private RunCharts() {}

    /** Draws the pictures that the filter wants and the run can feed. */
    public static List<DrawnChart> draw(RunRecord run, ChartStyle style, ChartFilter filter) {
        return draw(run.result(), run.series(), style, filter);
    }

    /** Draws the pictures that the filter wants and the run can feed; those of curves only where there are such. */
    public static List<DrawnChart> draw(RunResult result, RunSeries series, ChartStyle style, ChartFilter filter) {
        return TwoThreads.map(sheets(Scene.of(result, series, style, filter), filter), Sheet::drawn);
    }

    /**
     * Writes the pictures that the request wants and the run can feed.
     *
     * @param directory made where it is missing; pictures of the same name are replaced
     * @return the files, picture by picture, each in the order of {@link ChartFormat}; a character of a region's id
     *     that file systems may refuse is a hyphen
     */
    public static List<Path> write(RunResult result, RunSeries series, ChartRequest request, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        var scene = Scene.of(result, series, request.style(), request.filter());
        var target = new ChartFile(request.style(), request.formats(), directory);
        return TwoThreads.write(sheets(scene, request.filter()), target::write);
    }

    static List<Sheet> sheets(Scene scene, ChartFilter filter) {
        var sheets = new ArrayList<Sheet>();
        for (var kind : ChartKind.values()) {
            if (filter.wants(kind) && ChartNeed.isMet(kind, scene.header().selection())) {
                sheets.addAll(sheets(kind, scene, filter));
            }
        }
        return sheets;
    }

    private static List<Sheet> sheets(ChartKind kind, Scene scene, ChartFilter filter) {
        return switch (kind) {
            case FAN -> fans(scene, filter);
            case HEATMAP -> List.of(Sheet.ofMany(kind, () -> new HeatMapChart(scene)));
            case MONEY -> List.of(Sheet.ofMany(kind, () -> new MoneyChart(scene)));
            case EXCEEDANCE -> exceedance(scene);
            case FIRSTSHORT -> List.of(Sheet.ofMany(kind, () -> new FirstShortChart(scene)));
            case GANTT -> gantt(scene);
            case WATERFALL -> List.of(Sheet.ofMany(kind, () -> new WaterfallChart(scene)));
            case CONVERGENCE -> convergence(scene);
        };
    }

    private static List<Sheet> exceedance(Scene scene) {
        var data = ExceedanceData.of(scene);
        return data.isEmpty()
                ? List.of()
                : List.of(Sheet.ofMany(ChartKind.EXCEEDANCE, () -> new ExceedanceChart(scene, data)));
    }

    private static List<Sheet> gantt(Scene scene) {
        var rows = GanttRow.of(scene);
        return rows.isEmpty() ? List.of() : List.of(Sheet.ofMany(ChartKind.GANTT, () -> new GanttChart(scene, rows)));
    }

    private static List<Sheet> convergence(Scene scene) {
        var traces = ConvergenceTrace.of(scene);
        return traces.isEmpty()
                ? List.of()
                : List.of(Sheet.ofMany(ChartKind.CONVERGENCE, () -> new ConvergenceChart(scene, traces)));
    }

    private static List<Sheet> fans(Scene scene, ChartFilter filter) {
        var theme = scene.style().theme();
        var places = new ArrayList<Place>();
        places.add(Place.all(theme));
        places.addAll(Place.regions(scene.header(), theme));
        var sheets = new ArrayList<Sheet>();
        var taken = new HashSet<String>();
        for (Place place : places) {
            String region = fileName(place.id(), taken); // before it is filtered: a name is the same in every choice
            for (String pool : POOLS) {
                if (filter.wantsRegion(place.id()) && filter.wantsPool(pool)) {
                    sheets.add(new Sheet(
                            "fan_" + region + "_" + pool,
                            ChartKind.FAN,
                            place.id(),
                            pool,
                            () -> new FanChart(scene, place, pool)));
                }
            }
        }
        return sheets;
    }

    /** Which pictures a run that records these alone cannot have, and what they need; empty where it has all. */
    public static Optional<String> leftOut(MetricSelection selection) {
        var reasons = ChartNeed.ALL.stream()
                .filter(need -> !need.isMetBy(selection))
                .map(need -> need.reason(selection))
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** A name of letters, digits, hyphens and underscores that no other region has, whatever the case of its letters. */
    static String fileName(String regionId, Set<String> taken) {
        String safe = regionId.replaceAll("[^A-Za-z0-9_-]", "-");
        safe = safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
        String name = safe;
        for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
            name = safe + "-" + next;
        }
        return name;
    }
}
