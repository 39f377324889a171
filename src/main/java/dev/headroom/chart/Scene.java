package dev.headroom.chart;

import dev.headroom.results.RunHeader;
import dev.headroom.results.RunResult;
import dev.headroom.results.RunSeries;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What pictures are made of, and how they look.
 *
 * @param regions that pictures of many show, in plan order
 * @param withAll whether these show the sum of all regions too
 */
record Scene(RunResult result, RunSeries series, ChartStyle style, List<Place> regions, boolean withAll) {
    Scene {
        regions = List.copyOf(regions);
    }

    static Scene of(RunResult result, RunSeries series, ChartStyle style, ChartFilter filter) {
        var regions = Place.regions(result.header(), style.theme()).stream()
                .filter(place -> filter.wantsRegion(place.id()))
                .toList();
        boolean several = result.header().regions().size() != 1;
        return new Scene(result, series, style, regions, several && filter.wantsRegion(Place.ALL));
    }

    RunHeader header() {
        return result.header();
    }

    YearMonth start() {
        return header().start();
    }

    /** Number of months from start to end, both included. */
    int months() {
        return Series.months(header());
    }

    /** The sum of all regions, where it is wanted, and the regions. */
    List<Place> places() {
        var places = new ArrayList<Place>();
        if (withAll) {
            places.add(Place.all(style.theme()));
        }
        places.addAll(regions);
        return places;
    }
}
