package dev.headroom.model;

import java.io.Serializable;

/**
 * A part of a region's capacity that fails as a whole; a zone is a unit of size 1 that serves both pools.
 *
 * @param mw input, -1 where the size is by month
 * @param mwByMonth [month], empty where it is the same in all months
 * @param serves [pool]
 * @param failure input, per month
 * @param repair input, per month
 * @param address of its chain
 */
public record UnitModel(int mw, double[] mwByMonth, boolean[] serves, int failure, int repair, long address)
        implements Serializable {}
