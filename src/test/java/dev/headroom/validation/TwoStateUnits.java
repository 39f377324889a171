package dev.headroom.validation;

import java.util.function.DoubleUnaryOperator;

/** Independent units that are up or down, by counting all states. */
final class TwoStateUnits {
    private final double[] mw;
    private final double[] unavailable;

    /**
     * @param mw [unit]
     * @param unavailable [unit] stationary probability to be down
     */
    TwoStateUnits(double[] mw, double[] unavailable) {
        this.mw = mw.clone();
        this.unavailable = unavailable.clone();
    }

    /** Units that are all alike. */
    static TwoStateUnits alike(int count, double mw, double unavailable) {
        var sizes = new double[count];
        var down = new double[count];
        java.util.Arrays.fill(sizes, mw);
        java.util.Arrays.fill(down, unavailable);
        return new TwoStateUnits(sizes, down);
    }

    /** Mean over all 2^n states of a function of the MW that are up. */
    double mean(DoubleUnaryOperator ofMwUp) {
        double sum = 0;
        for (int state = 0; state < 1 << mw.length; state++) {
            double probability = 1;
            double up = 0;
            for (int k = 0; k < mw.length; k++) {
                boolean isUp = (state >> k & 1) == 1;
                probability *= isUp ? 1 - unavailable[k] : unavailable[k];
                up += isUp ? mw[k] : 0;
            }
            sum += probability * ofMwUp.applyAsDouble(up);
        }
        return sum;
    }

    /** P(MW up < demand). */
    double chanceBelow(double demandMw) {
        return mean(up -> up < demandMw - 1e-9 ? 1 : 0);
    }

    /** E[max(0, demand - MW up)]. */
    double expectedShortfall(double demandMw) {
        return mean(up -> Math.max(0, demandMw - up));
    }
}
