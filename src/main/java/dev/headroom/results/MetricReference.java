package dev.headroom.results;

import java.util.Locale;

/** The reference page of the metrics, in Markdown, made from the cards. */
public final class MetricReference {
    private MetricReference() {}

    /** The page as it is committed in {@code src/docs/metrics.md}. */
    public static String page() {
        var page = new StringBuilder("""
                # Metrics

                Made from the cards in `dev.headroom.results.Metric`; a test holds this page to them.

                *Short* means that more is asked for than the region's tolerance allows; several regions or pools together are
                short when one of them is. Sums, means and largest values are taken over the months of a period, then over
                futures. A metric stands for a region or for `all`; there is one number for each of its *grain*.

                Quantiles are read off histograms and are right to 1/128 of their value, those of usable capacity to 1/1024, most
                of them far better; what is nearer to 0 than 0.001 counts as 0. Means, sums and probabilities have no such limit.
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
