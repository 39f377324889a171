package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.util.Arrays;

/** What building came to in each lane of a batch: MW, money, and how projects ended. Cleared for each batch. */
final class PipelineOutcome {
    private static final int ENERGISED = 0; // of the AI pool; the general pool comes next
    private static final int UNCOUNTED = 2; // alike
    private static final int CAPEX = 4;
    private static final int SUNK = 5;
    private static final int PAID_ENERGISED = 6;
    private static final int RENT = 7;
    private static final int KINDS = 8;

    private final int months;
    private final OutcomeLog log;
    private final double[][][] rows; // [month][region x KINDS + kind][lane] the rows of the arrays below, by month
    final double[][][][]
            energisedMw; // [region][pool][month][lane], what comes in in the month, less what is converted away or at
    // the end of its life
    final double[][][][] uncountedMw; // those of them that no grid limit counts; no months in a region without a limit
    final double[][][] capex; // [region][month][lane] USD million paid
    final double[][][] sunk; // [region][month][lane] USD million paid on projects that were abandoned in the month
    final double[][][] paidEnergised; // [region][month][lane] USD million paid for phases that came in in the month
    final double[][][] rent; // [region][month][lane] USD million a month that begins in the month, before escalation
    final double[][] committed; // [project][lane] months from plan start, 0 if funded, infinite if not by the end
    final double[][] completion; // [project][lane] months from plan start, infinite if not by the end
    final double[][] abandoned; // [project][lane] 0 or 1
    final double[][] stuck; // [project][lane] 0 or 1
    final double[][][] charged; // [project][item][lane] months until completion, by stage and by what was waited for

    PipelineOutcome(CapacityModel model) {
        int regions = model.regions().length;
        int projects = model.projects().length;
        this.months = model.months();
        this.energisedMw = new double[regions][2][months][Lanes.WIDTH];
        this.uncountedMw = new double[regions][2][][];
        for (int r = 0; r < regions; r++) {
            int limited = model.regions()[r].grid().isLimited() ? months : 0;
            uncountedMw[r][0] = new double[limited][Lanes.WIDTH];
            uncountedMw[r][1] = new double[limited][Lanes.WIDTH];
        }
        this.rent = new double[regions][months][Lanes.WIDTH];
        this.capex = new double[regions][months][Lanes.WIDTH];
        this.sunk = new double[regions][months][Lanes.WIDTH];
        this.paidEnergised = new double[regions][months][Lanes.WIDTH];
        this.committed = new double[projects][Lanes.WIDTH];
        this.completion = new double[projects][Lanes.WIDTH];
        this.abandoned = new double[projects][Lanes.WIDTH];
        this.stuck = new double[projects][Lanes.WIDTH];
        this.charged = new double[projects][][];
        for (int p = 0; p < projects; p++) {
            charged[p] = new double[ResultLayout.items(model, p)][Lanes.WIDTH];
        }
        this.log = new OutcomeLog(months, regions * KINDS);
        this.rows = new double[months][regions * KINDS][];
        for (int t = 0; t < months; t++) {
            for (int r = 0; r < regions; r++) {
                collect(r, t);
            }
        }
    }

    private void collect(int r, int t) {
        int first = r * KINDS;
        for (int pool = 0; pool < 2; pool++) {
            boolean limited = uncountedMw[r][pool].length > 0;
            rows[t][first + ENERGISED + pool] = energisedMw[r][pool][t];
            rows[t][first + UNCOUNTED + pool] = limited ? uncountedMw[r][pool][t] : new double[0];
        }
        rows[t][first + CAPEX] = capex[r][t];
        rows[t][first + SUNK] = sunk[r][t];
        rows[t][first + PAID_ENERGISED] = paidEnergised[r][t];
        rows[t][first + RENT] = rent[r][t];
    }

    /** Forgets the batch before. Its months stand in the arrays until they are written anew. */
    void clear() {
        log.clear();
        clear(abandoned);
        clear(stuck);
        for (double[][] items : charged) {
            clear(items);
        }
        for (int p = 0; p < completion.length; p++) {
            Arrays.fill(committed[p], Double.POSITIVE_INFINITY);
            Arrays.fill(completion[p], Double.POSITIVE_INFINITY);
        }
    }

    private static void clear(double[][] lanes) {
        for (double[] row : lanes) {
            Arrays.fill(row, 0);
        }
    }

    /** Writes into the arrays what happened in a month, once all lanes have played it. */
    void write(int month) {
        log.write(month, rows[month]);
    }

    private void add(int region, int kind, int month, int lane, double amount) {
        log.add(month, region * KINDS + kind, lane, amount);
    }

    /** USD million are paid. */
    void spend(int region, double time, int lane, double usdMillion) {
        add(region, CAPEX, Clock.monthOf(time), lane, usdMillion);
    }

    /** USD million turn out to be paid on a project that is abandoned. */
    void sink(int region, double time, int lane, double usdMillion) {
        add(region, SUNK, Clock.monthOf(time), lane, usdMillion);
    }

    /** MW of a phase come in at {@code time}, or leave if negative; they count from the first month that begins at or after it. */
    void energise(int region, int pool, double time, int lane, boolean counted, double mw) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            add(region, ENERGISED + pool, month, lane, mw);
            if (!counted && uncountedMw[region][pool].length > 0) {
                add(region, UNCOUNTED + pool, month, lane, mw);
            }
        }
    }

    /** General capacity is turned into something else at {@code time}. */
    void convert(int region, double time, int lane, double mw) {
        if (mw > 0) {
            energise(region, 1, time, lane, true, -mw);
        }
    }

    /** Money that was paid for a phase which comes in at {@code time}, and its rent a month; both negative when it leaves. */
    void pay(int region, double time, int lane, double paidUsdMillion, double rentUsdMillion) {
        int month = Clock.firstMonthFrom(time);
        if (month < months) {
            add(region, PAID_ENERGISED, month, lane, paidUsdMillion);
            if (rentUsdMillion != 0) {
                add(region, RENT, month, lane, rentUsdMillion);
            }
        }
    }
}
