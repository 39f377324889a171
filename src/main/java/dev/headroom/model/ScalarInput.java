package dev.headroom.model;

import dev.headroom.random.QuantileFunction;
import java.io.Serializable;

/**
 * A number that is drawn once per replication.
 *
 * @param path where it stands in the plan
 * @param address of its random numbers
 * @param constant whether every draw is the same; {@code quantile} then ignores its coordinate
 */
public record ScalarInput(String path, long address, boolean constant, QuantileFunction quantile)
        implements Serializable {}
