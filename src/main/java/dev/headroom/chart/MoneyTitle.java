package dev.headroom.chart;

import java.time.YearMonth;
import java.util.List;

/** The finding of the money picture in words. */
final class MoneyTitle {
    private static final double WORTH_NAMING = 0.02;

    private MoneyTitle() {}

    /** @param regions without the sum of all */
    static String of(MoneyPanel all, List<MoneyPanel> regions, YearMonth end) {
        double paid = all.finallyPaid();
        double scheduled = all.finallyScheduled();
        if (Double.isNaN(paid)) {
            return "Money paid against the investment schedule";
        }
        int last = all.paidMean().lastPresent();
        String amount = Numbers.amount(paid, all.paidMean().error(last));
        if (!(scheduled > 0)) {
            return "USD " + amount + " million is paid by " + end + " on average; nothing is scheduled";
        }
        String start = Numbers.share(Math.round(paid / scheduled * 100) / 100.0) + " of the scheduled USD "
                + Numbers.amount(scheduled, 0) + " million is paid by " + end + " on average";
        return start + laggard(regions);
    }

    private static String laggard(List<MoneyPanel> regions) {
        double largest = 0;
        String name = "";
        for (MoneyPanel region : regions) {
            double unpaid = 1 - region.finallyPaid() / region.finallyScheduled();
            if (region.finallyScheduled() > 0 && unpaid > largest) {
                largest = unpaid;
                name = region.place().shortName();
            }
        }
        return regions.size() > 1 && largest >= WORTH_NAMING
                ? "; " + name + " keeps the largest part unspent, " + Numbers.share(Math.round(largest * 100) / 100.0)
                : "";
    }
}
