package dev.headroom.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Valid plans of all shapes, each a function of its seed. */
final class RandomPlan {
    private static final String[] BUILDS = {"hall", "lease", "retrofit"};

    private final RandomGenerator random;
    private final RandomNumbers numbers;
    private final RandomFeatures features;
    private final boolean expansion;
    private final int phases;

    private RandomPlan(int seed, RandomFeatures features) {
        this.random = new Well19937c(seed);
        this.numbers = new RandomNumbers(random);
        this.features = features;
        this.expansion = seed % 2 == 0;
        this.phases = seed % 4 == 1 ? 1 : 3;
    }

    /** Plans of even seeds add modules; those of seeds 1, 5, 9, ... have builds of a single phase. */
    static String of(int seed) {
        return new RandomPlan(seed, RandomFeatures.none()).text();
    }

    /** The same with all that a plan may have besides. */
    static String whole(int seed) {
        return new RandomPlan(seed, RandomFeatures.all(seed)).text();
    }

    private String text() {
        int regions = 1 + random.nextInt(3);
        var text = new StringBuilder("""
                version: 1
                name: at random
                start: 2026-01
                """);
        text.append("end: 2027-").append(String.format(Locale.ROOT, "%02d%n", 1 + random.nextInt(12)));
        text.append("market: {growthPerYear: ")
                .append(growth())
                .append(", volatilityPerYear: 0.2, aiShare: ")
                .append(share());
        text.append(", reversionPerYear: ").append(number(0, 2)).append("}\n");
        text.append("escalationPerYear: ").append(number(-0.02, 0.2)).append('\n');
        text.append("fx: {EUR: {volatilityPerYear: ").append(number(0, 0.4)).append("}}\nbuilds:\n");
        for (String build : BUILDS) {
            text.append(build(build));
        }
        text.append("regions:\n");
        for (int r = 0; r < regions; r++) {
            text.append(region(r));
        }
        return text.append(investment(regions)).append(features.plan(regions)).toString();
    }

    /** A growth figure and what it is the growth of. */
    private String growth() {
        return switch (random.nextInt(3)) {
            case 0 -> number(-0.1, 0.6);
            case 1 -> number(-0.1, 0.6) + ", growthAppliesTo: ai";
            default -> "{ai: " + number(0, 0.8) + ", general: " + number(-0.1, 0.3) + "}, growthAppliesTo: separately";
        };
    }

    private String share() {
        return "{start: " + number(0.1, 0.4) + ", target: " + number(0.3, 0.8)
                + ", targetDate: 2026-12, volatilityPerYear: 0.3, holdAfterTarget: " + random.nextBoolean() + "}";
    }

    private String number(double min, double max) {
        return numbers.number(min, max);
    }

    private String build(String name) {
        int stages = 1 + random.nextInt(5);
        var text = new StringBuilder("  " + name + ":\n    costUsdMillionPerMw: {ai: " + number(1, 4) + ", general: "
                + number(1, 2) + "}\n    localCurrencyShare: " + number(0, 0.9) + "\n    overrun: " + number(0.8, 1.8)
                + "\n    contingency: " + number(0, 0.3) + "\n    phases: " + (1 + random.nextInt(phases))
                + "\n    rampMonths: " + number(0, 6) + "\n" + features.build(name) + "    stages:\n");
        int left = 100;
        for (int k = 0; k < stages; k++) {
            int share = k == stages - 1 ? left : random.nextInt(left + 1);
            left -= share;
            text.append("      s")
                    .append(k)
                    .append(": {months: ")
                    .append(number(0, 6))
                    .append(", spendShare: ");
            text.append(RandomNumbers.text(share / 100.0)).append(", after: ").append(before(k));
            text.append(", successProbability: ")
                    .append(random.nextBoolean() ? "1" : number(0.6, 0.99))
                    .append("}\n");
        }
        return text.toString();
    }

    /** Some of the stages before the k-th: any such network is free of circles. */
    private List<String> before(int k) {
        var before = new ArrayList<String>();
        for (int j = 0; j < k; j++) {
            if (random.nextInt(3) == 0) {
                before.add("s" + j);
            }
        }
        return before;
    }

