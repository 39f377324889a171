package dev.headroom.chart;

import java.util.Locale;

/** The kinds of pictures of a run, in the order in which they are told. */
public enum ChartKind {
    /** Demand against usable capacity by month; one for each region and pool. */
    FAN,
    /** Chance of a shortfall by region and quarter. */
    HEATMAP,
    /** Largest shortfall of a future against the chance that it is passed, by region. */
    EXCEEDANCE,
    /** Chance of having been short by a month, by region. */
    FIRSTSHORT,
    /** Money paid against the schedule, by region. */
    MONEY,
    /** When projects are committed and complete. */
    GANTT,
    /** From nameplate to usable capacity, by region. */
    WATERFALL,
    /** Main figures against the number of futures behind them. */
    CONVERGENCE;

    /** The beginning of its files' names, and the word on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
