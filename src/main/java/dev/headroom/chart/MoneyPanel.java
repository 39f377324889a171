package dev.headroom.chart;

import dev.headroom.results.RunResult;
import java.util.List;

/** Money of a region: paid up to the end of each month, and received up to then, USD million. */
record MoneyPanel(Place place, Series paidMean, Series paidP5, Series paidP95, Series scheduled) {

    static MoneyPanel of(RunResult result, Place place) {
        return new MoneyPanel(
                place,
                Series.of(result, place.id(), "total", "paidToDateMean"),
                Series.of(result, place.id(), "total", "paidToDateP5"),
                Series.of(result, place.id(), "total", "paidToDateP95"),
                Series.of(result, place.id(), "total", "scheduledUsdMillion").cumulated());
    }

    double largest() {
        return Math.max(
                Math.max(paidMean.largest(), paidP95.largest()), Math.max(scheduled.largest(), paidP5.largest()));
    }

    /** Money paid by the end on average, USD million; NaN where absent. */
    double finallyPaid() {
        return last(paidMean);
    }

    /** Money received by the end, USD million; NaN where absent. */
    double finallyScheduled() {
        return last(scheduled);
    }

    private static double last(Series series) {
        int last = series.lastPresent();
        return last < 0 ? Double.NaN : series.value(last);
    }

    /** Paid against received at the end, in words. */
    String summary() {
        int last = paidMean.lastPresent();
        if (last < 0) {
            return "payments are not in this run";
        }
        String paid = Numbers.withError(paidMean.value(last), paidMean.error(last));
        String of = Double.isNaN(finallyScheduled()) ? "" : " of " + Numbers.amount(finallyScheduled(), 0);
        return paid + of + " paid";
    }

    static ChartTable table(RunResult result, List<MoneyPanel> panels) {
        var table = new ChartTable(
                "region",
                "name",
                "month",
                "paidToDateMeanUsdMillion",
                "paidToDateMeanLow95UsdMillion",
                "paidToDateMeanHigh95UsdMillion",
                "paidToDateP5UsdMillion",
                "paidToDateP95UsdMillion",
                "scheduledToDateUsdMillion");
        for (MoneyPanel panel : panels) {
            for (int month = 0; month < panel.paidMean().months(); month++) {
                table.add(List.of(
                        panel.place().id(),
                        panel.place().name(),
                        result.header().start().plusMonths(month).toString(),
                        Numbers.exact(panel.paidMean().value(month)),
                        Numbers.exact(panel.paidMean().low95(month)),
                        Numbers.exact(panel.paidMean().high95(month)),
                        Numbers.exact(panel.paidP5().value(month)),
                        Numbers.exact(panel.paidP95().value(month)),
                        Numbers.exact(panel.scheduled().value(month))));
            }
        }
        return table;
    }
}
