package dev.headroom.engine;

import dev.headroom.model.Period;
import java.util.EnumSet;

/** Everything of all periods but quarters, as a run records it unless it is told otherwise. */
public final class FullRecording {
    private FullRecording() {}

    public static Recording get() {
        return new Recording(
                EnumSet.complementOf(EnumSet.of(Period.Kind.QUARTER)),
                EnumSet.allOf(Quantity.class),
                EnumSet.allOf(CellQuantile.class),
                EnumSet.allOf(RegionQuantity.class),
                EnumSet.allOf(RegionQuantile.class));
    }
}
