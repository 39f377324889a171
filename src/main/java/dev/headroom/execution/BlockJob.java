package dev.headroom.execution;

import dev.headroom.engine.Recording;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.model.CapacityModel;
import java.io.Serializable;

/**
 * A number of replications of a model.
 *
 * @param recording what is recorded of each replication
 * @param seed of all random numbers
 * @param replications at least 1
 */
public record BlockJob(CapacityModel model, Recording recording, long seed, long replications) implements Serializable {
    public BlockJob {
        if (replications < 1) {
            throw new IllegalArgumentException("replications must be at least 1, not " + replications);
        }
    }

    /** Number of blocks, the last one perhaps smaller. */
    public long blocks() {
        return ReplicationBlock.count(replications);
    }

    public ReplicationBlock block(long number) {
        return ReplicationBlock.of(number, replications);
    }
}
