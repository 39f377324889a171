package dev.headroom.experiment;

import dev.headroom.engine.PointSet;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.SampleLayout;
import dev.headroom.engine.SampleTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ProjectModel;
import dev.headroom.results.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The futures of a table that a run has, strand after strand, and what the table's columns are called. */
final class SampledFutures {
    private final CapacityModel model;
    private final SampleTable table;
    private final int[] places; // [future] in the table
    private final long[] replications; // [future]
    private final int[] strands; // [future]
    private final long[] points; // [future] of its strand

    /** @param futures all of which are filled in */
    SampledFutures(CapacityModel model, SampleTable table, PointSet futures) {
        this.model = model;
        this.table = table;
        int size = Math.toIntExact(futures.size());
        this.places = new int[size];
        this.replications = new long[size];
        this.strands = new int[size];
        this.points = new long[size];
        int next = 0;
        for (ReplicationBlock block : futures.blocks()) {
            for (int k = 0; k < block.size(); k++) {
                places[next] = table.place(block.strand(), block.first() + k);
                replications[next] = block.firstReplication() + k;
                strands[next] = block.strand();
                points[next] = block.first() + k;
                next++;
            }
        }
    }

    int size() {
        return places.length;
    }

    /** [future] */
    int[] strands() {
        return strands;
    }

    /** [future] which point of its strand it is, from 0 */
    long[] points() {
        return points;
    }

    SampleLayout layout() {
        return table.layout();
    }

    /** [future] a column of the table, read-only. */
    float[] values(int column) {
        float[] all = table.column(column);
        if (all.length == places.length) {
            return all;
        }
        var values = new float[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = all[places[i]];
        }
        return values;
    }

    /** All columns by name. */
    Samples samples() {
        var columns = new ArrayList<Samples.Column>();
        SampleLayout layout = layout();
        List<String> regions = regionIds(model);
        for (int r = 0; r < regions.size(); r++) {
            columns.add(outcome(regions.get(r) + ".unservedMwMonths", layout.unserved(r)));
            columns.add(outcome(regions.get(r) + ".peakShortfallMw", layout.peakShortfall(r)));
            columns.add(outcome(regions.get(r) + ".shortMonths", layout.shortMonths(r)));
            columns.add(outcome(regions.get(r) + ".firstShortMonth", layout.firstShort(r)));
        }
        columns.add(outcome("all.capexUsdMillion", layout.capex()));
        columns.add(outcome("all.demandMw", layout.demand()));
        for (int p = 0; p < layout.projects(); p++) {
            ProjectModel project = model.projects()[p];
            String name = regions.get(project.region()) + "." + project.id();
            columns.add(outcome(name + ".committedMonths", layout.committed(p)));
            columns.add(outcome(name + ".completeMonths", layout.complete(p)));
        }
        for (int k = 0; k < layout.inputs(); k++) {
            String path = model.inputs()[layout.modelInput(k)].path();
            columns.add(new Samples.Column(Samples.Kind.INPUT, path, values(layout.input(k))));
        }
        return new Samples(replications, strands, columns);
    }

    /** In plan order, then {@code all}. */
    static List<String> regionIds(CapacityModel model) {
        var ids = new ArrayList<>(
                Arrays.stream(model.regions()).map(region -> region.id()).toList());
        ids.add("all");
        return ids;
    }

    private Samples.Column outcome(String name, int column) {
        return new Samples.Column(Samples.Kind.OUTCOME, name, values(column));
    }
}
