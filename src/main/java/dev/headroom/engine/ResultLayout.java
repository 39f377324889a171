package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.stats.BinAxis;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Where a result keeps what: cells are regions (in plan order, then all) times pools (AI, general, total), each with every period.
 *
 * @param regions number of regions without {@code all}
 * @param periodMonths [period] first and last month; months come first
 * @param months number of months
 * @param items [project] number of items to which the months until completion are charged
 */
public record ResultLayout(int regions, int[][] periodMonths, int months, int[] items) implements Serializable {
    /** Pools and their total. */
    public static final int POOLS = 3;

    public static final int TOTAL = 2;

    public static ResultLayout of(CapacityModel model) {
        var items = new int[model.projects().length];
        for (int p = 0; p < items.length; p++) {
            items[p] = items(model, p);
        }
        var periodMonths = new int[model.periods().length][];
        for (int k = 0; k < periodMonths.length; k++) {
            periodMonths[k] = new int[] {model.periods()[k].first(), model.periods()[k].last()};
        }
        return new ResultLayout(model.regions().length, periodMonths, model.months(), items);
    }

    /** How many items the months until a project's completion are charged to: its stages, then what was waited for. */
    static int items(CapacityModel model, int project) {
        int build = model.projects()[project].build();
        boolean planned = !model.projects()[project].funded();
        return planned ? model.builds()[build].stages().length + WaitLog.REASONS : 0;
    }

    /** Whether another layout keeps all in the same places. */
    boolean isLike(ResultLayout other) {
        return regions == other.regions
                && months == other.months
                && Arrays.deepEquals(periodMonths, other.periodMonths)
                && Arrays.equals(items, other.items);
    }

    /** Number of periods. */
    public int periods() {
        return periodMonths.length;
    }

    /** Number of named projects. */
    public int projects() {
        return items.length;
    }

    /** Number of cells times periods. */
    int cells() {
        return (regions + 1) * POOLS * periods();
    }

    /** Number of regions, all included, times periods. */
    int regionCells() {
        return (regions + 1) * periods();
    }

    /**
     * Where a cell's figures of a period are.
     *
     * @param region index of a region, the number of regions for all
     * @param pool 0 AI, 1 general, 2 total
     */
    public int cell(int region, int pool, int period) {
        return (region * POOLS + pool) * periods() + period;
    }

    /** Where the figures of a region, or all, are that do not depend on the pool. */
    public int regionCell(int region, int period) {
        return region * periods() + period;
    }

    /** Where the months are counted that are charged to a project's first item. */
    int firstItem(int project) {
        int first = 0;
        for (int p = 0; p < project; p++) {
            first += items[p];
        }
        return first;
    }

    /** Number of histograms: period by period those of cells and of regions, then those of projects' completion. */
    int histograms() {
        return ofProject(projects());
    }

    /** A period's histograms lie together, as they are recorded together. */
    private int histogramsOfPeriod() {
        return (regions + 1) * (POOLS * CellQuantile.COUNT + RegionQuantile.COUNT);
    }

    int ofCell(CellQuantile kind, int cell) {
        return cell % periods() * histogramsOfPeriod() + cell / periods() * CellQuantile.COUNT + kind.index();
    }

    int ofRegion(RegionQuantile kind, int regionCell) {
        int ofCells = (regions + 1) * POOLS * CellQuantile.COUNT;
        int region = regionCell / periods();
        return regionCell % periods() * histogramsOfPeriod() + ofCells + region * RegionQuantile.COUNT + kind.index();
    }

    int ofProject(int project) {
        return periods() * histogramsOfPeriod() + project;
    }

    /** Usable capacity has few values, what was built; headroom may be negative. */
    BinAxis axis(int histogram) {
        int ofCells = (regions + 1) * POOLS * CellQuantile.COUNT;
        int place = histogram % histogramsOfPeriod();
        if (histogram >= ofProject(0)) {
            return BinAxis.USUAL;
        }
        if (place >= ofCells) {
            boolean ofShare = (place - ofCells) % RegionQuantile.COUNT == RegionQuantile.AI_SHARE.index();
            return ofShare ? BinAxis.SHARE : BinAxis.USUAL;
        }
        int kind = place % CellQuantile.COUNT;
        if (kind == CellQuantile.USABLE.index()) {
            return BinAxis.FINE;
        }
        boolean ofHeadroom =
                kind == CellQuantile.LEAST_HEADROOM.index() || kind == CellQuantile.LEAST_HEADROOM_N1.index();
        return ofHeadroom ? BinAxis.SIGNED : BinAxis.USUAL;
    }
}
