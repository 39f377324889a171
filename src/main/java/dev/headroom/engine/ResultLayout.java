package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.io.Serializable;

/**
 * Where a result keeps what: cells are regions (in plan order, then all) times pools (AI, general, total), each with every period.
 *
 * @param regions number of regions without {@code all}
 * @param periods number of periods
 * @param items [project] number of items to which the months until completion are charged
 */
public record ResultLayout(int regions, int periods, int[] items) implements Serializable {
    /** Pools and their total. */
    public static final int POOLS = 3;

    public static final int TOTAL = 2;

    static ResultLayout of(CapacityModel model) {
        var items = new int[model.projects().length];
        for (int p = 0; p < items.length; p++) {
            items[p] = items(model, p);
        }
        return new ResultLayout(model.regions().length, model.periods().length, items);
    }

    /** How many items the months until a project's completion are charged to: its stages, then what was waited for. */
    static int items(CapacityModel model, int project) {
        int build = model.projects()[project].build();
        boolean planned = !model.projects()[project].funded();
        return planned ? model.builds()[build].stages().length + WaitLog.REASONS : 0;
    }

    /** Number of named projects. */
    public int projects() {
        return items.length;
    }

    /** Number of cells times periods. */
    int cells() {
        return (regions + 1) * POOLS * periods;
    }

    /** Number of regions, all included, times periods. */
    int regionCells() {
        return (regions + 1) * periods;
    }

    /**
     * Where a cell's figures of a period are.
     *
     * @param region index of a region, the number of regions for all
     * @param pool 0 AI, 1 general, 2 total
     */
    public int cell(int region, int pool, int period) {
        return (region * POOLS + pool) * periods + period;
    }

    /** Where the figures of a region, or all, are that do not depend on the pool. */
    public int regionCell(int region, int period) {
        return region * periods + period;
    }
}
