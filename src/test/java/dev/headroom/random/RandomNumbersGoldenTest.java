package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bits of the random numbers, which no JDK, machine or change of the code may alter unnoticed. */
class RandomNumbersGoldenTest {
    private static final double[] COORDINATES = {-7, -1.25, 0, 0.5, 3, 7};

    @Test
    void coordinatesKeepTheirBits() {
        var out = new double[3];
        var text = new StringBuilder();
        for (long seed : new long[] {0, 1, -1}) {
            for (long replication : new long[] {0, 1022, 5_000_000_000L}) {
                new PhiloxCoordinates(seed).uniforms(InputAddress.of("market.growthPerYear"), 2, replication, 3, out);
                text.append(seed)
                        .append(' ')
                        .append(replication)
                        .append(hex(out))
                        .append('\n');
            }
        }
        assertThat(text.toString()).isEqualTo("""
                0 0 0x1.52cea908p-4 0x1.d12cedb7p-1 0x1.f3266458p-4
                0 1022 0x1.932fa822p-2 0x1.bf888abap-2 0x1.b1c21c29p-1
                0 5000000000 0x1.d6fd48d6p-2 0x1.e2097746p-2 0x1.2f28cd75p-1
                1 0 0x1.dda308dap-2 0x1.09b743cep-2 0x1.bb81d067p-1
                1 1022 0x1.87aa8e3ep-2 0x1.2fafd337p-1 0x1.dd4d60e6p-2
                1 5000000000 0x1.2a8b7d99p-1 0x1.f6c0bfbfp-1 0x1.0944c167p-1
                -1 0 0x1.19ea5cf7p-1 0x1.92f268adp-1 0x1.4d09b4efp-1
                -1 1022 0x1.819a0675p-1 0x1.f3635471p-1 0x1.c5e24bf8p-4
                -1 5000000000 0x1.a5b7229cp-3 0x1.a471f3cap-2 0x1.247b6d1p-5
                """);
    }

    @Test
    void quantileFunctionsKeepTheirBits() {
        var text = new StringBuilder();
        families().forEach((name, quantile) -> {
            var column = COORDINATES.clone();
            quantile.transform(column, column.length);
            text.append(name).append(hex(column)).append('\n');
        });
        assertThat(text.toString()).isEqualTo("""
                normal -0x1.cp2 -0x1.4p0 0x0.0p0 0x1.0p-1 0x1.8p1 0x1.cp2
                uniform 0x1.683c36759a445p-40 0x1.b0bdd12ba9c28p-4 0x1.0p-1 0x1.62075e232ac76p-1 0x1.ff4f10f033d25p-1 0x1.fffffffffd2f8p-1
                semiBounded 0x1.031a6ab1058e6p3 0x1.21b46ac160b35p4 0x1.8p4 0x1.bbe3d672414c8p4 0x1.1506356701bc9p6 0x1.64ef01d0ec338p8
                bounded 0x0.0p0 0x1.9ce62973dbb7ep-3 0x1.3333333333333p-2 0x1.92fd2353a2b7cp-2 0x1.ffffffffffffep-1 0x1.0p0
                lognormal 0x1.794c55b01270ap0 0x1.d2a1bea844e2cp3 0x1.8p4 0x1.d4b0b8196eb5bp4 0x1.3d650deea6dc4p6 0x1.86d223da816d8p8
                triangular 0x1.00002a70b5288p0 0x1.ba100b4239ff2p0 0x1.6b3a7c525a4adp1 0x1.c209064dd4c28p1 0x1.757bef8df3eb1p2 0x1.7fffeac7a56bcp2
                truncated 0x1.3f21p-32 0x1.47a40663509d3p2 0x1.40ff035726cb2p3 0x1.80b28bed64498p3 0x1.601e03476d176p4 0x1.dffffc696ecffp4
                weibull 0x1.0f0bdff6bfe6p-19 0x1.607d0525efb24p2 0x1.01f084be3e167p4 0x1.6000e0041994ep4 0x1.e5d9fb0670614p5 0x1.18511f97d1883p7
                exponential 0x1.c24b441302123p-38 0x1.1dd8131055fe4p-1 0x1.bb9d3beb8c86bp1 0x1.784ab106c86ddp2 0x1.084f1dd37c581p5 0x1.11d7d3c32e02ep7
                discrete 0x1.0p0 0x1.0p0 0x1.0p1 0x1.4p2 0x1.4p2 0x1.4p2
                gamma 0x1.34b6579915451p-9 0x1.c7e529435bc0ap0 0x1.d606162c9eb47p1 0x1.2d444349057b1p2 0x1.95c73301a657cp3 0x1.23b83129069a1p5
                beta 0x1.c29694bcbce95p-81 0x1.4631d4c3d1585p-8 0x1.ee09bdadd2e52p-4 0x1.03a0c578904a2p-2 0x1.e1974ff430aap-1 0x1.ffffc203156abp-1
                pert 0x1.00000607e76bap0 0x1.7715c17a7142ap0 0x1.3111fba480d48p1 0x1.715eaf6a3470cp1 0x1.4ef2bc9114a8ap2 0x1.7fa8f8fb852a6p2
                """);
    }

    private static Map<String, QuantileFunction> families() {
        var families = new LinkedHashMap<String, QuantileFunction>();
        families.put("normal", new NormalQuantile(0, 1));
        families.put("uniform", new UniformQuantile(0, 1));
        families.put("semiBounded", new JohnsonSemiBounded(18, 24, 36, 0));
        families.put("bounded", new JohnsonBounded(0.2, 0.3, 0.7, 0, 1));
        families.put("lognormal", LognormalQuantile.byMedian(24, 40));
        families.put("triangular", new TriangularQuantile(1, 2, 6));
        families.put("truncated", new TruncatedNormalQuantile(10, 4, 0, 30));
        families.put("weibull", new WeibullQuantile(1.7, 20));
        families.put("exponential", new ExponentialQuantile(5));
        families.put("discrete", new DiscreteQuantile(List.of(1.0, 2.0, 5.0), List.of(0.2, 0.3, 0.5)));
        families.put("gamma", TabulatedQuantile.gammaByMean(4, 0.5));
        families.put("beta", TabulatedQuantile.beta(0.5, 2, 0, 1));
        families.put("pert", TabulatedQuantile.pert(1, 2, 6));
        return families;
    }

    @Test
    void theNormalCurveKeepsItsBits() {
        double[] inverse = {1e-12, 0.01, 0.3, 0.9, 0.999};
        NormalCurve.inverse(inverse, inverse.length);
        double[] cumulative =
                Arrays.stream(COORDINATES).map(NormalCurve::cumulative).toArray();
        assertThat("inverse" + hex(inverse) + "\ncumulative" + hex(cumulative) + "\n")
                .isEqualTo("""
                inverse -0x1.c234fba57a32ap2 -0x1.29c5c4630ff0ep1 -0x1.0c7e39582c5fbp-1 0x1.4813c36e26d32p0 0x1.8b8cbb720447p1
                cumulative 0x1.683c36759a445p-40 0x1.b0bdd12ba9c28p-4 0x1.0p-1 0x1.62075e232ac76p-1 0x1.ff4f10f033d25p-1 0x1.fffffffffd2f8p-1
                """);
    }

    private static String hex(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(Double::toHexString).collect(Collectors.joining(" ", " ", ""));
    }
}
