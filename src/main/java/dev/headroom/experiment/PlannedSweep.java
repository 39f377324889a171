package dev.headroom.experiment;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Problem;
import dev.headroom.results.MetricSelection;
import dev.headroom.store.Manifest;
import dev.headroom.store.Sha256;
import dev.headroom.store.Software;
import dev.headroom.store.SweepFolder;
import dev.headroom.store.SweepInfo;
import dev.headroom.yaml.ReadPlan;
import dev.headroom.yaml.SweepAxis;
import dev.headroom.yaml.SweepChoice;
import dev.headroom.yaml.SweepFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A sweep that is to be: its design, and how each of its cells is run. May be used by several threads. */
public final class PlannedSweep {
    /** Cells whose keys are worked out at once. */
    private static final int CHUNK = 256;

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
        var problems = chunk(0).stream()
                .flatMap(cell -> cell.problems().stream())
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
        this.info = info(sweep.plans().read(design.cell(0).choices()));
    }

    private SweepInfo info(ReadPlan first) {
        var run = settings.apply(first);
        var inputs = new LinkedHashSet<String>();
        first.inputs().forEach(input -> inputs.add(input.sha256()));
        for (SweepChoice choice : choicesOfScenarios()) {
            sweep.plans().read(List.of(choice)).inputs().forEach(input -> inputs.add(input.sha256()));
        }
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
                String.join(",", inputs));
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

    /** What lays scenarios over the plan, whose files decide results as the plan's own do. */
    private List<SweepChoice> choicesOfScenarios() {
        var ofAxes = sweep.axes().stream()
                .filter(axis -> axis.paths().contains(SweepAxis.SCENARIO))
                .flatMap(axis -> axis.choices().stream());
        return Stream.concat(ofAxes, sweep.cells().stream().map(SweepFile.NamedCell::choice))
                .toList();
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

    /** How a cell is run. */
    PlannedRun run(SweepDesign.Cell cell) {
        var read = sweep.plans().read(cell.choices());
        var run = settings(read);
        var copy = new Manifest.PlanCopy(read.plan().name(), read.resolved().hash(), "", List.of());
        return new PlannedRun(read.plan(), copy, run);
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
     * Reads and checks the plan of every cell and keeps their keys, unless that was done before.
     *
     * @param done is told how many cells were read
     * @return false where it was cancelled
     * @throws InvalidPlanException with every problem of all cells
     * @throws IOException where the disk refuses
     */
    public boolean resolve(SweepFolder folder, LongConsumer done, BooleanSupplier cancelled) throws IOException {
        if (folder.hasKeys()) {
            return true;
        }
        var problems = new LinkedHashSet<Problem>();
        try (var list = folder.writeCells()) {
            for (long first = 0; first < design.cells(); first += CHUNK) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                for (var resolved : chunk(first)) {
                    problems.addAll(resolved.problems());
                    if (problems.isEmpty()) {
                        var cell = resolved.cell();
                        list.add(cell.number(), cell.name(), cell.values(), resolved.key());
                    }
                }
                done.accept(Math.min(design.cells(), first + CHUNK));
            }
            if (problems.isEmpty()) {
                list.finish();
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(new ArrayList<>(problems));
        }
        return true;
    }

    /**
     * Reads and checks the plans of the first cells.
     *
     * @param most so many cells at most
     * @return how many
     * @throws InvalidPlanException with every problem of all of them
     */
    public long check(long most) {
        long checked = Math.min(most, design.cells());
        var problems = new LinkedHashSet<Problem>();
        for (long first = 0; first < checked; first += CHUNK) {
            chunk(first).forEach(resolved -> problems.addAll(resolved.problems()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(new ArrayList<>(problems));
        }
        return checked;
    }

    /** A cell's key, or what is wrong with it. */
    private record Resolved(SweepDesign.Cell cell, String key, List<Problem> problems) {}

    private List<Resolved> chunk(long first) {
        return LongStream.range(first, Math.min(design.cells(), first + CHUNK))
                .parallel()
                .mapToObj(number -> {
                    var cell = design.cell(number);
                    try {
                        return new Resolved(cell, key(cell), List.of());
                    } catch (InvalidPlanException e) {
                        return new Resolved(cell, "", e.problems());
                    }
                })
                .toList();
    }
}