    private String region(int r) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                """
                  - region: r%d
                    currency: %s
                    demand: {baselineMw: %s, from: %s, growthPremium: %s, volatilityPerYear: %s%s}
                    capacity:
                      existing: {ai: %s, general: %s}
                      maxUtilisation: {ai: %s, general: %s}
                      aiServesGeneral: %s
                      retirements: [{month: 2026-09, pool: general, mw: %s}, {month: 2027-02, pool: ai, mw: %s}]
                %s    strictPriority: %s
                    maxConcurrent: %d
                    delayFactor: %s
                    economics: {revenueUsdMillionPerMwMonth: %s}
                    toleranceMw: %s
                """,
                r,
                random.nextBoolean() ? "EUR" : "USD",
                number(2, 20),
                random.nextInt(3) == 0 ? "2026-05" : "2025-11",
                number(-0.1, 0.1),
                number(0, 0.5),
                features.demand(),
                number(0, 8),
                number(0, 12),
                number(0.5, 0.95),
                number(0.5, 0.95),
                random.nextBoolean(),
                number(0, 6),
                number(0, 3),
                features.capacity(),
                random.nextBoolean(),
                1 + random.nextInt(6),
                number(0.8, 1.5),
                number(0.1, 1),
                random.nextBoolean() ? "0" : "0.5"));
        text.append("    projects:\n");
        int projects = 1 + random.nextInt(5);
        for (int p = 0; p < projects; p++) {
            text.append("      - ").append(project(r, p)).append('\n');
        }
        return expansion ? text.append(expansion()).toString() : text.toString();
    }

    private String project(int r, int p) {
        String id = "{id: p" + r + p + ", aiMw: " + number(0.5, 6);
        String month = String.format(Locale.ROOT, "2026-%02d", 1 + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 ->
                id + ", generalMw: " + number(0, 4) + ", funded: true, completes: " + number(0, 12)
                        + (random.nextBoolean() ? ", build: hall}" : "}");
            case 1 ->
                id + ", convertsGeneralMw: " + number(0, 5) + ", earliestStart: " + month
                        + ", build: retrofit, onlyIfHeadroomBelow: " + RandomNumbers.text(random.nextDouble()) + "}";
            case 2 ->
                id + ", generalMw: " + number(0, 4) + ", earliestStart: 2026-01, build: lease" + features.project()
                        + "}";
            default -> id + ", generalMw: " + number(0, 4) + ", earliestStart: " + month + ", build: hall}";
        };
    }

    private String expansion() {
        return String.format(
                Locale.ROOT,
                "    expansion: {policy: %s, reviewMonths: %d, lookaheadMonths: %d, targetHeadroom: 0.2, planningGrowthPerYear:"
                        + " 0.3, modules: [{pool: ai, mw: %s, build: lease}, {pool: general, mw: %s, build: hall}]}%n",
                random.nextBoolean() ? "budget" : "headroom",
                1 + random.nextInt(4),
                random.nextInt(18),
                number(0.5, 4),
                number(0.5, 4));
    }

    private String investment(int regions) {
        var shares = new StringJoiner(", ");
        var opening = new StringJoiner(", ");
        for (int r = 0; r < regions; r++) {
            shares.add("r" + r + ": " + RandomNumbers.text(0.3));
            opening.add("r" + r + ": " + random.nextInt(10));
        }
        int first = random.nextInt(200);
        int second = random.nextInt(200);
        return String.format(
                Locale.ROOT,
                """
                investment:
                  totalUsdMillion: %d
                  tranches:
                    - {name: one, from: 2025-10, to: 2026-06, usdMillion: %d}
                    - {name: two, from: 2026-05, to: 2027-12, usdMillion: %d}
                  allocation: {%s, elsewhere: %s}
                  openingBalanceUsdMillion: {%s}
                %s""",
                first + second,
                first,
                second,
                shares,
                RandomNumbers.text(1 - 0.3 * regions),
                opening,
                features.investment());
    }
}
