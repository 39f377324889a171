package dev.headroom.execution;

import dev.headroom.engine.Recording;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.Sampling;
import dev.headroom.model.CapacityModel;
import java.io.Serializable;
import java.util.List;

/**
 * Blocks of replications of a model that are to be played.
 *
 * @param recording what is recorded of each replication
 * @param sampling how random numbers are drawn
 * @param blocks at least one; those of a strand follow one another
 */
public record BlockJob(CapacityModel model, Recording recording, Sampling sampling, List<ReplicationBlock> blocks)
        implements Serializable {
    public BlockJob {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a job needs at least one block");
        }
        blocks = List.copyOf(blocks);
    }

    public long replications() {
        return blocks.stream().mapToLong(ReplicationBlock::size).sum();
    }
}
