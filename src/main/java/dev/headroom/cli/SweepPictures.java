package dev.headroom.cli;

import dev.headroom.chart.ChartFormat;
import dev.headroom.chart.ChartRequest;
import dev.headroom.chart.ChartStyle;
import dev.headroom.chart.SweepChartKind;
import dev.headroom.chart.SweepCharts;
import dev.headroom.results.Metric;
import dev.headroom.results.SweepFigures;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepResults;
import dev.headroom.store.UnusableRunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which pictures of a stored sweep are drawn, and how.
 *
 * @param metrics keys of {@link #known()}; all where it is empty
 */
record SweepPictures(ChartStyle style, Set<ChartFormat> formats, Set<SweepChartKind> kinds, List<String> metrics) {
    /** All kinds of pictures, of all they can show. */
    static final SweepPictures ALL = new SweepPictures(
            ChartRequest.DEFAULT.style(),
            ChartRequest.DEFAULT.formats(),
            EnumSet.allOf(SweepChartKind.class),
            List.of());

    SweepPictures {
        formats = Set.copyOf(formats);
        kinds = Set.copyOf(kinds);
        metrics = List.copyOf(metrics);
    }

    /** What pictures can show. */
    static List<String> known() {
        return SweepCharts.METRICS.stream().map(Metric::key).toList();
    }

    /** Whether a sweep is of no more cells than pictures can show. */
    static boolean canShow(SweepFolder folder) {
        return folder.info().cells() <= SweepCharts.MOST_CELLS;
    }

    /** Draws what is finished; no files where the sweep has no such picture. */
    List<Path> draw(SweepFolder folder, Path directory) throws IOException {
        return write(figures(folder), directory);
    }

    /**
     * Draws what is finished, and says how many cells are missing.
     *
     * @throws UnusableRunException where there is nothing to draw
     */
    void redraw(SweepFolder folder, Path directory, Console console) throws IOException {
        long cells = folder.info().cells();
        if (!canShow(folder)) {
            throw unusable(folder, "pictures show %,d cells at most, and it has %,d", SweepCharts.MOST_CELLS, cells);
        }
        var figures = figures(folder);
        int finished = figures.cells().size();
        if (finished < 2) {
            throw unusable(
                    folder,
                    "%s of its %,d cells is finished, and pictures need two",
                    finished == 0 ? "none" : "one",
                    cells);
        }
        var files = write(figures, directory);
        if (files.isEmpty()) {
            throw unusable(
                    folder,
                    "it has no such picture: two axes or more of a grid make a heatmap, axes of a grid and one alone"
                            + " lines, three axes and other designs parallel; an axis has two values at least, and the"
                            + " metric was recorded");
        }
        if (finished < cells) {
            console.note(String.format(
                    Locale.ROOT,
                    "drew %,d of %,d cells; %,d %s missing",
                    finished,
                    cells,
                    cells - finished,
                    cells - finished == 1 ? "is" : "are"));
        }
        console.note("wrote " + files.size() + " files to " + directory);
    }

    private static UnusableRunException unusable(SweepFolder folder, String why, Object... values) {
        return new UnusableRunException(
                "cannot draw the sweep in " + folder.path() + ": " + String.format(Locale.ROOT, why, values));
    }

    private List<Path> write(SweepFigures figures, Path directory) throws IOException {
        return SweepCharts.write(figures, kinds, style, formats, directory);
    }

    private SweepFigures figures(SweepFolder folder) throws IOException {
        return SweepResults.ofAllRegions(folder, metrics.isEmpty() ? known() : metrics, SweepCharts.MOST_CELLS);
    }
}
