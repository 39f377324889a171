package dev.headroom.chart;

import dev.headroom.results.RunResult;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Demand and usable capacity of a region and pool by month, MW. */
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
        Series usableP95) {

    static FanData of(RunResult result, String region, String pool) {
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
                Series.of(result, region, pool, "usableP95"));
    }

    /** The largest amount in the picture, MW. */
    double largest() {
        double largest = Math.max(demandMean.largest(), demandP50.largest());
        largest = Math.max(largest, Math.max(demandP75.largest(), demandP95.largest()));
        return Math.max(largest, Math.max(usableP50.largest(), usableP95.largest()));
    }

    ChartTable table() {
        var table = new ChartTable(
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
                "usableP95Mw");
        for (int month = 0; month < months; month++) {
            var cells = new ArrayList<String>();
            cells.add(start.plusMonths(month).toString());
            addWithInterval(cells, demandMean, month);
            for (Series series : List.of(demandP5, demandP25, demandP50, demandP75, demandP95, usableP5)) {
                cells.add(Numbers.exact(series.value(month)));
            }
            addWithInterval(cells, usableP50, month);
            cells.add(Numbers.exact(usableP95.value(month)));
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
