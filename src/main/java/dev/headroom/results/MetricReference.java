package dev.headroom.results;

import java.util.Locale;

/** The reference page of the metrics, in Markdown, made from the cards. */
public final class MetricReference {
    private MetricReference() {}

    /** The page as it is committed in {@code src/docs/metrics.md}. */
    public static String page() {
        var page = new StringBuilder("""
                # Metrics

                Made from the cards in `dev.headroom.results.Metric`; a test holds this page to them. [The model](model.md) has
                the equations.

                *Short* means that more is asked for than the region's tolerance allows; several regions or pools together are
                short when one of them is. An episode is a run of short months without a gap. A metric stands for a region or
                for `all`; there is one number for each of its *grain*.

                A longer period than a month takes the months first, then the futures: the largest shortfall and the smallest
                headroom of its months, the mean of MW and of idle capital, the sum of MW-months, short months and money. The AI
                share is AI demand over demand of the whole period. An episode belongs to the period in which it begins, with its
                whole length up to the plan's end. What is unspent is counted at the period's end. Pools and regions are added
                month by month before a largest value or a quantile is taken. Fiscal years begin in the calendar month of the
                schedule's first tranche and are named by the year in which they end; those that the plan's ends cut are kept.

                `headroom run` gives months, calendar years, fiscal years and the horizon, and `shortfallProbability` by quarter as
                well; `--periods` names others, quarters among them, and `--metrics` fewer metrics. `neverShort` and the metrics of
                projects are of the horizon. A project that is not complete by the plan's end counts as later than any month. It is
                on time when it is complete by its `due`; it is stuck when it waits for money at the plan's end, before or after
                its commitment. Its binding items are of the futures in which it is complete, found by walking back from its
                completion over the stage that ended last: each month from its earliest start on counts for the stage that ran, or
                for what it waited for: `money`, `hold` (a risk event), `slot` (as many projects under way as the region may have)
                or `headroom` (its `onlyIfHeadroomBelow`). A project that was funded before has none.

                Quantiles are read off histograms and are right to 1/200 of their value or to 0.001, those of usable capacity to
                half of that, most of them far better. Means, sums and probabilities have no such limit.
                The AI share of a month without demand is given as 0.

                | metric | caption | grain | unit | better | meaning | power systems |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (var metric : Metric.values()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s | %s | %s | %s |\n",
                    metric.key(),
                    metric.caption(),
                    metric.grain().words(),
                    metric.unit().symbol(),
                    metric.direction().words(),
                    metric.meaning(),
                    metric.adequacyName()));
        }
        return page.toString();
    }
}
