package dev.headroom.bench;

import dev.headroom.engine.BlockEstimates;
import dev.headroom.engine.BlockResult;
import dev.headroom.engine.BlockSimulator;
import dev.headroom.engine.CellQuantile;
import dev.headroom.engine.FullRecording;
import dev.headroom.engine.Quantity;
import dev.headroom.engine.Recording;
import dev.headroom.engine.RegionQuantity;
import dev.headroom.engine.ReplicationBlock;
import dev.headroom.engine.ResultLayout;
import dev.headroom.engine.Sampling;
import dev.headroom.engine.Sampling.Method;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.ModelCompiler;
import dev.headroom.model.Period;
import dev.headroom.stats.Estimate;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many times the replications of {@code mc} would be needed for the error of {@code rqmc}, on the plan that ships; a table in
 * Markdown. Arguments are {@code POWER:SEEDS}: replications as a power of two, and runs that are averaged; the first is that of {@code mc},
 * whose variance falls as one over the number of replications.
 */
public final class VarianceReduction {
    private static final String YEAR = "2028";
    private static final String MONTH = "2028-12";
    private static final double WORST = 0.95;
    private static final int ROUNDS = 3; // of timing
    private static final int TIMED = ReplicationBlock.STRANDS * 128; // replications of a round
    private static final double NANOSECONDS_A_MICROSECOND = 1e3;

    private final CapacityModel model;
    private final ResultLayout layout;
    private final Recording recording = new Recording(
            Set.of(Period.Kind.HORIZON, Period.Kind.YEAR),
            EnumSet.of(Quantity.DEMAND, Quantity.SHORTFALL),
            EnumSet.of(CellQuantile.PEAK_SHORTFALL),
            EnumSet.of(RegionQuantity.CAPEX),
            Set.of());
    private final Map<String, Function<BlockEstimates, Estimate>> figures = new LinkedHashMap<>();

    private VarianceReduction(CapacityModel model) {
        this.model = model;
        this.layout = ResultLayout.of(model);
        String horizon = model.periods()[period(null)].name();
        int all = layout.regions();
        for (String period : List.of(horizon, YEAR, MONTH)) {
            int p = period.equals(horizon) ? period(null) : period(period);
            int cell = layout.cell(all, ResultLayout.TOTAL, p);
            int regionCell = layout.regionCell(all, p);
            String of = period.equals(horizon) ? "horizon" : period;
            figures.put("demandMean, " + of, result -> result.mean(cell, Quantity.DEMAND));
            figures.put("unservedMwMonths, " + of, result -> result.mean(cell, Quantity.SHORTFALL));
            figures.put("capexUsdMillion, " + of, result -> result.mean(regionCell, RegionQuantity.CAPEX));
            figures.put("shortfallProbability, " + of, result -> result.everShort(cell));
            if (!period.equals(MONTH)) {
                figures.put("shortfallP95, " + of, result -> result.quantile(CellQuantile.PEAK_SHORTFALL, cell, WORST));
                figures.put("cvar95Mw, " + of, result -> result.cvar(CellQuantile.PEAK_SHORTFALL, cell, WORST));
            }
        }
    }

    /** @param name of the period, or null for the horizon */
    private int period(@Nullable String name) {
        return IntStream.range(0, model.periods().length)
                .filter(k -> name == null
                        ? model.periods()[k].kind() == Period.Kind.HORIZON
                        : model.periods()[k].name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BlockEstimates play(Recording recorded, Sampling sampling, long replications) {
        var simulator = BlockSimulator.of(model, recorded, sampling);
        BlockResult result = BlockResult.of(model);
        List<ReplicationBlock> blocks = ReplicationBlock.between(0, replications);
        for (int k = 0; k < blocks.size(); k++) {
            int strand = blocks.get(k).strand();
            simulator.play(blocks.get(k));
            if (k + 1 == blocks.size() || blocks.get(k + 1).strand() != strand) {
                simulator.endStrand(strand, result);
            }
        }
        simulator.finish(result);
        return new BlockEstimates(result);
    }

    /** [figure] the variance of an estimate times the replications, averaged over seeds. */
    private double[] variances(Method method, long replications, int seeds) {
        var variances = new double[figures.size()];
        for (int seed = 1; seed <= seeds; seed++) {
            BlockEstimates result = play(recording, new Sampling(method, seed), replications);
            int k = 0;
            for (var figure : figures.values()) {
                double error = figure.apply(result).standardError();
                variances[k++] += error * error * replications / seeds;
            }
        }
        return variances;
    }

    /** Processor time of a replication with all statistics, rounds of both methods in turn: that of mc over that of rqmc. */
    private double timeRatio(PrintStream out) {
        var times = new double[Method.values().length][ROUNDS];
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = -1; round < ROUNDS; round++) {
            for (Method method : Method.values()) {
                long start = threads.getCurrentThreadCpuTime();
                play(FullRecording.get(), new Sampling(method, 1), TIMED);
                if (round >= 0) {
                    times[method.ordinal()][round] = (threads.getCurrentThreadCpuTime() - start) / (double) TIMED;
                }
            }
        }
        double mc = median(times[Method.MC.ordinal()]);
        double rqmc = median(times[Method.RQMC.ordinal()]);
        out.printf(
                Locale.ROOT,
                "Microseconds a replication with all statistics: mc %.1f, rqmc %.1f; mc over rqmc %.2f.%n%n",
                mc / NANOSECONDS_A_MICROSECOND,
                rqmc / NANOSECONDS_A_MICROSECOND,
                mc / rqmc);
        return mc / rqmc;
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private void print(String[] arguments, PrintStream out) {
        double timeRatio = timeRatio(out);
        var columns = new double[arguments.length][];
        var title = new StringBuilder("| figure, of all regions |");
        for (int k = 0; k < arguments.length; k++) {
            String[] parts = arguments[k].split(":", 2);
            int power = Integer.parseInt(parts[0]);
            columns[k] = variances(k == 0 ? Method.MC : Method.RQMC, 1L << power, Integer.parseInt(parts[1]));
            if (k > 0) {
                title.append(" 2^").append(power).append(" |");
            }
        }
        out.println(title);
        out.println("| --- |" + " --- |".repeat(arguments.length - 1));
        int row = 0;
        for (String figure : figures.keySet()) {
            out.print("| " + figure + " |");
            for (int k = 1; k < columns.length; k++) {
                double factor = columns[0][row] / columns[k][row];
                out.printf(Locale.ROOT, " %s (%s) |", digits(factor), digits(factor * timeRatio));
            }
            out.println();
            row++;
        }
    }

    private static String digits(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%.0f", factor);
    }

    /** @param arguments see above */
    public static void main(String[] arguments) {
        var source = new PlanSource(Path.of("config/plan.yaml"), List.of(), List.of());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new VarianceReduction(ModelCompiler.compile(PlanReader.read(source).plan()))
                .print(arguments.length > 0 ? arguments : new String[] {"14:8", "12:6", "14:3", "16:2", "18:1"}, out);
    }
}
