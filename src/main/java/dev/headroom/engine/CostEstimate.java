package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import org.apache.commons.math3.util.FastMath;

/** What building costs at a moment: price by pool, escalation and the currency of the local share. It moves from lane to lane. */
final class CostEstimate {
    /** Largest exponent for which {@link #nearOne} is exact to the last bits. */
    private static final double SMALL = 0.25;

    /** How many months are multiplied on side by side, for the processor to overlap. */
    private static final int STRIDE = 4;

    private final CapacityModel model;
    private final ScalarDraws draws;
    private final CurrencyPath currencies;
    private final double[] logEscalation = new double[Lanes.WIDTH]; // [lane] per month
    private final double[][] byMonth; // [lane][month] escalation since plan start
    private final double[][] currencyByMonth; // [currency][lane x months + month] dollar prices, kept by lane
    private int lane;
    private double time = -1;
    private double escalated;

    CostEstimate(CapacityModel model, ScalarDraws draws, CurrencyPath currencies) {
        this.model = model;
        this.draws = draws;
        this.currencies = currencies;
        this.currencyByMonth = new double[model.currencies().length][Lanes.WIDTH * model.months()];
        this.byMonth = new double[Lanes.WIDTH][Math.max(STRIDE, model.months())];
    }

    /** Reads a new batch's draws. */
    void play(int count) {
        for (int c = 0; c < currencyByMonth.length; c++) {
            turn(currencies.of(c), currencyByMonth[c], count);
        }
        double[] perYear = draws.of(model.escalation());
        for (int k = 0; k < count; k++) {
            double log = FastMath.log1p(perYear[k]) / 12;
            logEscalation[k] = log;
            double[] months = byMonth[k];
            double step = FastMath.exp(log * STRIDE);
            for (int t = 0; t < STRIDE; t++) {
                months[t] = FastMath.exp(log * t);
            }
            for (int t = STRIDE; t < months.length; t++) {
                months[t] = months[t - STRIDE] * step;
            }
        }
    }

    /** From [month][lane] to [lane x months + month]. */
    private static void turn(double[][] byMonth, double[] byLane, int count) {
        for (int t = 0; t < byMonth.length; t++) {
            double[] row = byMonth[t];
            for (int k = 0, place = t; k < count; k++, place += byMonth.length) {
                byLane[place] = row[k];
            }
        }
    }

    void moveTo(int toLane) {
        lane = toLane;
        time = -1;
    }

    /** USD million at plan start's prices, before overrun and contingency. */
    double baseUsdMillion(BuildModel build, double aiMw, double generalMw) {
        return price(build.cost()[0], aiMw) + price(build.cost()[1], generalMw);
    }

    private double price(int costInput, double mw) {
        return mw == 0 || costInput < 0 ? 0 : mw * draws.of(costInput)[lane];
    }

    /** What a price at plan start has become at {@code u} months: it escalates, and its local part moves with the currency's dollar price. */
    double at(double u, double baseUsdMillion, int currency, double localShare) {
        double price = baseUsdMillion * escalation(u);
        if (currency < 0) {
            return price;
        }
        return price
                * (1 - localShare + localShare * currencyByMonth[currency][lane * model.months() + Clock.monthOf(u)]);
    }

    private double escalation(double u) {
        if (u != time) {
            time = u;
            int month = Math.min((int) u, byMonth[lane].length - 1);
            double rest = logEscalation[lane] * (u - month);
            escalated = byMonth[lane][month] * (Math.abs(rest) <= SMALL ? nearOne(rest) : FastMath.exp(rest));
        }
        return escalated;
    }

    /** e^x for small x: the power series to degree 11, relative error below 2e-16. */
    private static double nearOne(double x) {
        double square = x * x;
        double fourth = square * square;
        double first = Math.fma(square, Math.fma(x, 1 / 6.0, 0.5), 1 + x);
        double second = Math.fma(square, Math.fma(x, 1 / 5040.0, 1 / 720.0), Math.fma(x, 1 / 120.0, 1 / 24.0));
        double third =
                Math.fma(square, Math.fma(x, 1 / 39916800.0, 1 / 3628800.0), Math.fma(x, 1 / 362880.0, 1 / 40320.0));
        return Math.fma(fourth, Math.fma(fourth, third, second), first);
    }
}
