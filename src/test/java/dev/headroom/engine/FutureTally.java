package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What each month of each future comes to, by cell, worked out one number at a time from the columns of batches and by what the metrics
 * mean, without any code that records. It grows by batches.
 */
final class FutureTally {
    private static final int TOTAL = 2;

    final CapacityModel model;
    final int regions;
    int futures;
    final double[][] completion; // [project][future] months
    final int[] abandoned; // [project] futures
    final int[] stuck; // [project] futures
    final double[][] charged; // [project][item] months of all futures
    private final Map<Enum<?>, double[][][]> cells = new HashMap<>(); // [region, then all, x pool][month][future]
    private final Map<RegionQuantity, double[][][]> money =
            new EnumMap<>(RegionQuantity.class); // [region, then all][month][future]

    FutureTally(CapacityModel model, int mostFutures) {
        this.model = model;
        this.regions = model.regions().length;
        int projects = model.projects().length;
        this.completion = new double[projects][mostFutures];
        this.abandoned = new int[projects];
        this.stuck = new int[projects];
        this.charged = new double[projects][];
        Arrays.setAll(charged, p -> new double[ResultLayout.items(model, p)]);
        for (Enum<?>[] quantities : new Enum<?>[][] {Quantity.values(), CellQuantile.values()}) {
            for (Enum<?> quantity : quantities) {
                cells.put(quantity, new double[3 * (regions + 1)][model.months()][mostFutures]);
            }
        }
        for (RegionQuantity quantity : RegionQuantity.values()) {
            money.put(quantity, new double[regions + 1][model.months()][mostFutures]);
        }
    }

    /** [month][future] of a quantity, of headroom, of what is to be bought, or of what the largest unit's loss takes from headroom. */
    double[][] of(Enum<?> quantity, int region, int pool) {
        return get(cells, quantity)[3 * region + pool];
    }

    /** [month][future] but of the AI share, which is a ratio. */
    double[][] of(RegionQuantity quantity, int region) {
        return get(money, quantity)[region];
    }

    private static <K> double[][][] get(Map<K, double[][][]> map, K key) {
        double[][][] value = map.get(key);
        if (value == null) {
            throw new AssertionError(key);
        }
        return value;
    }

    void add(PlayedBatch batch) {
        for (int lane = 0; lane < batch.count(); lane++) {
            for (int t = 0; t < model.months(); t++) {
                for (int r = 0; r < regions; r++) {
                    addPart(batch, r, 0, t, lane);
                    addPart(batch, r, 1, t, lane);
                    sumPools(r, t);
                }
                sumRegions(t);
            }
            for (int r = 0; r < regions; r++) {
                addMoney(batch, r, lane);
            }
            addProjects(batch.outcome(), lane);
            futures++;
        }
    }

    private void set(Enum<?> quantity, int r, int pool, int t, double value) {
        of(quantity, r, pool)[t][futures] = value;
    }

    private double at(Enum<?> quantity, int r, int pool, int t) {
        return of(quantity, r, pool)[t][futures];
    }

