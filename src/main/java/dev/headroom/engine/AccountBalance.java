package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import java.util.Arrays;

/**
 * What is left at a month's end of the money that came in for a region, in dollars of plan start: negative where regions share an account
 * and one draws more than its part. It moves from month to month.
 */
final class AccountBalance {
    private final Batch batch;
    private final AccountModel[] accounts; // [region]
    private final double[][] receivedToDate; // [region][month] millions of the account's money
    private final double[][] paid; // [region][lane] in the account's money
    private final double[] ones = new double[Lanes.WIDTH];

    AccountBalance(Batch batch) {
        this.batch = batch;
        CapacityModel model = batch.model;
        this.accounts = new AccountModel[model.regions().length];
        this.receivedToDate = new double[accounts.length][model.months()];
        this.paid = new double[accounts.length][Lanes.WIDTH];
        for (AccountModel account : model.accounts()) {
            for (int k = 0; k < account.regions().length; k++) {
                int r = account.regions()[k];
                accounts[r] = account;
                double received = account.opening()[k];
                for (int t = 0; t < model.months(); t++) {
                    received += account.received()[k][t];
                    receivedToDate[r][t] = received;
                }
            }
        }
        Arrays.fill(ones, 1);
    }

    /** Begins a batch, before month 0. */
    void begin() {
        for (double[] ofRegion : paid) {
            Arrays.fill(ofRegion, 0);
        }
    }

    /**
     * Received less paid at a month's end; the months before it have been asked for.
     *
     * @param unspent [lane] filled with USD million
     */
    void fill(int r, int t, double[] unspent) {
        int currency = accounts[r].currency();
        double[] rate = currency < 0 ? ones : batch.currencies.of(currency)[t];
        double[] capex = batch.outcome().capex[r][t];
        double received = receivedToDate[r][t];
        for (int lane = 0; lane < batch.count(); lane++) {
            paid[r][lane] += capex[lane] / rate[lane];
            unspent[lane] = (received - paid[r][lane]) * rate[lane];
        }
    }
}
