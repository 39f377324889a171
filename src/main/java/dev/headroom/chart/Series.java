package dev.headroom.chart;

import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Estimate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A metric by month, with its 95% intervals. What the run lacks, or has as infinite, is absent. */
final class Series {
    private final double[] value; // [month], NaN where absent
    private final double[] low95; // [month]
    private final double[] high95; // [month]
    private final double[] error; // [month], standard error

    private Series(double[] value, double[] low95, double[] high95, double[] error) {
        this.value = value;
        this.low95 = low95;
        this.high95 = high95;
        this.error = error;
    }

    /** Reads a metric of a region and pool for all months of a run. */
    static Series of(RunResult result, String region, String pool, String metric) {
        YearMonth start = result.header().start();
        int months = months(result.header());
        var series = ofMonths(months);
        for (int month = 0; month < months; month++) {
            String period = start.plusMonths(month).toString();
            series.set(month, result.find(region, pool, period, metric));
        }
        return series;
    }

    private static Series ofMonths(int months) {
        return new Series(new double[months], new double[months], new double[months], new double[months]);
    }

    /** Points of a curve, at their months from plan start; absent elsewhere. */
    static Series of(List<SeriesRow> points, int months) {
        var series = ofMonths(months);
        for (int month = 0; month < months; month++) {
            series.set(month, Optional.empty());
        }
        for (SeriesRow point : points) {
            int month = (int) Math.round(point.x());
            if (month >= 0 && month < months) {
                series.set(month, Optional.of(point.y()));
            }
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
        error[month] = estimate.map(Numbers::standardError).orElse(0.0);
    }

    /** The sum from the first month to each month; absent from the first absent month on. Its errors are not known. */
    Series cumulated() {
        double[] sums = new double[value.length]; // [month]
        double sum = 0;
        for (int month = 0; month < value.length; month++) {
            sum += value[month];
            sums[month] = sum;
        }
        return new Series(sums, sums, sums, new double[sums.length]);
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

    /** The standard error; 0 where it is unknown. */
    double error(int month) {
        return error[month];
    }

    /** The largest standard error; 0 where all are unknown. */
    double largestError() {
        double largest = 0;
        for (int month = 0; month < value.length; month++) {
            largest = Math.max(largest, isPresent(month) ? error[month] : 0);
        }
        return largest;
    }

    /** The estimate of a month. */
    Estimate estimate(int month) {
        return new Estimate(value[month], error[month], low95[month], high95[month]);
    }

    /** This times a positive number that is known exactly. */
    Series times(double factor) {
        var product = ofMonths(value.length);
        for (int month = 0; month < value.length; month++) {
            product.value[month] = value[month] * factor;
            product.low95[month] = low95[month] * factor;
            product.high95[month] = high95[month] * factor;
            product.error[month] = error[month] * factor;
        }
        return product;
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
