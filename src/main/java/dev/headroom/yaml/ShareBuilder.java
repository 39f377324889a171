package dev.headroom.yaml;

import dev.headroom.plan.AiShare;
import dev.headroom.plan.Assumption;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Makes the AI share of market and regions: a region overrides single values of the market's. */
final class ShareBuilder {
    private final Section market;
    private final YearMonth start;
    private final YearMonth end;

    ShareBuilder(Section market, YearMonth start, YearMonth end) {
        this.market = market;
        this.start = start;
        this.end = end;
    }

    /** The share of a region, by its {@code demand}. */
    AiShare region(Section demand) {
        Assumption constant = constant(demand);
        if (constant != null) {
            return new AiShare.Constant(constant);
        }
        Section own = demand.section("aiShare");
        Section shared = market.section("aiShare");
        Assumption first = first(own.stated("start"), shared.stated("start"));
        if (first == null) {
            Assumption marketConstant = constant(market);
            return new AiShare.Constant(marketConstant == null ? market.number("aiShare") : marketConstant);
        }
        Assumption target = first(own.stated("target"), shared.stated("target"));
        YearMonth date = first(own.month("targetDate"), shared.month("targetDate"));
        return target == null || date == null
                ? new AiShare.Path(first, first, end.isAfter(start) ? end : start.plusMonths(1), true)
                : new AiShare.Path(
                        first, target, date, (own.has("holdAfterTarget") ? own : shared).flag("holdAfterTarget"));
    }

    /** The constant share that a section states; null where it states a path or nothing. */
    private static @Nullable Assumption constant(Section section) {
        return section.stated("aiShare");
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T other) {
        return own == null ? other : own;
    }
}
