package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Of which quantities sums are kept: of what is recorded, but of nothing that is 0 in all futures of a plan. */
final class FollowedQuantities {
    private FollowedQuantities() {}

    /** @param risks of the model */
    static EnumSet<Quantity> of(CapacityModel model, RiskTimeline risks, Recording recording) {
        var followed = EnumSet.noneOf(Quantity.class);
        followed.addAll(recording.means());
        followed.removeAll(absent(model, risks));
        return followed;
    }

    /** What is 0 for lack of its cause. */
    private static Set<Quantity> absent(CapacityModel model, RiskTimeline risks) {
        RegionModel[] regions = model.regions();
        var absent = EnumSet.noneOf(Quantity.class);
        if (Arrays.stream(regions).noneMatch(region -> region.grid().isLimited())) {
            absent.add(Quantity.LOST_TO_GRID);
        }
        if (Arrays.stream(regions).noneMatch(region -> region.units().length > 0)) {
            absent.add(Quantity.LOST_TO_OUTAGE);
        }
        if (!risks.strikesCapacity()) {
            absent.add(Quantity.LOST_TO_RISK);
        }
        if (!model.churns()) {
            absent.add(Quantity.LOST_DEMAND);
        }
        if (Arrays.stream(regions).allMatch(region -> region.retirements().length == 0)) {
            absent.add(Quantity.RETIRED);
        }
        return absent;
    }
}
