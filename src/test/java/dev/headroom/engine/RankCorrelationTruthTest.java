package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.PlanText;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.random.PhiloxCoordinates;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rank correlations of a plan's inputs, through the compiled model. */
class RankCorrelationTruthTest {
    private static final String GROWTH = "market.growthPerYear";
    private static final String TARGET = "market.aiShare.target";
    private static final String BASELINE = "regions.here.demand.baselineMw";
    private static final String[] MEMBERS = {GROWTH, TARGET, BASELINE};
    private static final String[] UNCERTAIN = {
        "{p10: 0.2, p50: 0.3, p90: 0.45}", "{uniform: {min: 0.4, max: 0.8}}", "{gamma: {mean: 10, cv: 0.5}}"
    };

    private static CapacityModel model(double first, double second, String... values) {
        return ModelCompiler.compile(
                PlanText.read(String.format(Locale.ROOT, """
                version: 1
                name: correlated
                start: 2026-01
                end: 2026-12
                market:
                  growthPerYear: %3$s
                  aiShare: {start: 0.3, target: %4$s, targetDate: 2027-01}
                regions:
                  - region: here
                    demand: {baselineMw: %5$s, growthPremium: {p10: -0.1, p50: 0, p90: 0.1}}
                correlations:
                  - {between: [market.growthPerYear, market.aiShare.target], rank: %1$s}
                  - {between: [market.aiShare.target, regions.here.demand.baselineMw], rank: %2$s}
                """, first, second, values[0], values[1], values[2])));
    }

    /** [member][replication] */
    private static double[][] draws(CapacityModel model, long seed, int replications, String... paths) {
        var scalars = new ScalarDraws(model);
        var lanes = new Lanes(new PhiloxCoordinates(seed), true);
        var draws = new double[paths.length][replications];
        for (int first = 0; first < replications; first += Lanes.WIDTH) {
            lanes.moveTo(first, Lanes.WIDTH);
            scalars.play(lanes);
            for (int k = 0; k < paths.length; k++) {
                System.arraycopy(scalars.of(index(model, paths[k])), 0, draws[k], first, Lanes.WIDTH);
            }
        }
        return draws;
    }

    private static int index(CapacityModel model, String path) {
        for (int i = 0; i < model.inputs().length; i++) {
            if (model.inputs()[i].path().equals(path)) {
                return i;
            }
        }
        throw new AssertionError(path);
    }

    /** Mean of Spearman's coefficient of n pairs of normals whose own correlation is r (Moran 1948). */
    private static double expectedSpearman(double rho, int n) {
        double r = 2 * StrictMath.sin(Math.PI * rho / 6);
        return 6 / (Math.PI * (n + 1)) * (StrictMath.asin(r) + (n - 2) * StrictMath.asin(r / 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.4, 0, 0.5, 0.8, 0.97})
    void ranksOfTwoInputsCorrelateAsThePlanSays(double rho) {
        int seeds = 60;
        int n = 512;
        CapacityModel model = model(rho, 0, UNCERTAIN);
        var spearman = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            double[][] draws = draws(model, seed, n, GROWTH, TARGET);
            spearman[seed] = new SpearmansCorrelation().correlation(draws[0], draws[1]);
        }
        double spread = Math.sqrt(StatUtils.variance(spearman));
        Sample.assertClose("Spearman", StatUtils.mean(spearman), expectedSpearman(rho, n), spread / Math.sqrt(seeds));
    }

    @Test
    void pairsThatThePlanLeavesOutDoNotCorrelate() {
        double[][] draws = draws(model(0.6, -0.7, UNCERTAIN), 7, 8192, MEMBERS);
        double error = 1 / Math.sqrt(8192.0);
        Sample.assertClose("neighbour", new SpearmansCorrelation().correlation(draws[1], draws[2]), -0.7, error);
        Sample.assertClose("unnamed pair", new SpearmansCorrelation().correlation(draws[0], draws[2]), 0, error);
    }

    /** Correlation moves who goes with whom, never how often a value is drawn. */
    @Test
    void eachMemberKeepsItsDistribution() {
        int n = 16_384;
        double[][] draws = draws(model(0.8, 0.5, UNCERTAIN), 8, n, MEMBERS);
        double[] quantiles = {0.2, 0.3, 0.45};
        double[] levels = {0.1, 0.5, 0.9};
        for (int k = 0; k < quantiles.length; k++) {
            double q = quantiles[k];
            double p = Arrays.stream(draws[0]).filter(x -> x <= q).count() / (double) n;
            Sample.assertClose("P(growth <= " + q + ")", p, levels[k], Math.sqrt(levels[k] * (1 - levels[k]) / n));
        }
        new Sample(draws[1]).assertMean("target", 0.6);
        new Sample(draws[2]).assertMean("baseline", 10);
        Sample.assertClose(
                "variance of the target",
                StatUtils.variance(draws[1]),
                0.16 / 12,
                0.16 / 12 * Math.sqrt(0.8 / n)); // a uniform has a kurtosis of 1.8
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void makingOneMemberConstantLeavesTheDrawsOfTheOthers(int fixed) {
        String[] constants = {"0.3", "0.55", "10"};
        String[] changed = UNCERTAIN.clone();
        changed[fixed] = constants[fixed];
        double[][] before = draws(model(0.6, -0.7, UNCERTAIN), 9, 256, MEMBERS);
        double[][] after = draws(model(0.6, -0.7, changed), 9, 256, MEMBERS);
        for (int k = 0; k < MEMBERS.length; k++) {
            if (k != fixed) {
                assertThat(after[k]).as(MEMBERS[k]).containsExactly(before[k]);
            }
        }
        assertThat(after[fixed]).containsOnly(Double.parseDouble(constants[fixed]));
    }

    @Test
    void anInputOutsideTheCorrelationsIsDrawnAsWithoutThem() {
        String premium = "regions.here.demand.growthPremium";
        assertThat(draws(model(0.6, -0.7, UNCERTAIN), 10, 256, premium)[0])
                .containsExactly(draws(model(0, 0, UNCERTAIN), 10, 256, premium)[0]);
    }
}
