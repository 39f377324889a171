package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Which quantities must be followed by month: what is recorded, what that is made of, and nothing that is 0 in all futures of a plan. */
final class FollowedQuantities {
    /** What regions' shares and money are worked out from, and what says whether a month is short. */
    private static final Set<Quantity> ALWAYS =
            EnumSet.of(Quantity.DEMAND, Quantity.USABLE, Quantity.IDLE, Quantity.SHORTFALL, Quantity.SHORT);

    private FollowedQuantities() {}

    /** @param risks of the model */
    static EnumSet<Quantity> of(CapacityModel model, RiskTimeline risks, Recording recording) {
        var followed = EnumSet.copyOf(ALWAYS);
        followed.addAll(recording.means());
        if (recording.quantiles().contains(CellQuantile.LEAST_HEADROOM)) {
            followed.add(Quantity.HEADROOM);
        }
        if (recording.quantiles().contains(CellQuantile.LEAST_HEADROOM_N1)) {
            followed.addAll(EnumSet.of(Quantity.HEADROOM, Quantity.N1_LOSS));
        }
        if (recording.quantiles().contains(CellQuantile.MOST_TO_BUY)) {
            followed.add(Quantity.TO_BUY);
        }
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
            absent.addAll(EnumSet.of(Quantity.LOST_TO_OUTAGE, Quantity.N1_LOSS));
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
