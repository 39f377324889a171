package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.ScalarInput;
import dev.headroom.random.Coordinates;
import dev.headroom.random.InputAddress;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.random.SobolCoordinates;
import dev.headroom.random.SplitCoordinates;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Which futures are played: how their random numbers are drawn, and from what seed.
 *
 * @param isTwin whether all but the named inputs is drawn anew, see {@link #twin}
 */
public record Sampling(Method method, long seed, boolean isTwin) implements Serializable {

    /** How random numbers are drawn. */
    public enum Method {
        /** Independent pseudo-random numbers. */
        MC,
        /** Sobol' points, randomised independently for each strand. */
        RQMC
    }

    public Sampling(Method method, long seed) {
        this(method, seed, false);
    }

    Coordinates coordinates(CapacityModel model) {
        Coordinates all = switch (method) {
            case MC -> new PhiloxCoordinates(seed);
            case RQMC -> new SobolCoordinates(seed, model.order());
        };
        if (!isTwin) {
            return all;
        }
        long[] named =
                Arrays.stream(model.inputs()).mapToLong(ScalarInput::address).toArray();
        return new SplitCoordinates(all, new PhiloxCoordinates(apart(Method.MC, "twin.luck").seed), named);
    }

    /** Futures that are independent of these, and of those for any other purpose. */
    public Sampling apart(Method how, String purpose) {
        return new Sampling(how, seed + InputAddress.of(purpose));
    }

    /**
     * To each of these futures another one with the same named inputs, all that a plan states as uncertain and that is drawn once, and with
     * luck of its own: paths, stages, outages, risks, deals.
     *
     * <p>Their luck is pseudo-random whatever the method: two scrambles of one Sobol' dimension share the leading digit of their points but
     * for a sign that a whole strand has, so that within a strand such luck would not be independent.
     */
    public Sampling twin() {
        return new Sampling(method, seed, true);
    }
}
