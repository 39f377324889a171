package dev.headroom.model;

import java.io.Serializable;

/**
 * A region. Arrays by pool have AI first.
 *
 * @param currency index of its currency, -1 for the US dollar
 * @param existing [pool] inputs, MW
 * @param maxUtilisation [pool] inputs
 * @param delayFactor input
 * @param revenue [pool] inputs, USD million per MW-month
 * @param tolerance input, MW
 */
public record RegionModel(
        String id,
        String name,
        int currency,
        DemandModel demand,
        int[] existing,
        int[] maxUtilisation,
        RetirementModel[] retirements,
        boolean aiServesGeneral,
        int maxConcurrent,
        int delayFactor,
        ExpansionModel expansion,
        int[] revenue,
        int tolerance)
        implements Serializable {}
