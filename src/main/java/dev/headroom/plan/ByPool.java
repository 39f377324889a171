package dev.headroom.plan;

/** The same quantity for each pool; a single number in the file stands for both, each with its own draw. */
public record ByPool(Assumption ai, Assumption general) {
    public Assumption of(Pool pool) {
        return pool == Pool.AI ? ai : general;
    }
}
