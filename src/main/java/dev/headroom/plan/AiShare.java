package dev.headroom.plan;

import java.time.YearMonth;

/** The AI share of demand, before its volatility. */
public sealed interface AiShare {

    /** The same share in every month, 0 and 1 included. */
    record Constant(Assumption share) implements AiShare {}

    /**
     * A straight line in logit space from {@code start} (at plan start) to {@code target} (at {@code targetDate}).
     *
     * @param holdAfterTarget whether the share stays at the target afterwards; else the line goes on
     */
    record Path(Assumption start, Assumption target, YearMonth targetDate, boolean holdAfterTarget)
            implements AiShare {}
}
