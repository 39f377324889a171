package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.CoordinateOrder.Coordinate;
import dev.headroom.random.Coordinates;
import dev.headroom.random.ShiftMixture;
import dev.headroom.random.ShiftedCoordinates;
import java.io.Serializable;
import java.util.List;

/** A law from which futures are drawn so that a rare event is frequent; weights make up for it. */
public final class RareLaw implements Serializable {
    /** Share of the futures of any law that follow the ordinary one. */
    public static final double ORDINARY_SHARE = ShiftFit.NOMINAL_SHARE;

    private static final long serialVersionUID = 1;

    private final ShiftMixture mixture;

    private RareLaw(ShiftMixture mixture) {
        this.mixture = mixture;
    }

    /** That of ordinary futures: all weights are 1. */
    public static RareLaw ordinary() {
        return new RareLaw(ShiftMixture.nominal());
    }

    /** How many coordinates are shifted. */
    public int drivers() {
        return mixture.coordinates().size();
    }

    /** The coordinates of futures that follow the law, for use by one thread at a time. */
    ShiftedCoordinates coordinates(CapacityModel model, Sampling sampling) {
        return new ShiftedCoordinates(sampling.coordinates(model), mixture);
    }

    /**
     * The law of which futures that follow this one, weighted, are typical, see {@link ShiftFit}.
     *
     * @param sampling with which they were drawn
     * @param replications numbers of these futures, ascending, at least one
     * @param weights of these futures
     */
    public RareLaw fitted(CapacityModel model, Sampling sampling, long[] replications, double[] weights) {
        List<Coordinate> candidates = RareDrivers.of(model);
        Coordinates drawn = coordinates(model, sampling);
        var normals = new double[candidates.size()][replications.length];
        var column = new double[ReplicationBlock.SIZE];
        for (int from = 0, to; from < replications.length; from = to) {
            long first = replications[from] - replications[from] % ReplicationBlock.SIZE;
            to = from;
            while (to < replications.length && replications[to] < first + ReplicationBlock.SIZE) {
                to++;
            }
            for (int k = 0; k < normals.length; k++) {
                Coordinate candidate = candidates.get(k);
                drawn.normals(candidate.address(), candidate.component(), first, column.length, column);
                for (int i = from; i < to; i++) {
                    normals[k][i] = column[(int) (replications[i] - first)];
                }
            }
        }
        return new RareLaw(new ShiftFit(candidates, weights).fit(normals));
    }
}
