package dev.headroom.model;

import java.io.Serializable;

/**
 * A way over which unserved demand may be served elsewhere.
 *
 * @param from index of the region whose demand moves
 * @param to index of the region that serves it
 * @param pools [pool] whose demand may move
 * @param failure probability per month
 * @param repair probability per month
 * @param address of its chain
 */
public record LinkModel(
        String id, int from, int to, double mw, boolean[] pools, double failure, double repair, long address)
        implements Serializable {}
