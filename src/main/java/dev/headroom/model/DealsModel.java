package dev.headroom.model;

import java.io.Serializable;

/**
 * A Poisson stream of large contracts.
 *
 * @param perYear input
 * @param arrivals address of the gaps between deals
 * @param size MW
 * @param duration months
 * @param aiShare input
 */
public record DealsModel(int perYear, long arrivals, DrawnInput size, DrawnInput duration, int aiShare)
        implements Serializable {}
