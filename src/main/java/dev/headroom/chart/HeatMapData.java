package dev.headroom.chart;

import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Probability of a shortfall by region and period.
 *
 * @param periods quarters or years, as in the table of metrics
 * @param cells [region][period], null where the run has none
 */
record HeatMapData(List<Place> places, List<String> periods, List<List<Cell>> cells) {

    /** An estimate, or nothing, and the words for it. */
    record Cell(@Nullable Estimate estimate, String text) {}

    HeatMapData {
        places = List.copyOf(places);
        periods = List.copyOf(periods);
        cells = List.copyOf(cells);
    }

    static HeatMapData of(RunResult result, List<Place> places, List<String> periods) {
        var rows = new ArrayList<List<Cell>>();
        for (Place place : places) {
            var row = new ArrayList<Cell>();
            for (String period : periods) {
                row.add(result.find(place.id(), "total", period, "shortfallProbability")
                        .filter(estimate -> Double.isFinite(estimate.value()))
                        .map(found -> new Cell(
                                found,
                                Numbers.probability(found, result.header().replications())))
                        .orElse(new Cell(null, "\u2013")));
            }
            rows.add(List.copyOf(row));
        }
        return new HeatMapData(places, periods, rows);
    }

    static List<String> quarters(YearMonth start, YearMonth end) {
        var periods = new ArrayList<String>();
        for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(1)) {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            if (periods.isEmpty() || !periods.get(periods.size() - 1).equals(quarter)) {
                periods.add(quarter);
            }
        }
        return periods;
    }

    static List<String> years(YearMonth start, YearMonth end) {
        var periods = new ArrayList<String>();
        for (int year = start.getYear(); year <= Math.max(start.getYear(), end.getYear()); year++) {
            periods.add(Integer.toString(year));
        }
        return periods;
    }

    boolean isEmpty() {
        return cells.stream().flatMap(List::stream).allMatch(cell -> cell.estimate() == null);
    }

    /** The largest standard error, as a probability. */
    double largestError() {
        double largest = 0;
        for (List<Cell> row : cells) {
            for (Cell cell : row) {
                Estimate estimate = cell.estimate();
                if (estimate != null) {
                    largest = Math.max(largest, Numbers.standardError(estimate));
                }
            }
        }
        return largest;
    }

    ChartTable table() {
        var table = new ChartTable("region", "name", "period", "shortfallProbability", "low95", "high95", "text");
        for (int region = 0; region < places.size(); region++) {
            for (int period = 0; period < periods.size(); period++) {
                Cell cell = cells.get(region).get(period);
                Estimate estimate = cell.estimate() == null ? Estimate.exact(Double.NaN) : cell.estimate();
                table.add(List.of(
                        places.get(region).id(),
                        places.get(region).name(),
                        periods.get(period),
                        Numbers.exact(estimate.value()),
                        Numbers.exact(estimate.low95()),
                        Numbers.exact(estimate.high95()),
                        cell.text()));
            }
        }
        return table;
    }
}
