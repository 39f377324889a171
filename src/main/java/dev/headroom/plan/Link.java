package dev.headroom.plan;

import java.util.List;

/**
 * A way over which unserved demand of one region may be served in another.
 *
 * @param from id of the region whose demand moves
 * @param to id of the region that serves it
 * @param mw a constant
 * @param pools whose demand may move
 * @param failurePerMonth a constant probability
 * @param repairPerMonth a constant probability
 */
public record Link(
        String id,
        String from,
        String to,
        Assumption mw,
        List<Pool> pools,
        Assumption failurePerMonth,
        Assumption repairPerMonth) {
    public Link {
        pools = List.copyOf(pools);
    }
}
