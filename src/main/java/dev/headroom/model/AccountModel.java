package dev.headroom.model;

import java.io.Serializable;

/**
 * An account and those who draw on it.
 *
 * @param regions indices, in plan order
 * @param projects indices into the model's projects, in order of priority
 * @param strictPriority whether what money stops blocks those behind it
 * @param currency index of the currency in which the money is kept, at the rate of plan start; -1 for the US dollar
 * @param openingUsdMillion balance at plan start
 * @param receivedUsdMillion [month] paid in at the month's beginning
 */
public record AccountModel(
        int[] regions,
        int[] projects,
        boolean strictPriority,
        int currency,
        double openingUsdMillion,
        double[] receivedUsdMillion)
        implements Serializable {}
