package dev.headroom.engine;

import static dev.headroom.TruthAssert.assertNear;
import static dev.headroom.TruthAssert.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.PlanText;
import dev.headroom.results.RunResult;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Money that is kept in another currency than the dollar, in which costs are. hall costs 1 a MW, two fifths of it in the region's euros; its
 * stages take 2.5 and 2 months and half the cost each.
 */
class AccountCurrencyTruthTest {
    private static final int N = 4_000;
    private static final double VOLATILITY = 0.4;

    private static String plan(double opening, int earliest, String more) {
        return """
                version: 1
                name: currency of the account
                start: 2026-01
                end: 2026-12
                fx: {EUR: {volatilityPerYear: 0.3}, CNY: {volatilityPerYear: 0.4}}
                fxCorrelations: [{between: [EUR, CNY], value: 0.5}]
                regions:
                  - region: here
                    currency: EUR
                    demand: {baselineMw: 1}
                    projects: [{id: a, generalMw: 10, earliestStart: 2026-EARLIEST, build: hall}]
                builds:
                  hall:
                    costUsdMillionPerMw: {general: 1}
                    localCurrencyShare: 0.4
                    stages: {one: {months: 2.5, spendShare: 0.5}, two: {months: 2, spendShare: 0.5, after: [one]}}
                investment:
                  currency: CNY
                  totalUsdMillion: 0
                  tranches: []
                  allocation: {elsewhere: 1}
                  openingBalanceUsdMillion: {here: OPENING}
                """.replace("OPENING", Double.toString(opening))
                        .replace("EARLIEST", earliest < 10 ? "0" + earliest : "" + earliest)
                + more;
    }

    /**
     * With 10.4 the project is committed in the first month, from 1 on, in which its estimate over the account's price is covered; the
     * second stage starts at the first event in which what is left covers it, at 2.5 months after the first or a later month.
     */
    @Test
    void everyFutureFollowsTheTwoPrices() {
        var batch = new PlayedBatch(PlanText.read(plan(10.4, 2, "")), 91);
        var accounts = new AccountBalance(batch.batch);
        int waited = 0;
        int waitedAgain = 0;
        for (int b = 0; b < 4; b++) {
            var unspent = new double[12][Lanes.WIDTH];
            accounts.begin();
            batch.play((long) b * Lanes.WIDTH, Lanes.WIDTH, t -> accounts.fill(0, t, unspent[t]));
            for (int lane = 0; lane < Lanes.WIDTH; lane++) {
                double[] eur = path(batch, 0, lane);
                double[] cny = path(batch, 1, lane);
                var paid = new double[12];
                int first = 1;
                while (first < 12 && estimate(eur, first) / cny[first] > 10.4) {
                    first++;
                }
                double left = 10.4;
                double completion = Double.POSITIVE_INFINITY;
                if (first < 12) {
                    paid[first] = estimate(eur, first) / 2;
                    left -= paid[first] / cny[first];
                    double second = first + 2.5;
                    while (second < 12 && estimate(eur, (int) second) / 2 / cny[(int) second] > left) {
                        second = Math.floor(second) + 1;
                    }
                    if (second < 12) {
                        paid[(int) second] = estimate(eur, (int) second) / 2;
                        completion = second + 2 < 12 ? second + 2 : Double.POSITIVE_INFINITY;
                    }
                    waitedAgain += second > first + 2.5 ? 1 : 0;
                }
                waited += first > 1 ? 1 : 0;
                assertThat(batch.outcome().completion[0][lane]).isEqualTo(completion);
                double balance = 10.4;
                for (int t = 0; t < 12; t++) {
                    balance -= paid[t] / cny[t];
                    assertThat(batch.outcome().capex[0][t][lane]).isCloseTo(paid[t], within(1e-9));
                    assertThat(unspent[t][lane]).isCloseTo(balance * cny[t], within(1e-9));
                }
            }
        }
        assertThat(waited).isGreaterThan(20);
        assertThat(waitedAgain).isGreaterThan(20);
    }

