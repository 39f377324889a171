package dev.headroom.yaml;

import dev.headroom.plan.AiShare;
import dev.headroom.plan.Assumption;
import java.time.YearMonth;

/** Makes the AI share of regions. */
final class ShareBuilder {
    private final Section market;
    private final YearMonth afterStart;

    ShareBuilder(Section market, YearMonth start) {
        this.market = market;
        this.afterStart = start.plusMonths(1);
    }

    /** The share of a region, by its {@code demand}; without a target its line is level. */
    AiShare region(Section demand) {
        var share = new RegionShare(demand, market);
        Assumption constant = share.constant();
        if (constant != null) {
            return new AiShare.Constant(constant);
        }
        Assumption start = PlanBuilder.checked(share.number("start"));
        Assumption target = share.number("target");
        YearMonth date = share.targetDate();
        return target == null || date == null
                ? new AiShare.Path(start, start, afterStart, true)
                : new AiShare.Path(start, target, date, share.holdsAfterTarget());
    }
}
