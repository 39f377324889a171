package dev.headroom.chart;

import dev.headroom.results.MetricSelection;
import dev.headroom.results.RunResult;
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
 * Draws the pictures of a run: a fan of demand against usable capacity for every region and pool, a heat map of shortfall
 * probability, and money against its schedule. Each as SVG and PNG, with the CSV of what is drawn.
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

    /**
     * Writes all pictures in the default style.
     *
     * @param directory made where it is missing; pictures of the same name are replaced
     * @return the files, in the order of writing: {@code fan_REGION_POOL}, {@code heatmap}, {@code money}, each as
     *     {@code .svg}, {@code .png}, {@code .csv}; a character of a region's id that file systems may refuse is a hyphen
     */
    public static List<Path> write(RunResult result, Path directory) throws IOException {
        return write(result, directory, ChartStyle.DEFAULT);
    }

    /** Writes all pictures in a style. */
    public static List<Path> write(RunResult result, Path directory, ChartStyle style) throws IOException {
        var selection = result.header().selection();
        var files = new ArrayList<Path>();
        Files.createDirectories(directory);
        if (ChartNeed.FAN.isMetBy(selection)) {
            files.addAll(writeFans(result, directory, style));
        }
        if (ChartNeed.HEAT_MAP.isMetBy(selection)) {
            files.addAll(ChartFile.write(new HeatMapChart(result, style), style, directory, "heatmap"));
        }
        if (ChartNeed.MONEY.isMetBy(selection)) {
            files.addAll(ChartFile.write(new MoneyChart(result, style), style, directory, "money"));
        }
        return files;
    }

    private static List<Path> writeFans(RunResult result, Path directory, ChartStyle style) throws IOException {
        var places = new ArrayList<Place>();
        places.add(Place.all(style.theme()));
        places.addAll(Place.regions(result.header(), style.theme()));
        var files = new ArrayList<Path>();
        var taken = new HashSet<String>();
        for (Place place : places) {
            String region = fileName(place.id(), taken);
            for (String pool : POOLS) {
                var fan = new FanChart(result, style, place, pool);
                files.addAll(ChartFile.write(fan, style, directory, "fan_" + region + "_" + pool));
            }
        }
        return files;
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