    private static double[] path(PlayedBatch batch, int currency, int lane) {
        var path = new double[12];
        for (int t = 0; t < path.length; t++) {
            path[t] = batch.currencies.of(currency)[t][lane];
        }
        return path;
    }

    private static double estimate(double[] eur, int t) {
        return 10 * (0.6 + 0.4 * eur[t]);
    }

    /**
     * Prices are martingales: what is paid is 5 dollars a stage in the mean, and what is left of 100 is worth 100 less what was paid, for
     * the account's price after a payment knows nothing of the payment.
     */
    @Test
    void whatIsPaidAndLeftHasTheMeanOfConstantPrices() {
        RunResult result = PlanText.run(plan(100, 2, ""), N, 92);
        assertNear("paid in 1", find(result, "here", "total", "2026-02", "capexUsdMillion"), 5);
        assertNear("paid at 3.5", find(result, "here", "total", "2026-04", "capexUsdMillion"), 5);
        assertNear("left in 0", find(result, "here", "total", "2026-01", "unspentUsdMillion"), 100);
        assertNear("left in 2", find(result, "here", "total", "2026-03", "unspentUsdMillion"), 95);
        assertNear("left at the end", find(result, "here", "total", "horizon", "unspentUsdMillion"), 90);
        // Its spread is that of the price, which a balance in dollars would not have.
        assertThat(find(result, "here", "total", "2026-01", "unspentUsdMillion").standardError())
                .isZero();
        double spread = 100 * Math.sqrt(StrictMath.exp(VOLATILITY * VOLATILITY / 12) - 1);
        assertNear(
                "left in 1",
                find(result, "here", "total", "2026-02", "unspentUsdMillion"),
                95,
                0.95 * spread / Math.sqrt(N));
    }

    /** 10 dollars for 10 of the account's, in the last month alone: enough if its price has not fallen. The log price has mean -v/2. */
    @Test
    void theChanceOfBeingCommittedIsThatOfAPriceThatHasNotFallen() {
        String dollarsOnly =
                plan(10, 10, "").replace("end: 2026-12", "end: 2026-10").replace("Share: 0.4", "Share: 0");
        RunResult result = PlanText.run(dollarsOnly, N, 93);
        double deviation = VOLATILITY * Math.sqrt(9.0 / 12);
        double committed = new NormalDistribution().cumulativeProbability(-deviation / 2);
        double error = Math.sqrt(committed * (1 - committed) / N);
        assertNear("stuck", result.findProject("here", "a", "stuckProbability").orElseThrow(), 1 - committed, error);
        assertNear("paid", find(result, "here", "total", "2026-10", "capexUsdMillion"), 5 * committed, 5 * error);
    }

    /** A pot that is kept in the currency and shared: what regions leave of it adds up, each payment at its own price. */
    @Test
    void aSharedAccountMayBeKeptInItToo() {
        String two = plan(200, 2, "")
                .replace(
                        "builds:",
                        "  - {region: there, demand: {baselineMw: 1}, projects: [{id: b, generalMw: 20, earliestStart: 2026-06, build: hall}]}\nbuilds:");
        RunResult result = PlanText.run(two.replace("currency: CNY", "currency: CNY\n  accounts: shared"), N, 94);
        assertNear("left", find(result, "all", "total", "horizon", "unspentUsdMillion"), 200 - 10 - 20);
        assertNear("paid here", find(result, "here", "total", "horizon", "capexUsdMillion"), 10);
        assertThat(find(result, "there", "total", "horizon", "capexUsdMillion").value())
                .as("dollars alone")
                .isCloseTo(20, within(1e-9));
    }

    /** What was paid on a project that is abandoned is sunk in dollars of its payment. */
    @Test
    void moneyIsSunkInDollars() {
        String fails =
                plan(100, 1, "").replace("spendShare: 0.5}, two", "spendShare: 0.5, successProbability: 0}, two");
        RunResult result = PlanText.run(fails, 500, 95);
        assertThat(find(result, "here", "total", "2026-03", "sunkUsdMillion").value())
                .isCloseTo(5, within(1e-9));
        assertThat(find(result, "here", "total", "horizon", "capexUsdMillion").value())
                .isCloseTo(5, within(1e-9));
    }
}
