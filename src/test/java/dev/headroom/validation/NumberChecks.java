package dev.headroom.validation;

import static dev.headroom.validation.Check.Target.all;
import static dev.headroom.validation.Check.Target.general;
import static dev.headroom.validation.Check.Target.total;
import static dev.headroom.validation.Formulas.Z90;
import static dev.headroom.validation.Formulas.Z95;

import dev.headroom.validation.Check.Target;
import dev.headroom.validation.Formulas.Lognormal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/** Distributions and their correlation, seen through demand that is drawn once and lasts a month. */
final class NumberChecks {
    private static final String MONTH = "2026-01";
    private static final String ELICITED = "{p10: 10, p50: 14, p90: 22}";
    private static final String FLOORED = "{p10: 10, p50: 14, p90: 22, min: 7}";
    private static final String LEFT = "{p10: 8, p50: 18, p90: 21}";
    private static final String SHARE = "{p10: 0.2, p50: 0.3, p90: 0.5}";
    private static final double RANK = 0.6;

    private NumberChecks() {}

    static Area area() {
        return new Area(
                "Uncertain numbers",
                "Demand of one month is the number itself; with a capacity of $C$ MW it is short where the number exceeds $C$.",
                NumberChecks.class,
                List.of(
                        demand("J-QPD-S: chance to exceed its P10", "0.9", ELICITED, 10, "shortfallProbability", 0.9),
                        demand("J-QPD-S: median", "as stated", ELICITED, 0, "demandP50", 14),
                        demand("J-QPD-S: P90", "as stated", ELICITED, 0, "shortfallP90", 22),
                        demand(
                                "J-QPD-S: mean",
                                "∫ Q(z) φ(z) dz",
                                ELICITED,
                                0,
                                "demandMean",
                                mean(semiBounded(10, 14, 22, 0))),
                        demand(
                                "J-QPD-S with a minimum: P5",
                                "Q(-1.645)",
                                FLOORED,
                                0,
                                "demandP5",
                                semiBounded(10, 14, 22, 7).applyAsDouble(-Z95)),
                        demand(
                                "J-QPD-S leaning left: mean",
                                "∫ Q(z) φ(z) dz",
                                LEFT,
                                0,
                                "demandMean",
                                mean(semiBounded(8, 18, 21, 0))),
                        share(
                                "J-QPD-B: P95",
                                "Q(1.645)",
                                "aiShareP95",
                                bounded(0.2, 0.3, 0.5).applyAsDouble(Z95)),
                        share("J-QPD-B: mean", "∫ Q(z) φ(z) dz", "aiShareMean", mean(bounded(0.2, 0.3, 0.5))),
                        demand(
                                "Lognormal by mean and cv: P95",
                                "s² = ln(1 + cv²)",
                                "{lognormal: {mean: 12, cv: 0.5}}",
                                0,
                                "demandP95",
                                new Lognormal(12, Math.sqrt(StrictMath.log(1.25))).quantile(Z95)),
                        demand(
                                "Gamma: P5",
                                "shape 1/cv², scale mean cv²",
                                "{gamma: {mean: 12, cv: 0.5}}",
                                0,
                                "demandP5",
                                new GammaDistribution(4, 3).inverseCumulativeProbability(0.05)),
                        demand(
                                "Weibull: mean",
                                "b Γ(1 + 1/k)",
                                "{weibull: {shape: 2, scale: 12}}",
                                0,
                                "demandMean",
                                12 * Gamma.gamma(1.5)),
                        demand(
                                "Triangular: P75",
                                "max - √(0.25 (max - min)(max - mode))",
                                "{triangular: {min: 8, mode: 10, max: 20}}",
                                0,
                                "demandP75",
                                20 - Math.sqrt(0.25 * 12 * 10)),
                        demand(
                                "Pert: P95",
                                "beta with α = 1 + 4(mode - min)/(max - min)",
                                "{pert: {min: 8, mode: 10, max: 20}}",
                                0,
                                "demandP95",
                                8
                                        + 12
                                                * new BetaDistribution(1 + 8.0 / 12, 1 + 40.0 / 12)
                                                        .inverseCumulativeProbability(0.95)),
                        demand(
                                "Truncated normal: mean",
                                "μ + σ (φ(a) - φ(b))/(Φ(b) - Φ(a))",
                                "{truncatedNormal: {mean: 12, sd: 5, min: 8, max: 14}}",
                                0,
                                "demandMean",
                                truncatedMean(12, 5, 8, 14)),
                        demand(
                                "Exponential: P5",
                                "-mean ln 0.95",
                                "{exponential: {mean: 12}}",
                                0,
                                "demandP5",
                                -12 * StrictMath.log(0.95)),
                        demand(
                                "Beta: P25",
                                "by its quantile function",
                                "{beta: {alpha: 2, beta: 5, min: 5, max: 25}}",
                                0,
                                "demandP25",
                                5 + 20 * new BetaDistribution(2, 5).inverseCumulativeProbability(0.25)),
                        demand(
                                "Discrete: mean",
                                "Σ weight × value",
                                "{discrete: {values: [8, 12, 15, 30], weights: [55, 25, 16, 4]}}",
                                0,
                                "demandMean",
                                11),
                        demand(
                                "Uniform: chance to exceed a value",
                                "(max - C)/(max - min)",
                                "{uniform: {min: 8, max: 20}}",
                                17,
                                "shortfallProbability",
                                0.25),
                        correlatedMedians(),
                        correlatedProduct()));
    }

