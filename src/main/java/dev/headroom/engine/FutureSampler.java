package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import dev.headroom.model.RegionModel;
import dev.headroom.stats.ColumnSum;
import java.util.Arrays;

/** Copies of each future what was drawn and the main outcomes. Refilled for each batch. */
final class FutureSampler implements Batch.MonthWatcher {
    private final CapacityModel model;
    private final Batch batch;
    private final SampleTable table;
    private final Tally[] tallies; // [region, then all]
    private final double[] capex = new double[Lanes.WIDTH]; // [lane] USD million
    private final double[] demand = new double[Lanes.WIDTH]; // [lane] MW, summed over months
    private final double[] months = new double[Lanes.WIDTH]; // [lane] scratch

    FutureSampler(Batch batch, SampleTable table) {
        this.model = batch.model;
        this.batch = batch;
        this.table = table;
        this.tallies = new Tally[model.regions().length + 1];
        Arrays.setAll(tallies, r -> new Tally());
    }

    /** How many of a block's points are to be copied, the first ones. */
    int wanted(ReplicationBlock block) {
        return table.wanted(block);
    }

    @Override
    public void played(int t) {
        int count = batch.count();
        int regions = model.regions().length;
        if (t == 0) {
            clear();
        }
        Tally all = tallies[regions];
        all.beginMonth(count);
        for (int r = 0; r < regions; r++) {
            Columns.add(batch.outcome().capex[r][t], capex, count);
            Columns.add(batch.demand.ai(r)[t], demand, count);
            Columns.add(batch.demand.general(r)[t], demand, count);
            tallies[r].beginMonth(count);
            take(r, t, tallies[r]);
            if (tallies[r].lacks) {
                all.addRegion(tallies[r], count);
                tallies[r].endMonth(t, count);
            }
        }
        if (all.lacks) {
            all.endMonth(t, count);
        }
    }

    private void clear() {
        Arrays.fill(capex, 0);
        Arrays.fill(demand, 0);
        for (Tally tally : tallies) {
            tally.clear();
        }
    }

    private void take(int r, int t, Tally tally) {
        RegionModel region = model.regions()[r];
        double[] tolerance = batch.draws.of(region.tolerance());
        int count = batch.count();
        for (int pool = 0; pool < 2; pool++) {
            double[] shortfall = batch.balance.shortfall[r][pool];
            if (ColumnSum.of(shortfall, count) > 0) {
                double[] asked = (pool == 0 ? batch.demand.ai(r) : batch.demand.general(r))[t];
                for (int lane = 0; lane < count; lane++) {
                    boolean isShort = ShortMonths.isShort(shortfall[lane], tolerance[lane], asked[lane]);
                    tally.shortfall[lane] += shortfall[lane];
                    tally.isShort[lane] = isShort ? 1 : tally.isShort[lane];
                }
                tally.lacks = true;
            }
        }
    }

    /** Writes a batch that was played from one of the block's points on. */
    void endBatch(ReplicationBlock block, int done) {
        int count = Math.min(batch.count(), wanted(block) - done);
        if (count <= 0) {
            return;
        }
        SampleLayout layout = table.layout();
        int place = table.place(block.strand(), block.first() + done);
        for (int r = 0; r < tallies.length; r++) {
            table.set(layout.unserved(r), place, tallies[r].unserved, count);
            table.set(layout.peakShortfall(r), place, tallies[r].peak, count);
            table.set(layout.shortMonths(r), place, tallies[r].shortMonths, count);
            table.set(layout.firstShort(r), place, tallies[r].firstShort, count);
        }
        table.set(layout.capex(), place, capex, count);
        for (int lane = 0; lane < count; lane++) {
            months[lane] = demand[lane] / model.months();
        }
        table.set(layout.demand(), place, months, count);
        for (int p = 0; p < layout.projects(); p++) {
            setMonths(layout.committed(p), place, batch.outcome().committed[p], count);
            setMonths(layout.complete(p), place, batch.outcome().completion[p], count);
        }
        for (int k = 0; k < layout.inputs(); k++) {
            table.set(layout.input(k), place, batch.draws.of(layout.modelInput(k)), count);
        }
    }

    /** Infinite is what does not come about. */
    private void setMonths(int column, int place, double[] times, int count) {
        for (int lane = 0; lane < count; lane++) {
            months[lane] = Double.isInfinite(times[lane]) ? Double.NaN : times[lane];
        }
        table.set(column, place, months, count);
    }

    /** All batches of the block are played. */
    void endBlock(ReplicationBlock block) {
        int points = wanted(block);
        if (points > 0) {
            table.fill(block, points);
        }
    }

    /** What the months of a region, or all, have come to, by lane. */
    private static final class Tally {
        final double[] unserved = new double[Lanes.WIDTH]; // MW-months
        final double[] peak = new double[Lanes.WIDTH]; // MW
        final double[] shortMonths = new double[Lanes.WIDTH];
        final double[] firstShort = new double[Lanes.WIDTH];
        final double[] shortfall = new double[Lanes.WIDTH]; // MW in the month at hand
        final double[] isShort = new double[Lanes.WIDTH]; // 1 where the month at hand is short
        boolean lacks; // whether any lane has a shortfall in it

        void clear() {
            Arrays.fill(unserved, 0);
            Arrays.fill(peak, 0);
            Arrays.fill(shortMonths, 0);
            Arrays.fill(firstShort, Double.NaN);
        }

        void beginMonth(int count) {
            Arrays.fill(shortfall, 0, count, 0);
            Arrays.fill(isShort, 0, count, 0);
            lacks = false;
        }

        void addRegion(Tally region, int count) {
            Columns.add(region.shortfall, shortfall, count);
            Columns.max(region.isShort, isShort, count);
            lacks = true;
        }

        void endMonth(int t, int count) {
            Columns.add(shortfall, unserved, count);
            Columns.max(shortfall, peak, count);
            for (int lane = 0; lane < count; lane++) {
                firstShort[lane] = isShort[lane] > 0 && shortMonths[lane] == 0 ? t : firstShort[lane];
            }
            Columns.add(isShort, shortMonths, count);
        }
    }
}
