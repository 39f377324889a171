package dev.headroom.engine;

import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;

/** Numbers of a plan, each a constant or one of the families. It moves its generator on. */
record RandomNumbers(RandomGenerator random) {

    /** A number between two limits. */
    String number(double min, double max) {
        double[] x = {min + (max - min) * random.nextDouble(), 0, 0};
        x[1] = x[0] + (max - x[0]) * random.nextDouble() + 1e-3;
        x[2] = x[1] + (max - x[1]) * random.nextDouble() + 1e-3;
        if (random.nextInt(40) == 0) { // rarely, for its table takes long to make
            return "{pert: {min: " + text(x[0]) + ", mode: " + text(x[1]) + ", max: " + text(x[2]) + "}}";
        }
        return switch (random.nextInt(6)) {
            case 0 -> text(x[0]);
            case 1 -> "{uniform: {min: " + text(x[0]) + ", max: " + text(x[1]) + "}}";
            case 2 -> "{p10: " + text(x[0] + 5e-4) + ", p50: " + text(x[1]) + ", p90: " + text(x[2]) + "}";
            case 3 -> "{triangular: {min: " + text(x[0]) + ", mode: " + text(x[1]) + ", max: " + text(x[2]) + "}}";
            case 4 -> "{discrete: {values: [" + text(x[0]) + ", " + text(x[1]) + "], weights: [1, 2]}}";
            default -> text(x[1]);
        };
    }

    /** A number or nothing. */
    String maybe(String before, double min, double max, String after) {
        return random.nextBoolean() ? before + number(min, max) + after : "";
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