    private static Check demand(
            String name, String formula, String number, double capacityMw, String metric, double expected) {
        String plan = String.format(Locale.ROOT, """
                version: 1
                name: number
                start: 2026-01
                end: 2026-01
                regions: [{region: here, demand: {baselineMw: %s}, capacity: {existing: {general: %s}}}]
                """, number, capacityMw);
        return new Check(name, formula, plan, general(MONTH, metric), expected);
    }

    private static Check share(String name, String formula, String metric, double expected) {
        String plan = """
                version: 1
                name: share
                start: 2026-01
                end: 2026-01
                market: {aiShare: %s}
                regions: [{region: here, demand: {baselineMw: 10}}]
                """.formatted(SHARE);
        return new Check(name, formula, plan, total(MONTH, metric), expected);
    }

    /** The formulas of Hadlock and Bickel (2017) as they stand there. */
    private static DoubleUnaryOperator semiBounded(double p10, double p50, double p90, double min) {
        double low = StrictMath.log(p10 - min);
        double middle = StrictMath.log(p50 - min);
        double high = StrictMath.log(p90 - min);
        double n = Math.signum(low + high - 2 * middle);
        double shorter = Math.min(middle - low, high - middle);
        double delta = StrictMath.sinh(arcosh((high - low) / (2 * shorter))) / Z90;
        double lambda = shorter / (delta * Z90);
        double theta = n > 0 ? p10 - min : p90 - min;
        return z -> min + theta * StrictMath.exp(lambda * StrictMath.sinh(arsinh(delta * z) + arsinh(n * Z90 * delta)));
    }

    private static DoubleUnaryOperator bounded(double p10, double p50, double p90) {
        var normal = new NormalDistribution();
        double low = normal.inverseCumulativeProbability(p10);
        double middle = normal.inverseCumulativeProbability(p50);
        double high = normal.inverseCumulativeProbability(p90);
        double n = Math.signum(low + high - 2 * middle);
        double delta = arcosh((high - low) / (2 * Math.min(middle - low, high - middle))) / Z90;
        double lambda = (high - low) / StrictMath.sinh(2 * delta * Z90);
        double xi = n > 0 ? low : high;
        return z -> normal.cumulativeProbability(xi + lambda * StrictMath.sinh(delta * (z + n * Z90)));
    }

    private static double arcosh(double x) {
        return StrictMath.log(x + Math.sqrt(x * x - 1));
    }

    private static double arsinh(double x) {
        return Math.signum(x) * StrictMath.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    private static double mean(DoubleUnaryOperator quantile) {
        return Formulas.meanOverNormal(quantile);
    }

    private static double truncatedMean(double mean, double sd, double min, double max) {
        double a = (min - mean) / sd;
        double b = (max - mean) / sd;
        return mean + sd * (Formulas.density(a) - Formulas.density(b)) / (Formulas.phi(b) - Formulas.phi(a));
    }

    private static double normalCorrelation(double rank) {
        return 2 * StrictMath.sin(StrictMath.PI * rank / 6);
    }

    private static Check correlatedMedians() {
        String plan = """
                version: 1
                name: correlated
                start: 2026-01
                end: 2026-01
                regions:
                  - {region: here, demand: {baselineMw: {lognormal: {median: 10, p90: 15}}}, capacity: {existing: {general: 10}}}
                  - {region: there, demand: {baselineMw: {gamma: {mean: 10, cv: 0.4}}}, capacity: {existing: {general: %s}}}
                correlations: [{between: [regions.here.demand.baselineMw, regions.there.demand.baselineMw], rank: %s}]
                """.formatted(new GammaDistribution(1 / 0.16, 10 * 0.16).inverseCumulativeProbability(0.5), RANK);
        return new Check(
                "Rank correlation: either of two above its median",
                "3/4 - arcsin(2 sin(π rank/6))/(2π)",
                plan,
                all(MONTH, "shortfallProbability"),
                1 - Formulas.orthant(normalCorrelation(RANK)));
    }

    private static Check correlatedProduct() {
        String plan = """
                version: 1
                name: correlated
                start: 2026-01
                end: 2027-01
                market: {growthPerYear: {lognormal: {median: 0.3, p90: 0.6}}}
                regions: [{region: here, demand: {baselineMw: {lognormal: {median: 10, p90: 15}}}}]
                correlations: [{between: [regions.here.demand.baselineMw, market.growthPerYear], rank: %s}]
                """.formatted(RANK);
        var level = Lognormal.ofMedianAndP90(10, 15);
        var growth = Lognormal.ofMedianAndP90(0.3, 0.6);
        double covariance = normalCorrelation(RANK) * level.s() * growth.s();
        return new Check(
                "Rank correlation: mean of level × growth",
                "E[B] + E[B] E[g] exp(ρ s s')",
                plan,
                Target.general("2027-01", "demandMean"),
                level.mean() + level.mean() * growth.mean() * StrictMath.exp(covariance));
    }
}
