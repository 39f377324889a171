package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.CellQuantile;
import dev.headroom.engine.ResultLayout;
import dev.headroom.model.CapacityModel;
import dev.headroom.results.RunSeries.Kind;
import dev.headroom.results.SeriesRow;
import dev.headroom.stats.Distribution;
import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The distributions of the largest shortfall of the horizon, where the run records it. */
final class ShortfallCurves {
    private ShortfallCurves() {}

    /**
     * Of what a distribution is.
     *
     * @param region id, or {@code all}
     */
    record Place(String region, String pool, String metric) {
        /** @param proportion of so many hits in each strand */
        List<SeriesRow> rows(Distribution distribution, Function<long[], Estimate> proportion) {
            var rows = new ArrayList<SeriesRow>();
            for (var tail : distribution.tails()) {
                rows.add(row(Kind.EXCEEDANCE, "", tail.x(), proportion.apply(tail.beyond())));
            }
            for (var bin : distribution.bins()) {
                rows.add(row(
                        Kind.HISTOGRAM, Double.toString(bin.high()), bin.low(), Estimate.exact((double) bin.count())));
            }
            return rows;
        }

        private SeriesRow row(Kind kind, String item, double x, Estimate y) {
            return new SeriesRow(kind, region, "", pool, metric, item, x, y);
        }
    }

    static List<SeriesRow> rows(CapacityModel model, BlockEstimates estimates) {
        ResultLayout layout = estimates.layout();
        List<String> regions = SampledFutures.regionIds(model);
        int horizon = layout.periods() - 1;
        var rows = new ArrayList<SeriesRow>();
        for (int r = 0; r < regions.size(); r++) {
            for (int pool = 0; pool < ResultLayout.POOLS; pool++) {
                var place = new Place(regions.get(r), ResultTable.POOLS[pool], "shortfallMw");
                Distribution shortfall =
                        estimates.distribution(CellQuantile.PEAK_SHORTFALL, layout.cell(r, pool, horizon));
                rows.addAll(place.rows(shortfall, estimates::proportion));
            }
        }
        return rows;
    }
}
