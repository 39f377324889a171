package dev.headroom.results;

/**
 * Unserved MW-months of all regions, of futures and of their twins, which share all named inputs and have luck of their own. Its arrays are
 * not copied; who reads them does not write.
 *
 * @param strands [future] which of the independent parts of the run it belongs to, from 0, rising
 * @param ones [future]
 * @param twins [future]
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record TwinFutures(int[] strands, float[] ones, float[] twins) {
    public TwinFutures {
        if (strands.length != ones.length || ones.length != twins.length) {
            throw new IllegalArgumentException("each future has one twin");
        }
    }
}
