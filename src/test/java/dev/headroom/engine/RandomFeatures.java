package dev.headroom.engine;

import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** What a plan may have beside demand, projects and money of its own: outages, grid, deals, churn, risks, links, lives, shared accounts. */
final class RandomFeatures {
    private final boolean any;
    private final boolean churns;
    private final RandomGenerator random;
    private final RandomNumbers numbers;

    private RandomFeatures(int seed, boolean any) {
        this.any = any;
        this.churns = seed % 3 == 0;
        this.random = new Well19937c(7919 + seed);
        this.numbers = new RandomNumbers(random);
    }

    static RandomFeatures none() {
        return new RandomFeatures(0, false);
    }

    /** Of seeds 3, 6, 9, ... customers that are not served leave. */
    static RandomFeatures all(int seed) {
        return new RandomFeatures(seed, true);
    }

    /** More keys of a demand, after a comma. */
    String demand() {
        if (!any) {
            return "";
        }
        String portable = random.nextInt(4) == 0 ? "0" : numbers.number(0.1, 0.9);
        return ", portableShare: {ai: " + portable + ", general: " + numbers.number(0.05, 0.9) + "}"
                + (churns ? ", churnPerYear: " + numbers.number(0.5, 6) : "")
                + (random.nextBoolean()
                        ? ", deals: {perYear: " + numbers.number(0.5, 8) + ", sizeMw: " + numbers.number(0.2, 2)
                                + ", durationMonths: " + numbers.number(1, 12) + ", aiShare: "
                                + numbers.number(0.1, 0.9)
                                + "}"
                        : "");
    }

    /** More lines of a region's capacity. */
    String capacity() {
        if (!any) {
            return "";
        }
        var text = new StringBuilder();
        switch (random.nextInt(4)) {
            case 0 ->
                text.append("zones: {count: ")
                        .append(1 + random.nextInt(4))
                        .append(chain())
                        .append("}\n");
            case 1 -> {
                text.append("units:\n");
                int units = 1 + random.nextInt(3);
                for (int k = 0; k < units; k++) {
                    String pool = random.nextBoolean() ? "" : random.nextBoolean() ? ", pool: ai" : ", pool: general";
                    text.append("  - {mw: ")
                            .append(numbers.number(1, 5))
                            .append(chain())
                            .append(pool)
                            .append("}\n");
                }
            }
            default -> {}
        }
        if (random.nextBoolean()) {
            text.append("gridLimitMw: ").append(numbers.number(5, 25)).append('\n');
            text.append("gridUpgrades: [{id: more, month: 2026-07, mw: ")
                    .append(numbers.number(1, 9))
                    .append(", delayMonths: ")
                    .append(numbers.number(0, 9))
                    .append("}]\n");
        }
        text.append("pue: ").append(numbers.number(1.05, 1.6)).append('\n');
        return text.toString().indent(6);
    }

    private String chain() {
        return ", failurePerMonth: " + numbers.number(0.01, 0.3) + ", repairPerMonth: " + numbers.number(0.3, 0.9);
    }

    /** More lines of a build. */
    String build(String name) {
        if (!any) {
            return "";
        }
        String text = numbers.maybe("lifeMonths: {ai: ", 2, 12, "}\n")
                + numbers.maybe("rentUsdMillionPerMwMonth: ", 0.1, 1, "\n")
                + (name.equals("lease") ? "gridCounted: false\n" : "");
        return text.isEmpty() ? "" : text.indent(4);
    }

    /** More keys of a planned project, after a comma. */
    String project() {
        return any && random.nextBoolean() ? ", priority: " + (random.nextInt(5) - 2) : "";
    }

    /** More lines of an investment. */
    String investment() {
        if (!any) {
            return "";
        }
        String text =
                (random.nextBoolean() ? "accounts: shared\n" : "") + (random.nextBoolean() ? "currency: EUR\n" : "");
        return text.isEmpty() ? "" : text.indent(2);
    }

    /** More lines of a plan. */
    String plan(int regions) {
        return any ? "discountPerYear: " + numbers.number(0, 0.2) + "\n" + risks(regions) + network(regions) : "";
    }

    private String risks(int regions) {
        var text = new StringBuilder("risks:\n");
        int risks = 1 + random.nextInt(4);
        for (int k = 0; k < risks; k++) {
            String where = random.nextBoolean() ? "all" : "[r" + random.nextInt(regions) + "]";
            String when = random.nextBoolean()
                    ? "perYear: " + numbers.number(0.2, 3)
                    : String.format(Locale.ROOT, "date: 2026-%02d", 1 + random.nextInt(12))
                            + numbers.maybe(", probability: ", 0.1, 0.9, "");
            text.append("  - {name: risk")
                    .append(k)
                    .append(", regions: ")
                    .append(where)
                    .append(", ")
                    .append(when);
            text.append(numbers.maybe(", durationMonths: ", 0.5, 9, ""))
                    .append(numbers.maybe(", leadTimeFactor: ", 0.8, 2, ""))
                    .append(numbers.maybe(", costFactor: ", 0.8, 1.5, ""))
                    .append(numbers.maybe(", demandFactor: ", 0.7, 1.5, ""))
                    .append(numbers.maybe(", capacityFactor: ", 0.3, 1.1, ""))
                    .append(random.nextInt(3) == 0 ? ", pools: [ai]" : "")
                    .append(random.nextInt(3) == 0 ? ", holdStages: [s0]" : "")
                    .append("}\n");
        }
        return text.toString();
    }

    private String network(int regions) {
        if (regions == 1) {
            return "";
        }
        var text = new StringBuilder("network:\n  links:\n");
        int links = 1 + random.nextInt(5);
        for (int k = 0; k < links; k++) {
            int from = random.nextInt(regions);
            int to = (from + 1 + random.nextInt(regions - 1)) % regions;
            text.append("    - {id: l")
                    .append(k)
                    .append(", from: r")
                    .append(from)
                    .append(", to: r")
                    .append(to);
            text.append(", mw: ").append(RandomNumbers.text(5 * random.nextDouble()));
            text.append(random.nextInt(3) == 0 ? ", pools: [general]" : "");
            text.append(random.nextBoolean() ? ", failurePerMonth: 0.2, repairPerMonth: 0.6}\n" : "}\n");
        }
        return text.toString();
    }
}
