package dev.headroom.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.yaml.SweepReader;
import dev.headroom.yaml.SweepSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cells of a sweep are laid out. */
class SweepDesignTest {
    @TempDir
    Path folder;

    private SweepDesign design(String text) throws IOException {
        var file = Files.writeString(folder.resolve("sweep.yaml"), "name: A sweep\nplan: plan.yaml\n" + text);
        return new SweepDesign(SweepReader.read(new SweepSource(file, List.of(), List.of(), List.of())), 7);
    }

    private double[] column(SweepDesign design, int column) {
        return LongStream.range(0, design.cells())
                .mapToDouble(
                        cell -> Double.parseDouble(design.cell(cell).values().get(column)))
                .toArray();
    }

    @Test
    void ranges_end_where_steps_lead_and_are_free_of_rounding() throws IOException {
        var design = design("""
                vary:
                  a.x: {from: 0.5, to: 0.8, step: 0.05}
                  b.x: range(10, 7, -1)
                  c: range(1, 2, 0.3)
                """);
        assertThat(design.cells()).isEqualTo(7 * 4 * 4);
        assertThat(design.cell(0).name()).isEqualTo("a.x=0.5,b.x=10,c=1");
        assertThat(design.cell(design.cells() - 1).values()).containsExactly("0.8", "7", "1.9");
        assertThat(design.cell(4 * 4 * 3).values().get(0)).isEqualTo("0.65");
    }

    @Test
    void zipped_paths_are_one_axis_and_named_cells_come_last() throws IOException {
        var design = design("""
                zip:
                  - {a.x: [1, 2, 3], a.y: [10, 20, 30]}
                cells:
                  - {name: by itself, set: {a.x: 9}}
                """);
        assertThat(design.cells()).isEqualTo(4);
        assertThat(design.cell(1).values()).containsExactly("2", "20");
        assertThat(design.cell(3).name()).isEqualTo("by itself");
        assertThat(design.cell(3).values()).containsExactly("", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000})
    void a_latin_hypercube_has_a_point_in_each_stratum_of_each_axis(int points) throws IOException {
        var design = design("design: latinHypercube\npoints: " + points + "\nvary:\n  a: {from: 0, to: " + points
                + "}\n  b: {from: 0, to: " + points + "}\n");
        for (int axis = 0; axis < 2; axis++) {
            double[] column = column(design, axis);
            assertThat(IntStream.range(0, points)
                            .map(cell -> (int) column[cell])
                            .sorted()
                            .toArray())
                    .isEqualTo(IntStream.range(0, points).toArray());
        }
        if (points == 1000) {
            assertThat(correlation(column(design, 0), column(design, 1))).isBetween(-0.1, 0.1);
        }
    }

    private static double correlation(double[] one, double[] other) {
        return new PearsonsCorrelation().correlation(one, other);
    }

    @Test
    void sobol_points_fill_every_cell_of_a_grid_alike() throws IOException {
        var design = design("design: sobol\npoints: 256\nvary:\n  a: {from: 0, to: 16}\n  b: {from: 0, to: 16}\n");
        var seen = new boolean[256];
        double[] a = column(design, 0);
        double[] b = column(design, 1);
        for (int cell = 0; cell < 256; cell++) {
            seen[16 * (int) a[cell] + (int) b[cell]] = true;
        }
        assertThat(seen).doesNotContain(false);
    }

    @Test
    void a_distribution_has_its_quantiles() throws IOException {
        var design = design(
                "design: latinHypercube\npoints: 1000\nvary:\n  market.growthPerYear: {p10: 0.24, p50: 0.33, p90: 0.42}\n");
        double[] sorted = column(design, 0);
        Arrays.sort(sorted);
        assertThat(sorted[100]).isBetween(0.239, 0.241);
        assertThat(sorted[500]).isBetween(0.329, 0.331);
        assertThat(sorted[900]).isBetween(0.419, 0.421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vary:\n  a: range(1, 2, -1)|does not lead from 1 to 2",
                "vary: {a: {from: 1, to: 2}}|design: latinHypercube or sobol",
                "vary: {a: []}|the list is empty",
                "vary: {a: 3}|a list of values",
                "zip: [{a: [1], b: [1, 2]}]|lists that go together are of one length",
                "vary: {a: [1]}\ndesign: sobol|needs the number of points",
                "vary: {a: [1]}\ndesign: sobl|Maybe sobol?",
                "simulation: {replications: 5}|nothing is varied",
            })
    void what_is_no_design_is_told(String text) {
        var parts = text.split("\\|", -1);
        assertThatThrownBy(() -> design(parts[0]))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(parts[1]);
    }
}
