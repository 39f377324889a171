package dev.headroom.experiment;

import dev.headroom.PlanText;
import dev.headroom.plan.Plan;
import dev.headroom.results.RareOutcome;
import dev.headroom.results.RunResult;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Plans whose shortfall probabilities are known in closed form, and their estimates. */
final class RarePlans {
    static final NormalDistribution NORMAL = new NormalDistribution();

    private RarePlans() {}

    /** How much the logarithm of a lognormal spreads whose 90% quantile is so many times its median. */
    static double spread(double p90OverMedian) {
        return StrictMath.log(p90OverMedian) / NORMAL.inverseCumulativeProbability(0.9);
    }

    /** The standard normal's upper quantile. */
    static double upper(double p) {
        return -NORMAL.inverseCumulativeProbability(p);
    }

    /** One month; short where a lognormal baseline with median 100 and P90 130 exceeds what stands. */
    static Plan lognormalTail(double p) {
        return oneRegion("{lognormal: {median: 100, p90: 130}}", "", 100 * StrictMath.exp(spread(1.3) * upper(p)));
    }

    /** Short where a year's growth of a baseline, both uncertain, takes it too far: two dimensions. */
    static Plan growingBaseline(double p) {
        double low = 100;
        double high = 10_000;
        for (int i = 0; i < 60; i++) {
            double middle = Math.sqrt(low * high);
            boolean likelier = beyond(middle) > p;
            low = likelier ? middle : low;
            high = likelier ? high : middle;
        }
        return PlanText.read(String.format(Locale.ROOT, """
                version: 1
                name: rare
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: {p10: %s, p50: 0.2, p90: %s, min: -0.9}}
                regions:
                  - region: here
                    demand: {baselineMw: {lognormal: {median: 100, p90: 130}}}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 1}}
                """, 1.1 / 1.3 - 0.9, 1.1 * 1.3 - 0.9, low));
    }

    /** The chance that 100 e^(s x) (0.1 + 1.1 e^(s y)) is beyond what stands, for standard normal x, y and this s. */
    private static double beyond(double existing) {
        double s = spread(1.3);
        double sum = 0;
        double step = 0.01;
        for (double y = -9; y <= 9; y += step) {
            double base = existing / (0.1 + 1.1 * StrictMath.exp(s * y));
            sum += step * NORMAL.density(y) * NORMAL.cumulativeProbability(-StrictMath.log(base / 100) / s);
        }
        return sum;
    }

    /** Short where the market's path ends too high: its log has mean -v/2 and variance v after a year without reversion. */
    static Plan marketPath(double p) {
        double v = 0.3 * 0.3;
        return PlanText.read(String.format(Locale.ROOT, """
                version: 1
                name: rare
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: 0, volatilityPerYear: 0.3, reversionPerYear: 0}
                regions:
                  - region: here
                    demand: {baselineMw: 100}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 1}}
                """, 100 * StrictMath.exp(Math.sqrt(v) * upper(p) - v / 2)));
    }

    /** Either of two regions runs short, each by itself with so small a probability. */
    static Plan twoWays(double first, double second) {
        double scale = spread(1.3);
        return PlanText.read(String.format(
                Locale.ROOT,
                """
                version: 1
                name: rare
                start: 2026-01
                end: 2026-02
                regions:
                  - region: here
                    demand: {baselineMw: {lognormal: {median: 100, p90: 130}}}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 1}}
                  - region: there
                    demand: {baselineMw: {lognormal: {median: 100, p90: 130}}}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 1}}
                """,
                100 * StrictMath.exp(scale * upper(first)),
                100 * StrictMath.exp(scale * upper(second))));
    }

    static Plan oneRegion(String baseline, String more, double existing) {
        return PlanText.read(String.format(Locale.ROOT, """
                version: 1
                name: rare
                start: 2026-01
                end: 2026-02
                %s
                regions:
                  - region: here
                    demand: {baselineMw: %s}
                    capacity: {existing: {general: %s}, maxUtilisation: {general: 1}}
                """, more, baseline, existing));
    }

    static RareOutcome estimate(Plan plan, String place, long replications, long seed) {
        return estimate(plan, place, new RunSettings("mc", replications, seed, 2));
    }

    static RareOutcome estimate(Plan plan, String place, RunSettings settings) {
        return estimate(plan, PlanText.run(plan, 4096, settings.seed(), 2), place, settings);
    }

    static RareOutcome estimate(Plan plan, RunResult ordinary, String place, RunSettings settings) {
        return new RareExperiment(plan)
                .run(List.of(place), ordinary, settings, () -> false)
                .get(0);
    }
}
