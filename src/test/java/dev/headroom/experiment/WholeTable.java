package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.model.CapacityModel;
import dev.headroom.results.MetricRow;
import dev.headroom.results.MetricSelection;
import java.util.List;

/** Every metric of what was counted, as a run would have it. */
public final class WholeTable {
    private WholeTable() {}

    public static List<MetricRow> of(CapacityModel model, BlockResult result) {
        return new ResultTable(model, new BlockEstimates(result), MetricSelection.ALL).rows();
    }
}
