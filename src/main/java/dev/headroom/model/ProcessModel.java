package dev.headroom.model;

import java.io.Serializable;

/**
 * An Ornstein-Uhlenbeck process by month.
 *
 * @param address of its shocks, one component a month
 * @param volatility index of the input, per square root of a year
 * @param reversion index of the input, per year
 * @param still whether the volatility is 0 for sure, so that no shocks are drawn
 */
public record ProcessModel(long address, int volatility, int reversion, boolean still) implements Serializable {}
