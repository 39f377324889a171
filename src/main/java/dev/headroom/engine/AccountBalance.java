package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import java.util.Arrays;

/**
 * What is left at the end of each month of the money that came in for a region, in dollars of plan start: negative where regions share an
 * account and one draws more than its part. It works for one batch.
 */
final class AccountBalance {
    private final Batch batch;
    private final double[] paid = new double[Lanes.WIDTH]; // [lane] in the account's money
    private final double[] ones = new double[Lanes.WIDTH];

    AccountBalance(Batch batch) {
        this.batch = batch;
        Arrays.fill(ones, 1);
    }

    /**
     * Fills received less paid at each month's end.
     *
     * @param unspent [month][lane] USD million
     */
    void fill(int region, double[][] unspent) {
        for (AccountModel account : batch.model.accounts()) {
            for (int k = 0; k < account.regions().length; k++) {
                if (account.regions()[k] == region) {
                    fill(account, k, unspent);
                }
            }
        }
    }

    private void fill(AccountModel account, int k, double[][] unspent) {
        Arrays.fill(paid, 0);
        double received = account.opening()[k];
        for (int t = 0; t < unspent.length; t++) {
            received += account.received()[k][t];
            double[] rate = account.currency() < 0 ? ones : batch.currencies.of(account.currency())[t];
            double[] capex = batch.outcome().capex[account.regions()[k]][t];
            for (int lane = 0; lane < batch.count(); lane++) {
                paid[lane] += capex[lane] / rate[lane];
                unspent[t][lane] = (received - paid[lane]) * rate[lane];
            }
        }
    }
}
