package dev.headroom.experiment;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.execution.CellTable;
import dev.headroom.model.CapacityModel;
import dev.headroom.results.MetricSelection;
import dev.headroom.store.MetricsCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tidy table of a cell, as it is kept. */
record CsvOfCell(CapacityModel model, MetricSelection selection) implements CellTable {
    @Override
    public byte[] bytes(BlockResult result) {
        var text = new StringBuilder();
        try {
            MetricsCsv.write(new ResultTable(model, new BlockEstimates(result), selection).rows(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string takes all
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
