package dev.headroom.chart;

import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import dev.headroom.results.SeriesRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Demand and usable capacity of a region and pool by month, MW.
 *
 * @param futures demand of single futures, by their numbers
 */
record FanData(
        YearMonth start,
        int months,
        Series demandMean,
        Series demandP5,
        Series demandP25,
        Series demandP50,
        Series demandP75,
        Series demandP95,
        Series usableP5,
        Series usableP50,
        Series usableP95,
        SortedMap<String, Series> futures) {

    private static final double MOST_ABOVE = 1.25;
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    static FanData of(Scene scene, String region, String pool) {
        RunResult result = scene.result();
        return new FanData(
                result.header().start(),
                Series.months(result.header()),
                Series.of(result, region, pool, "demandMean"),
                Series.of(result, region, pool, "demandP5"),
                Series.of(result, region, pool, "demandP25"),
                Series.of(result, region, pool, "demandP50"),
                Series.of(result, region, pool, "demandP75"),
                Series.of(result, region, pool, "demandP95"),
                Series.of(result, region, pool, "usableP5"),
                Series.of(result, region, pool, "usableP50"),
                Series.of(result, region, pool, "usableP95"),
                futures(scene, region, pool));
    }

    /** Demand of single futures, by the number of each. */
    private static SortedMap<String, Series> futures(Scene scene, String region, String pool) {
        var rows = scene.series().find(RunSeries.Kind.FUTURE, region, pool, "demandMw").stream()
                .collect(Collectors.groupingBy(SeriesRow::item, () -> new TreeMap<>(BY_NUMBER), Collectors.toList()));
        var futures = new TreeMap<String, Series>(BY_NUMBER);
        rows.forEach((future, points) -> futures.put(future, Series.of(points, scene.months())));
        return futures;
    }

    /** The largest amount in the picture, MW. */
    double largest() {
        double largest = Math.max(demandMean.largest(), demandP50.largest());
        largest = Math.max(largest, Math.max(demandP75.largest(), demandP95.largest()));
        largest = Math.max(largest, Math.max(usableP50.largest(), usableP95.largest()));
        double paths =
                futures.values().stream().mapToDouble(Series::largest).max().orElse(0);
        return Math.max(largest, Math.min(paths, largest * MOST_ABOVE)); // one wild future does not flatten the rest
    }

    ChartTable table() {
        var columns = new ArrayList<String>(List.of(
                "month",
                "demandMeanMw",
                "demandMeanLow95Mw",
                "demandMeanHigh95Mw",
                "demandP5Mw",
                "demandP25Mw",
                "demandP50Mw",
                "demandP75Mw",
                "demandP95Mw",
                "usableP5Mw",
                "usableP50Mw",
                "usableP50Low95Mw",
                "usableP50High95Mw",
                "usableP95Mw"));
        futures.keySet().forEach(future -> columns.add("demandOfFuture" + future + "Mw"));
        var table = new ChartTable(columns);
        for (int month = 0; month < months; month++) {
            var cells = new ArrayList<String>();
            cells.add(start.plusMonths(month).toString());
            addWithInterval(cells, demandMean, month);
            for (Series series : List.of(demandP5, demandP25, demandP50, demandP75, demandP95, usableP5)) {
                cells.add(Numbers.exact(series.value(month)));
            }
            addWithInterval(cells, usableP50, month);
            cells.add(Numbers.exact(usableP95.value(month)));
            for (Series future : futures.values()) {
                cells.add(Numbers.exact(future.value(month)));
            }
            table.add(cells);
        }
        return table;
    }

    private static void addWithInterval(List<String> cells, Series series, int month) {
        cells.add(Numbers.exact(series.value(month)));
        cells.add(Numbers.exact(series.low95(month)));
        cells.add(Numbers.exact(series.high95(month)));
    }
}
