package dev.headroom.chart;

import java.time.YearMonth;

/** The finding of a fan in words. */
final class FanTitle {
    private FanTitle() {}

    static String of(Place place, String pool, FanData data) {
        return place.shortName() + " " + poolName(pool) + ": " + finding(data);
    }

    static String poolName(String pool) {
        return pool.equals("ai") ? "AI" : pool;
    }

    private static String finding(FanData data) {
        Crossing crossing = Crossing.of(data.demandP50(), data.usableP50());
        if (crossing.compared() == 0) {
            return "demand and usable capacity by month";
        }
        YearMonth start = data.start();
        YearMonth end = start.plusMonths(crossing.lastCompared());
        if (data.demandP50().largest() == 0) {
            return "median demand is zero to " + end;
        }
        if (crossing.above() == 0) {
            return "median demand stays within median usable capacity to " + end;
        }
        YearMonth first = start.plusMonths(crossing.first());
        if (crossing.above() == crossing.compared()) {
            return "median demand is above median usable capacity in every month, " + first + " to " + end;
        }
        if (crossing.since() == crossing.first()) {
            return "median demand passes median usable capacity from " + first;
        }
        if (crossing.since() > 0) {
            return "median demand stays above median usable capacity from " + start.plusMonths(crossing.since())
                    + " (first above in " + first + ")";
        }
        return "median demand is above median usable capacity in " + crossing.above() + " of " + crossing.compared()
                + " months, first in " + first + ", last in " + start.plusMonths(crossing.last());
    }

    /** By how much the first month above may be off; empty where it cannot be, or where there is none. */
    static String error(FanData data) {
        Crossing crossing = Crossing.of(data.demandP50(), data.usableP50());
        if (crossing.first() < 0 || crossing.earliest() < 0 || crossing.earliest() == crossing.latest()) {
            return "";
        }
        String from = data.start().plusMonths(crossing.earliest()).toString();
        String to = crossing.latest() < 0 ? " or later" : " to " + data.start().plusMonths(crossing.latest());
        return " Within the 95% intervals the first month above is " + from + to + ".";
    }
}
