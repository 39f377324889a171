package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import org.apache.commons.math3.util.FastMath;

/** What building costs at a moment: price by pool, escalation and the currency of the local share. It moves from lane to lane. */
final class CostEstimate {
    private final CapacityModel model;
    private final ScalarDraws draws;
    private final CurrencyPath currencies;
    private int lane;
    private final double[] logEscalation = new double[Lanes.WIDTH]; // [lane] per month
    private double time = -1;
    private double escalated;

    CostEstimate(CapacityModel model, ScalarDraws draws, CurrencyPath currencies) {
        this.model = model;
        this.draws = draws;
        this.currencies = currencies;
    }

    /** Reads a new batch's draws. */
    void play(int count) {
        double[] perYear = draws.of(model.escalation());
        for (int k = 0; k < count; k++) {
            logEscalation[k] = FastMath.log1p(perYear[k]) / 12;
        }
    }

    void moveTo(int toLane) {
        lane = toLane;
        time = -1;
    }

    /** USD million at {@code u} months, before overrun and contingency. */
    double usdMillion(int region, BuildModel build, double aiMw, double generalMw, double u) {
        if (u != time) {
            time = u;
            escalated = FastMath.exp(logEscalation[lane] * u);
        }
        double base = price(build.cost()[0], aiMw) + price(build.cost()[1], generalMw);
        return base * escalated * localPrice(model.regions()[region], build, u);
    }

    private double price(int costInput, double mw) {
        return mw == 0 || costInput < 0 ? 0 : mw * draws.of(costInput)[lane];
    }

    /** (1 - s) + s fx: the part of cost in local currency moves with its dollar price. */
    private double localPrice(RegionModel region, BuildModel build, double u) {
        if (region.currency() < 0) {
            return 1;
        }
        double share = draws.of(build.localShare())[lane];
        return 1 - share + share * currencies.of(region.currency())[Clock.monthOf(u)][lane];
    }
}
