package dev.headroom.chart;

import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A metric by month, with its 95% intervals. What the run lacks, or has as infinite, is absent. */
final class Series {
    private final double[] value; // [month], NaN where absent
    private final double[] low95; // [month]
    private final double[] high95; // [month]

    private Series(double[] value, double[] low95, double[] high95) {
        this.value = value;
        this.low95 = low95;
        this.high95 = high95;
    }

    /** Reads a metric of a region and pool for all months of a run. */
    static Series of(RunResult result, String region, String pool, String metric) {
        YearMonth start = result.header().start();
        int months = months(result.header());
        var series = new Series(new double[months], new double[months], new double[months]);
        for (int month = 0; month < months; month++) {
            String period = start.plusMonths(month).toString();
            series.set(month, result.find(region, pool, period, metric));
        }
        return series;
    }

    /** Number of months from start to end, both included. */
    static int months(RunHeader header) {
        return (int) Math.max(1, ChronoUnit.MONTHS.between(header.start(), header.end()) + 1);
    }

    private void set(int month, Optional<Estimate> estimate) {
        double found = estimate.map(Estimate::value).orElse(Double.NaN);
        value[month] = Double.isFinite(found) ? found : Double.NaN;
        low95[month] = estimate.map(Estimate::low95).orElse(Double.NaN);
        high95[month] = estimate.map(Estimate::high95).orElse(Double.NaN);
    }

    /** The sum from the first month to each month; absent from the first absent month on. Its errors are not known. */
    Series cumulated() {
        double[] sums = new double[value.length]; // [month]
        double sum = 0;
        for (int month = 0; month < value.length; month++) {
            sum += value[month];
            sums[month] = sum;
        }
        return new Series(sums, sums, sums);
    }

    int months() {
        return value.length;
    }

    boolean isPresent(int month) {
        return !Double.isNaN(value[month]);
    }

    /** NaN where absent. */
    double value(int month) {
        return value[month];
    }

    double low95(int month) {
        return low95[month];
    }

    double high95(int month) {
        return high95[month];
    }

    /** Half the width of the 95% interval; 0 where it is unknown. */
    double halfWidth(int month) {
        double half = (high95[month] - low95[month]) / 2;
        return Double.isFinite(half) ? half : 0;
    }

    /** The widest half of a 95% interval; 0 where all are unknown. */
    double widestHalf() {
        double widest = 0;
        for (int month = 0; month < value.length; month++) {
            widest = Math.max(widest, isPresent(month) ? halfWidth(month) : 0);
        }
        return widest;
    }

    /** The largest value; 0 where none is larger. */
    double largest() {
        double largest = 0;
        for (double each : value) {
            largest = each > largest ? each : largest;
        }
        return largest;
    }

    /** The last month that has a value; -1 where none has. */
    int lastPresent() {
        int month = value.length - 1;
        while (month >= 0 && !isPresent(month)) {
            month--;
        }
        return month;
    }
}
