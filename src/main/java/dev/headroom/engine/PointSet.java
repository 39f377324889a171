package dev.headroom.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Which points of which strands: those that a run has, that a result holds, or that are still to be played. */
public final class PointSet {
    private final PointRanges[] strands; // [strand]

    PointSet(PointRanges[] strands) {
        this.strands = strands;
    }

    private static PointSet none() {
        var strands = new PointRanges[ReplicationBlock.STRANDS];
        Arrays.fill(strands, PointRanges.NONE);
        return new PointSet(strands);
    }

    static PointSet of(ReplicationBlock block) {
        PointSet one = none();
        one.strands[block.strand()] = PointRanges.of(block.first(), block.end());
        return one;
    }

    /** Those of a run. */
    public static PointSet ofRun(long replications) {
        PointSet all = none();
        for (int k = 0; k < all.strands.length; k++) {
            all.strands[k] = PointRanges.of(0, ReplicationBlock.points(k, replications));
        }
        return all;
    }

    /**
     * Those of some blocks of a run.
     *
     * @param first number of a block, see {@link ReplicationBlock#number}
     * @param last number of a block, inclusive; blocks beyond a strand's last point are empty
     */
    public static PointSet ofBlocks(long first, long last, long replications) {
        PointSet blocks = none();
        for (int k = 0; k < blocks.strands.length; k++) {
            long strands = ReplicationBlock.STRANDS;
            long from = (first - k + strands - 1) / strands; // the first row whose block of this strand is meant
            long to = Math.floorDiv(last - k, strands) + 1;
            long end = ReplicationBlock.points(k, replications);
            long begin = Math.min(Math.max(0, from) * ReplicationBlock.SIZE, end);
            blocks.strands[k] =
                    PointRanges.of(begin, Math.max(begin, Math.min(Math.max(0, to) * ReplicationBlock.SIZE, end)));
        }
        return blocks;
    }

    /** Those of them that are played in full batches, whatever the length of the run. */
    public PointSet inFullBatches() {
        PointSet full = none();
        for (int k = 0; k < strands.length; k++) {
            for (int range = 0; range < strands[k].count(); range++) {
                long first = strands[k].first(range);
                long end = Math.max(first, strands[k].end(range) / Lanes.WIDTH * Lanes.WIDTH);
                full.strands[k] = full.strands[k].plus(PointRanges.of(first, end));
            }
        }
        return full;
    }

    /** Those of both. */
    public PointSet plus(PointSet other) {
        return combined(other, PointRanges::plus);
    }

    /** Those that the other one has not. */
    public PointSet minus(PointSet other) {
        return combined(other, PointRanges::minus);
    }

    /** Those that both have. */
    public PointSet common(PointSet other) {
        return combined(other, PointRanges::common);
    }

    private PointSet combined(PointSet other, BinaryOperator<PointRanges> operation) {
        PointSet result = none();
        for (int k = 0; k < strands.length; k++) {
            result.strands[k] = operation.apply(strands[k], other.strands[k]);
        }
        return result;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many points there are. */
    public long size() {
        long size = 0;
        for (PointRanges strand : strands) {
            size += strand.size();
        }
        return size;
    }

    /** The blocks that they are played in, strand after strand. */
    public List<ReplicationBlock> blocks() {
        var blocks = new ArrayList<ReplicationBlock>();
        for (int k = 0; k < strands.length; k++) {
            for (int range = 0; range < strands[k].count(); range++) {
                long end = strands[k].end(range);
                for (long point = strands[k].first(range); point < end; ) {
                    long next = Math.min(end, (point / ReplicationBlock.SIZE + 1) * ReplicationBlock.SIZE);
                    blocks.add(new ReplicationBlock(k, point, next));
                    point = next;
                }
            }
        }
        return blocks;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PointSet set && Arrays.equals(strands, set.strands);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(strands);
    }
}
