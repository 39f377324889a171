package dev.headroom.engine;

import dev.headroom.model.CapacityModel;

/**
 * Columns of single replications, the first ones of a run. It is filled as they are played, by several threads, each replication by one of
 * them; who reads it has waited for them to end.
 */
public final class SampleTable {
    private final SampleLayout layout;
    private final int[] firstPlace; // [strand], then the end
    private final float[][] columns; // [column][place]
    private PointSet filled = PointSet.ofRun(0);

    /**
     * An empty table.
     *
     * @param replications of the run whose points have a place
     */
    public SampleTable(CapacityModel model, int replications) {
        this.layout = SampleLayout.of(model);
        this.firstPlace = new int[ReplicationBlock.STRANDS + 1];
        for (int k = 0; k < ReplicationBlock.STRANDS; k++) {
            firstPlace[k + 1] = firstPlace[k] + (int) ReplicationBlock.points(k, replications);
        }
        this.columns = new float[layout.columns()][replications];
    }

    public SampleLayout layout() {
        return layout;
    }

    /** Which points are filled in. */
    public synchronized PointSet filled() {
        return filled;
    }

    /** How many points of a block have a place here; they are its first ones. */
    int wanted(ReplicationBlock block) {
        int places = firstPlace[block.strand() + 1] - firstPlace[block.strand()];
        return (int) Math.max(0, Math.min(block.size(), places - block.first()));
    }

    /** The place of a strand's point, which has one. */
    public int place(int strand, long point) {
        return firstPlace[strand] + (int) point;
    }

    /** [place] read-only. */
    public float[] column(int column) {
        return columns[column];
    }

    /** Writes consecutive points of a strand. */
    void set(int column, int place, double[] values, int count) {
        float[] to = columns[column];
        for (int lane = 0; lane < count; lane++) {
            to[place + lane] = (float) values[lane];
        }
    }

    /** All columns of a block's first points are written. */
    synchronized void fill(ReplicationBlock block, int points) {
        var added = new ReplicationBlock(block.strand(), block.first(), block.first() + points);
        filled = filled.plus(PointSet.of(added));
    }
}
