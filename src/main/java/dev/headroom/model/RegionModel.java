package dev.headroom.model;

import java.io.Serializable;

/**
 * A region. Arrays by pool have AI first.
 *
 * @param currency index of its currency, -1 for the US dollar
 * @param existing [pool] inputs, MW
 * @param maxUtilisation [pool] inputs
 * @param delayFactor input
 * @param units that fail as a whole, empty without outages
 * @param revenue [pool] inputs, USD million per MW-month
 * @param power input, USD per MWh
 * @param loadFactor input
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
        UnitModel[] units,
        GridModel grid,
        int[] revenue,
        int power,
        int loadFactor,
        int tolerance)
        implements Serializable {}
