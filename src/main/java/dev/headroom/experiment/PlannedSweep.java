package dev.headroom.experiment;

import dev.headroom.engine.PointSet;
import dev.headroom.execution.BlockJob;
import dev.headroom.execution.CellJob;
import dev.headroom.model.ModelCompiler;
import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Problem;
import dev.headroom.results.MetricSelection;
import dev.headroom.store.Sha256;
import dev.headroom.store.Software;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepInfo;
import dev.headroom.yaml.InputFile;
import dev.headroom.yaml.ReadPlan;
import dev.headroom.yaml.SweepAxis;
import dev.headroom.yaml.SweepChoice;
import dev.headroom.yaml.SweepFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** A sweep that is to be: its design, and how each of its cells is run. May be used by several threads. */
public final class PlannedSweep {
    /** Cells whose keys are worked out at once. */
    private static final int CHUNK = 256;
    /** So many problems are not all told: no more cells are read. */
    private static final int MANY_PROBLEMS = 1000;

    private final SweepFile sweep;
    private final SweepDesign design;
    private final Function<ReadPlan, RunSettings> settings;
    private final String asked;
    private final SweepInfo info;

    /**
     * Reads the first of its plans.
     *
     * @param settings how a cell's plan is run
     * @param asked all that the command line says of the sweep, for its hash
     * @throws InvalidPlanException where even that is no valid plan, with the problems of the first cells
     */
    public PlannedSweep(
            SweepFile sweep, SweepDesign design, Function<ReadPlan, RunSettings> settings, List<String> asked) {
        this.sweep = sweep;
        this.design = design;
        this.settings = settings;
        this.asked = String.join("\n", asked);
        try {
            this.info = describe();
        } catch (InvalidPlanException e) {
            check(CHUNK); // which tells of other cells too
            throw e;
        }
    }

    private SweepInfo describe() {
        var first = design.cell(0).choices();
        var run = settings(sweep.plans().read(first));
        var all = String.join(
                "\n",
                Software.modelHash(),
                asked,
                sweep.name(),
                sweep.design().word(),
                Long.toString(sweep.points()),
                String.join(",", design.paths()),
                axesText(),
                selection(run.selection()),
                Long.toString(run.seed()),
                run.method(),
                Long.toString(run.limit()),
                String.join(",", inputs(first)));
        return new SweepInfo(
                sweep.name(),
                Sha256.of(all),
                sweep.design().word(),
                design.cells(),
                design.paths(),
                run.method(),
                run.seed(),
                run.limit(),
                Software.running());
    }

    /**
     * Hashes of the files that decide results: those of the first cell, and what choices and named cells bring besides.
     *
     * @param first what makes the first cell
     */
    private List<String> inputs(List<SweepChoice> first) {
        var inputs = new LinkedHashSet<InputFile>(sweep.plans().inputs(first));
        for (int a = 0; a < sweep.axes().size(); a++) {
            for (SweepChoice choice : sweep.axes().get(a).choices()) {
                if (choice.mayNameFiles()) {
                    var choices = new ArrayList<>(first);
                    choices.set(a, choice);
                    inputs.addAll(sweep.plans().inputs(choices));
                }
            }
        }
        for (var cell : sweep.cells()) {
            inputs.addAll(sweep.plans().inputs(List.of(cell.choice())));
        }
        return inputs.stream().map(InputFile::sha256).toList();
    }

    private String axesText() {
        var text = new StringBuilder();
        for (SweepAxis axis : sweep.axes()) {
            text.append(axis.paths()).append(axis.distribution());
            axis.choices().forEach(choice -> text.append(' ').append(choice.content()));
            text.append('\n');
        }
        sweep.cells()
                .forEach(cell -> text.append(cell.name())
                        .append(' ')
                        .append(cell.choice().content())
                        .append('\n'));
        return text.toString();
    }

    private static String selection(MetricSelection selection) {
        return selection.metrics() + " " + selection.periods();
    }

    public SweepInfo info() {
        return info;
    }

