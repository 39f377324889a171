package dev.headroom.model;

import java.io.Serializable;

/**
 * A currency against the US dollar.
 *
 * @param address of its monthly shocks
 * @param volatility input, per square root of a year
 */
public record CurrencyModel(String code, long address, int volatility) implements Serializable {}
