package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.random.Coordinates;
import dev.headroom.random.InputAddress;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.random.SobolCoordinates;
import java.io.Serializable;

/** Which futures are played: how their random numbers are drawn, and from what seed. */
public record Sampling(Method method, long seed) implements Serializable {

    /** How random numbers are drawn. */
    public enum Method {
        /** Independent pseudo-random numbers. */
        MC,
        /** Sobol' points, randomised independently for each strand. */
        RQMC
    }

    Coordinates coordinates(CapacityModel model) {
        return switch (method) {
            case MC -> new PhiloxCoordinates(seed);
            case RQMC -> new SobolCoordinates(seed, model.order());
        };
    }

    /** Futures that are independent of these, and of those for any other purpose. */
    public Sampling apart(Method how, String purpose) {
        return new Sampling(how, seed + InputAddress.of(purpose));
    }
}