    public SweepDesign design() {
        return design;
    }

    /** What is played for a cell. */
    CellJob job(SweepDesign.Cell cell) {
        var read = sweep.plans().read(cell.choices());
        var run = settings(read);
        var model = ModelCompiler.compile(read.plan());
        var recording = MetricSources.recording(run.selection(), List.of());
        var blocks = PointSet.ofRun(run.limit()).blocks();
        return new CellJob(
                new BlockJob(model, recording, run.sampling(), blocks), new CsvOfCell(model, run.selection()));
    }

    private RunSettings settings(ReadPlan read) {
        var run = settings.apply(read);
        if (!run.precision().isEmpty()) {
            throw new InvalidPlanException(List.of(new Problem(
                    sweep.name(),
                    "simulation.precision",
                    "a sweep plays a fixed number of replications: --set simulation.precision=[] leaves it out")));
        }
        return run;
    }

    /** What a cell's result depends on, in one hash. */
    private String key(SweepDesign.Cell cell) {
        var read = sweep.plans().read(cell.choices());
        var run = settings(read);
        return Sha256.of(String.join(
                "\n",
                Software.modelHash(),
                read.resolved().hash(),
                run.method(),
                Long.toString(run.seed()),
                Long.toString(run.limit()),
                selection(run.selection())));
    }

    /**
     * Reads and checks the plan of every cell and keeps their keys, unless that was done before. Of a sweep with problems nothing stays.
     *
     * @param done is told how many cells were read
     * @return false where it was cancelled
     * @throws InvalidPlanException with the problems of all cells, or of the first ones where there are many
     * @throws IOException where the disk refuses
     */
    public boolean resolve(SweepFolder folder, LongConsumer done, BooleanSupplier cancelled) throws IOException {
        if (folder.list().isThere()) {
            return true;
        }
        try (var list = folder.list().write()) {
            var problems = new LinkedHashSet<Problem>();
            for (long first = 0; first < design.cells() && problems.size() < MANY_PROBLEMS; first += CHUNK) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                for (var keyed : chunk(first, design.cells(), problems)) {
                    var cell = keyed.cell();
                    list.add(cell.number(), cell.name(), cell.values(), keyed.key());
                }
                done.accept(Math.min(design.cells(), first + CHUNK));
            }
            throwIfAny(problems);
            list.finish();
        } catch (InvalidPlanException e) {
            folder.takeBack();
            throw e;
        }
        return true;
    }

    /**
     * Reads and checks the plans of the first cells.
     *
     * @param most so many cells at most
     * @return how many
     * @throws InvalidPlanException with the problems of all of them, or of the first ones where there are many
     */
    public long check(long most) {
        long cells = Math.min(most, design.cells());
        var problems = new LinkedHashSet<Problem>();
        for (long first = 0; first < cells && problems.size() < MANY_PROBLEMS; first += CHUNK) {
            chunk(first, cells, problems);
        }
        throwIfAny(problems);
        return cells;
    }

    private static void throwIfAny(Set<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(List.copyOf(problems));
        }
    }

    /** A cell with its key, or with what is wrong with it and no key. */
    private record Keyed(SweepDesign.Cell cell, String key, List<Problem> problems) {}

    /**
     * Reads and checks a chunk of cells.
     *
     * @param end no cell from here on
     * @param problems takes what is wrong
     */
    private List<Keyed> chunk(long first, long end, Set<Problem> problems) {
        var cells = LongStream.range(first, Math.min(end, first + CHUNK))
                .parallel()
                .mapToObj(design::cell)
                .map(this::keyed)
                .toList();
        cells.forEach(cell -> problems.addAll(cell.problems()));
        return problems.isEmpty() ? cells : List.of();
    }

    private Keyed keyed(SweepDesign.Cell cell) {
        try {
            return new Keyed(cell, key(cell), List.of());
        } catch (InvalidPlanException e) {
            return new Keyed(cell, "", e.problems());
        }
    }
}
