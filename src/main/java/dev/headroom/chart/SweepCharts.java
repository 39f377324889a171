package dev.headroom.chart;

import dev.headroom.results.Metric;
import dev.headroom.results.SweepFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws the pictures of a sweep: heat maps and lines of a grid, parallel coordinates of many axes or a drawn design. The same figures and
 * style give the same bytes.
 */
public final class SweepCharts {
    /** What is drawn of each cell. */
    public static final List<Metric> METRICS = List.of(Metric.SHORTFALL_PROBABILITY, Metric.UNSERVED_MW_MONTHS);

    /** Most cells of a sweep that pictures are drawn of. */
    public static final int MOST_CELLS = 2000;

    private static final int AXES_OF_PARALLELS = 3;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private SweepCharts() {}

    /**
     * Writes the pictures that the figures can feed; none where less than two cells are finished.
     *
     * @param kinds of pictures that are wanted
     * @param directory made where it is missing; pictures of the same name are replaced
     * @return the files, picture by picture
     */
    public static List<Path> write(
            SweepFigures figures, Set<SweepChartKind> kinds, ChartStyle style, Set<ChartFormat> formats, Path directory)
            throws IOException {
        var pictures = pictures(figures, kinds, style);
        var files = new ArrayList<Path>();
        if (!pictures.isEmpty()) {
            Files.createDirectories(directory);
            var target = new ChartFile(style, formats, directory);
            for (var picture : pictures.entrySet()) {
                files.addAll(target.write(picture.getKey(), picture.getValue()));
            }
        }
        return files;
    }

    /** By names of their files. */
    static Map<String, Picture> pictures(SweepFigures figures, Set<SweepChartKind> kinds, ChartStyle style) {
        var pictures = new LinkedHashMap<String, Picture>();
        for (Metric metric : METRICS) {
            var scene = SweepScene.of(style, figures, new SweepQuantity(metric));
            for (var kind : SweepChartKind.values()) {
                if (kinds.contains(kind)
                        && suits(kind, figures.header().isGrid(), scene.axes().size())) {
                    pictures.put("sweep" + kind.key() + "_" + metric.key(), picture(kind, scene));
                }
            }
        }
        return pictures;
    }

    private static boolean suits(SweepChartKind kind, boolean grid, int axes) {
        return switch (kind) {
            case HEATMAP -> grid && axes > 1;
            case LINES -> axes == 1 || (grid && axes > 0);
            case PARALLEL -> axes >= AXES_OF_PARALLELS || (!grid && axes > 1);
        };
    }

    private static Picture picture(SweepChartKind kind, SweepScene scene) {
        return switch (kind) {
            case HEATMAP -> new SweepHeatMapChart(scene);
            case LINES -> new SweepLinesChart(scene);
            case PARALLEL -> new SweepParallelChart(scene);
        };
    }
}
