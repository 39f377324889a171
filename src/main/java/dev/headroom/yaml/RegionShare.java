package dev.headroom.yaml;

import dev.headroom.plan.Assumption;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The AI share of a region as its file and the market's keys state it: the region's own values before the market's. */
record RegionShare(Section demand, Section market) {

    Section own() {
        return demand.section("aiShare");
    }

    Section shared() {
        return market.section("aiShare");
    }

    /** Whether there is a line rather than a constant. */
    boolean isPath() {
        return !statesConstant(demand) && (own().has("start") || shared().present());
    }

    private static boolean statesConstant(Section section) {
        return section.has("aiShare") && !section.section("aiShare").present();
    }

    /** The constant share; null for a path, and for a constant that is broken. */
    @Nullable
    Assumption constant() {
        if (isPath()) {
            return null;
        }
        Section stating = statesConstant(demand) ? demand : market;
        return stating.has("aiShare") ? stating.stated("aiShare") : market.number("aiShare");
    }

    boolean has(String key) {
        return stating(key).has(key);
    }

    /** A number of the path; null when neither region nor market states it. */
    @Nullable
    Assumption number(String key) {
        return stating(key).stated(key);
    }

    @Nullable
    YearMonth targetDate() {
        return stating("targetDate").month("targetDate");
    }

    boolean holdsAfterTarget() {
        Section stating = stating("holdAfterTarget");
        return !stating.has("holdAfterTarget") || stating.flag("holdAfterTarget");
    }

    private Section stating(String key) {
        return own().has(key) ? own() : shared();
    }
}
