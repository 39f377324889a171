package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import java.util.Arrays;

/** What is left of the money of accounts at the end of each month, in dollars of plan start. It works for one batch. */
final class AccountBalance {
    private final Batch batch;
    private final double[] paid = new double[Lanes.WIDTH]; // [lane] in the account's money
    private final double[] ones = new double[Lanes.WIDTH];

    AccountBalance(Batch batch) {
        this.batch = batch;
        Arrays.fill(ones, 1);
    }

    /** Adds received less paid at each month's end to [month][lane]. */
    void addTo(AccountModel account, double[][] unspent) {
        Arrays.fill(paid, 0);
        double received = account.openingUsdMillion();
        for (int t = 0; t < unspent.length; t++) {
            received += account.receivedUsdMillion()[t];
            double[] rate = account.currency() < 0 ? ones : batch.currencies.of(account.currency())[t];
            for (int r : account.regions()) {
                double[] capex = batch.outcome().capex[r][t];
                for (int lane = 0; lane < batch.count(); lane++) {
                    paid[lane] += capex[lane] / rate[lane];
                }
            }
            for (int lane = 0; lane < batch.count(); lane++) {
                unspent[t][lane] += (received - paid[lane]) * rate[lane];
            }
        }
    }
}
