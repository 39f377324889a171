package dev.headroom.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * An account and those who draw on it.
 *
 * @param regions indices, in plan order
 * @param projects indices into the model's projects, in order of priority
 * @param strictPriority whether what money stops blocks those behind it
 * @param currency index of the currency in which the money is kept, at the rate of plan start; -1 for the US dollar
 * @param opening [region of the account] million at plan start, in its money
 * @param received [region of the account][month] million paid in at the month's beginning
 */
public record AccountModel(
        int[] regions, int[] projects, boolean strictPriority, int currency, double[] opening, double[][] received)
        implements Serializable {

    /** Of all its regions. */
    public double openingMillion() {
        return Arrays.stream(opening).sum();
    }

    /** Paid in at the beginning of a month, for all its regions. */
    public double receivedMillion(int month) {
        double sum = 0;
        for (double[] ofRegion : received) {
            sum += ofRegion[month];
        }
        return sum;
    }
}