    private void addPart(PlayedBatch batch, int r, int pool, int t, int lane) {
        RegionModel region = model.regions()[r];
        double demand = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t][lane];
        double nameplate = batch.balance.energised[r][pool][t][lane];
        double connected = batch.balance.connected[r][pool][t][lane];
        double usable = batch.balance.usable[r][pool][t][lane];
        double shortfall = batch.balance.shortfall[r][pool][t][lane];
        double utilisation = batch.draws.of(region.maxUtilisation()[pool])[lane];
        boolean strikes = batch.batch.outages.strikes(r);
        double up = strikes ? batch.batch.outages.up(r, pool)[t][lane] : 1;
        double upWithoutOne = strikes ? batch.batch.outages.upWithoutOne(r, pool)[t][lane] : 1;
        double[][] factors = batch.batch.risks.capacityFactor(r, pool);
        double factor = factors.length == 0 ? 1 : factors[t][lane];
        double tolerance = batch.draws.of(region.tolerance())[lane];
        set(Quantity.DEMAND, r, pool, t, demand);
        set(Quantity.USABLE, r, pool, t, usable);
        set(Quantity.SHORTFALL, r, pool, t, shortfall);
        set(Quantity.IDLE, r, pool, t, batch.balance.idle[r][pool][t][lane]);
        set(Quantity.ENERGISED, r, pool, t, nameplate);
        set(Quantity.RETIRED, r, pool, t, batch.balance.retired[r][pool][t][lane]);
        set(Quantity.LOST_TO_UTILISATION, r, pool, t, nameplate * (1 - utilisation));
        set(Quantity.LOST_TO_GRID, r, pool, t, utilisation * (nameplate - connected));
        set(Quantity.LOST_TO_OUTAGE, r, pool, t, utilisation * connected * (1 - up));
        set(Quantity.LOST_TO_RISK, r, pool, t, utilisation * connected * up * (1 - factor));
        set(Quantity.LOST_DEMAND, r, pool, t, model.churns() ? batch.demand.lost(r, pool)[t][lane] : 0);
        set(Quantity.REVENUE_AT_RISK, r, pool, t, shortfall * batch.draws.of(region.revenue()[pool])[lane]);
        set(CellQuantile.LEAST_HEADROOM, r, pool, t, usable - demand);
        set(
                CellQuantile.LEAST_HEADROOM_N1,
                r,
                pool,
                t,
                usable - utilisation * connected * factor * Math.min(up, upWithoutOne));
        set(CellQuantile.MOST_TO_BUY, r, pool, t, shortfall == 0 ? 0 : shortfall / utilisation);
        set(Quantity.SHORT, r, pool, t, shortfall > tolerance + 1e-9 * demand ? 1 : 0);
    }

    private void sumPools(int r, int t) {
        for (Enum<?> quantity : cells.keySet()) {
            double ai = at(quantity, r, 0, t);
            double general = at(quantity, r, 1, t);
            set(quantity, r, TOTAL, t, quantity == Quantity.SHORT ? Math.max(ai, general) : ai + general);
        }
    }

    /** Short where any region is; without the one unit whose loss hurts most. */
    private void sumRegions(int t) {
        for (Enum<?> quantity : cells.keySet()) {
            boolean most = quantity == Quantity.SHORT || quantity == CellQuantile.LEAST_HEADROOM_N1;
            for (int pool = 0; pool <= TOTAL; pool++) {
                double sum = 0;
                for (int r = 0; r < regions; r++) {
                    double its = at(quantity, r, pool, t);
                    sum = most ? Math.max(sum, its) : sum + its;
                }
                set(quantity, regions, pool, t, sum);
            }
        }
    }

    private void addProjects(PipelineOutcome outcome, int lane) {
        for (int p = 0; p < completion.length; p++) {
            completion[p][futures] = outcome.completion[p][lane];
            abandoned[p] += outcome.abandoned[p][lane] == 0 ? 0 : 1;
            stuck[p] += outcome.stuck[p][lane] == 0 ? 0 : 1;
            for (int item = 0; item < charged[p].length; item++) {
                charged[p][item] += outcome.charged[p][item][lane];
            }
        }
    }

    private void addMoney(PlayedBatch batch, int r, int lane) {
        RegionModel region = model.regions()[r];
        PipelineOutcome outcome = batch.outcome();
        double mwMonth = batch.draws.of(region.loadFactor())[lane]
                * batch.draws.of(region.grid().pue())[lane]
                * 730
                * batch.draws.of(region.power())[lane]
                / 1e6;
        double paid = 0;
        double paidEnergised = 0;
        double rent = 0;
        for (int t = 0; t < model.months(); t++) {
            double escalation = StrictMath.pow(1 + batch.draws.of(model.escalation())[lane], t / 12.0);
            double worth = StrictMath.pow(1 + batch.draws.of(model.discount())[lane], -t / 12.0);
            double capex = outcome.capex[r][t][lane];
            double usable = at(Quantity.USABLE, r, TOTAL, t);
            double idle = at(Quantity.IDLE, r, TOTAL, t);
            paid += capex;
            paidEnergised += outcome.paidEnergised[r][t][lane];
            rent += outcome.rent[r][t][lane];
            double opex = ((usable - idle) * mwMonth + Math.max(0, rent)) * escalation;
            add(RegionQuantity.CAPEX, r, t, capex);
            add(RegionQuantity.PAID_TO_DATE, r, t, paid);
            add(RegionQuantity.SUNK, r, t, outcome.sunk[r][t][lane]);
            add(RegionQuantity.IDLE_CAPEX, r, t, usable == 0 ? 0 : Math.max(0, paidEnergised) * idle / usable);
            add(RegionQuantity.OPEX, r, t, opex);
            add(RegionQuantity.NPV_COST, r, t, (capex + opex) * worth);
            add(RegionQuantity.PRESENT_USED, r, t, (usable - idle) * worth);
            add(RegionQuantity.UNSPENT, r, t, unspent(batch, r, t, lane));
        }
    }

    private void add(RegionQuantity quantity, int r, int t, double value) {
        of(quantity, r)[t][futures] = value;
        of(quantity, regions)[t][futures] += value;
    }

    /** What came in less what was paid, each at its month's price, at this month's. */
    private double unspent(PlayedBatch batch, int r, int month, int lane) {
        for (AccountModel account : model.accounts()) {
            for (int k = 0; k < account.regions().length; k++) {
                if (account.regions()[k] == r) {
                    double left = account.opening()[k];
                    for (int t = 0; t <= month; t++) {
                        left += account.received()[k][t]
                                - batch.outcome().capex[r][t][lane] / rate(batch, account, t, lane);
                    }
                    return left * rate(batch, account, month, lane);
                }
            }
        }
        throw new AssertionError("no account of region " + r);
    }

    private static double rate(PlayedBatch batch, AccountModel account, int t, int lane) {
        return account.currency() < 0 ? 1 : batch.currencies.of(account.currency())[t][lane];
    }
}
