package dev.headroom.experiment;

import dev.headroom.model.DistributionCompiler;
import dev.headroom.plan.Assumption;
import dev.headroom.random.CoordinateOrder;
import dev.headroom.random.InputAddress;
import dev.headroom.random.NormalCurve;
import dev.headroom.random.Permutation;
import dev.headroom.random.PhiloxCoordinates;
import dev.headroom.random.QuantileFunction;
import dev.headroom.random.SobolCoordinates;
import dev.headroom.yaml.SweepAxis;
import dev.headroom.yaml.SweepChoice;
import dev.headroom.yaml.SweepFile;
import dev.headroom.yaml.SweepFile.Design;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The cells of a sweep, each laid out when it is asked for. May be used by several threads. */
public final class SweepDesign {
    /** Most cells. */
    public static final long MOST_CELLS = 1_000_000_000;

    private static final String AXIS = "sweep.axis.";
    /** They tell points apart and can still be read. */
    private static final MathContext DIGITS = new MathContext(10);

    private final SweepFile sweep;
    private final long seed;
    private final long designed; // cells of the axes
    private final List<String> paths = new ArrayList<>();
    private final List<String> shortNames;
    private final List<@Nullable QuantileFunction> quantiles = new ArrayList<>(); // [axis] null: it has choices

    /**
     * A cell.
     *
     * @param number from 0
     * @param name readable, as {@code growthPerYear=0.33,target=0.7}
     * @param values by path, in the order of {@link #paths}; empty where a named cell has none
     * @param choices laid over the plan
     */
    public record Cell(long number, String name, List<String> values, List<SweepChoice> choices) {
        public Cell {
            values = List.copyOf(values);
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param seed of the designs that are drawn
     * @throws IllegalArgumentException where there are more cells than {@link #MOST_CELLS}
     */
    public SweepDesign(SweepFile sweep, long seed) {
        this.sweep = sweep;
        this.seed = seed;
        sweep.axes().forEach(axis -> paths.addAll(axis.paths()));
        this.shortNames = paths.stream().map(path -> shortName(path, paths)).toList();
        for (SweepAxis axis : sweep.axes()) {
            Assumption distribution = axis.distribution();
            quantiles.add(distribution == null ? null : DistributionCompiler.compile(distribution));
        }
        this.designed = designed();
        if (cells() > MOST_CELLS) {
            throw new IllegalArgumentException("a sweep has at most 1,000,000,000 cells");
        }
    }

    private long designed() {
        if (sweep.axes().isEmpty()) {
            return 0;
        }
        if (sweep.design() != Design.GRID) {
            return sweep.points();
        }
        long product = 1;
        for (SweepAxis axis : sweep.axes()) {
            int choices = axis.choices().size();
            product = product > MOST_CELLS ? product : product * choices;
        }
        return product;
    }

    /** The last words of a path that tell it from the others. */
    private static String shortName(String path, List<String> all) {
        String[] words = path.split("\\.", -1);
        for (int from = words.length - 1; from > 0; from--) {
            String tail = String.join(".", List.of(words).subList(from, words.length));
            boolean unique = all.stream()
                    .noneMatch(other -> !other.equals(path) && (other.equals(tail) || other.endsWith("." + tail)));
            if (unique) {
                return tail;
            }
        }
        return path;
    }

    /** How many cells there are, named ones included. */
    public long cells() {
        return designed + sweep.cells().size();
    }

    /** What is varied, axis by axis. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /**
     * Lays out a cell.
     *
     * @param number from 0 to {@link #cells} - 1
     */
    public Cell cell(long number) {
        if (number >= designed) {
            var named = sweep.cells().get(Math.toIntExact(number - designed));
            return new Cell(number, named.name(), paths.stream().map(path -> "").toList(), List.of(named.choice()));
        }
        var choices = sweep.design() == Design.GRID ? ofGrid(number) : ofPoint(number);
        var values = new ArrayList<String>();
        for (int a = 0; a < choices.size(); a++) {
            SweepChoice choice = choices.get(a);
            sweep.axes().get(a).paths().forEach(path -> values.add(choice.text(path)));
        }
        var name = new StringBuilder();
        for (int k = 0; k < values.size(); k++) {
            name.append(k == 0 ? "" : ",").append(shortNames.get(k)).append('=').append(values.get(k));
        }
        return new Cell(number, name.toString(), values, choices);
    }

    /** The last axis goes fastest. */
    private List<SweepChoice> ofGrid(long number) {
        var choices = new ArrayList<SweepChoice>();
        long rest = number;
        for (int a = sweep.axes().size() - 1; a >= 0; a--) {
            var ofAxis = sweep.axes().get(a).choices();
            choices.add(0, ofAxis.get((int) (rest % ofAxis.size())));
            rest /= ofAxis.size();
        }
        return choices;
    }

    private List<SweepChoice> ofPoint(long number) {
        var choices = new ArrayList<SweepChoice>();
        double[] uniforms = sweep.design() == Design.SOBOL ? sobol(number) : latinHypercube(number);
        for (int a = 0; a < uniforms.length; a++) {
            SweepAxis axis = sweep.axes().get(a);
            QuantileFunction quantile = quantiles.get(a);
            if (quantile == null) {
                int count = axis.choices().size();
                choices.add(axis.choices().get(Math.min(count - 1, (int) (uniforms[a] * count))));
            } else {
                choices.add(axis.at(rounded(quantile.atNormal(NormalCurve.inverse(uniforms[a])))));
            }
        }
        return choices;
    }

    private static double rounded(double value) {
        return new BigDecimal(value, DIGITS).doubleValue();
    }

    private long address(int axis) {
        return InputAddress.of(AXIS + String.join(" ", sweep.axes().get(axis).paths()));
    }

    private double[] sobol(long number) {
        var order = CoordinateOrder.of(IntStream.range(0, sweep.axes().size())
                .mapToObj(axis -> new CoordinateOrder.Coordinate(address(axis), 0))
                .toList());
        var points = new SobolCoordinates(seed, order);
        long ofFirstStrand = number / SobolCoordinates.ROW * SobolCoordinates.ROW * SobolCoordinates.STRANDS
                + number % SobolCoordinates.ROW;
        double[] uniforms = new double[sweep.axes().size()];
        double[] one = new double[1];
        for (int axis = 0; axis < uniforms.length; axis++) {
            points.uniforms(address(axis), 0, ofFirstStrand, 1, one);
            uniforms[axis] = one[0];
        }
        return uniforms;
    }

    private double[] latinHypercube(long number) {
        var random = new PhiloxCoordinates(seed);
        double[] uniforms = new double[sweep.axes().size()];
        double[] one = new double[1];
        for (int axis = 0; axis < uniforms.length; axis++) {
            long address = address(axis);
            random.uniforms(address, 0, number, 1, one);
            long stratum = new Permutation(sweep.points(), address ^ seed).of(number);
            uniforms[axis] = (stratum + one[0]) / sweep.points();
        }
        return uniforms;
    }
}
