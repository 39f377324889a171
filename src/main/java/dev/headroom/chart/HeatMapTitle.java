package dev.headroom.chart;

import dev.headroom.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The finding of a heat map in words. */
final class HeatMapTitle {
    private HeatMapTitle() {}

    /** @param target probability of a shortfall that the plan accepts, 0 to 1 */
    static String of(HeatMapData data, double target) {
        if (data.isEmpty()) {
            return "Probability of a capacity shortfall by region";
        }
        String limit = "the " + Numbers.share(target) + " shortfall target";
        int[] firstAbove = firstAbove(data, target); // [region]
        var early = new ArrayList<String>();
        int passing = 0;
        int first = Integer.MAX_VALUE;
        for (int region = 0; region < firstAbove.length; region++) {
            if (firstAbove[region] >= 0) {
                passing++;
                if (firstAbove[region] < first) {
                    first = firstAbove[region];
                    early.clear();
                }
                if (firstAbove[region] == first) {
                    early.add(data.places().get(region).shortName());
                }
            }
        }
        String highest = highest(data);
        if (passing == 0) {
            String none = firstAbove.length == 1 ? data.places().get(0).shortName() + " never" : "No region";
            String sure = somewhereAbove(data, target) ? " beyond sampling error" : "";
            return none + " exceeds " + limit + sure + "; the highest is " + highest;
        }
        String when = data.periods().get(first);
        if (firstAbove.length == 1) {
            return early.get(0) + " exceeds " + limit + " in " + when + "; the highest is " + highest;
        }
        String who = passing == firstAbove.length ? "All " + passing : passing + " of " + firstAbove.length;
        return who + " regions exceed " + limit + ", " + names(early) + " first (" + when + "); the highest is "
                + highest;
    }

    private static boolean somewhereAbove(HeatMapData data, double target) {
        return data.cells().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.estimate() != null && cell.estimate().value() > target);
    }

    /** The first period of each region that is above the target beyond the 95% interval, as cells in bold are; -1 where none is. */
    private static int[] firstAbove(HeatMapData data, double target) {
        int[] first = new int[data.places().size()]; // [region]
        for (int region = 0; region < first.length; region++) {
            first[region] = -1;
            for (int period = data.periods().size() - 1; period >= 0; period--) {
                Estimate estimate = data.cells().get(region).get(period).estimate();
                if (estimate != null && estimate.low95() > target) {
                    first[region] = period;
                }
            }
        }
        return first;
    }

    private static String highest(HeatMapData data) {
        double highest = -1;
        String words = "";
        for (int region = 0; region < data.places().size(); region++) {
            for (int period = 0; period < data.periods().size(); period++) {
                HeatMapData.Cell cell = data.cells().get(region).get(period);
                Estimate estimate = cell.estimate();
                if (estimate != null && estimate.value() > highest) {
                    highest = estimate.value();
                    String name = data.places().size() == 1
                            ? ""
                            : data.places().get(region).shortName() + ", ";
                    words = name + cell.text() + " in " + data.periods().get(period);
                }
            }
        }
        return words;
    }

    private static String names(List<String> names) {
        return switch (names.size()) {
            case 1 -> names.get(0);
            case 2 -> names.get(0) + " and " + names.get(1);
            default -> names.get(0) + " and " + (names.size() - 1) + " more";
        };
    }
}
