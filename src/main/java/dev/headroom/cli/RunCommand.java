package dev.headroom.cli;

import dev.headroom.experiment.Checkpoint;
import dev.headroom.experiment.PartRun;
import dev.headroom.experiment.PlannedRun;
import dev.headroom.experiment.PlayedRun;
import dev.headroom.experiment.RunExperiment;
import dev.headroom.results.Effort;
import dev.headroom.store.BlockRange;
import dev.headroom.store.RunStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays a plan's futures, prints what they say and keeps it in a run folder; or some of its blocks, for a part of a run. */
@Command(
        name = "run",
        description = "Simulate the plan, print the summary, write a run folder with figures and charts.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class RunCommand implements Callable<Integer> {
    private static final String SAVE_SECONDS = "headroom.checkpoint.seconds";
    private static final double USUAL_SAVE_SECONDS = 10;

    private final SharedOptions options;
    private final Terminal terminal;
    private final Interruption interruption;

    @Mixin
    private PlanArgument plan = new PlanArgument();

    @Mixin
    private final AgainOption again = new AgainOption();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Mixin
    private final RareOptions rare;

    @Mixin
    private final EngineOptions engines = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    RunCommand(SharedOptions options, Terminal terminal, Interruption interruption) {
        this.options = options;
        this.terminal = terminal;
        this.interruption = interruption;
        this.rare = new RareOptions(options);
    }

    @Override
    public Integer call() throws IOException {
        engines.check();
        var stored = again.take(options, plan.isNamed());
        stored.map(AgainOption.Stored::plan).ifPresent(plan::use);
        var asked = new AskedRun(options, spec.commandLine());
        var console = Console.of(spec, options);
        var watch = new PartTimes();
        var read = plan.read(options, terminal);
        watch.ended("read");
        if (stored.isPresent()) {
            stored.get().check(read);
        }
        read.warnings().forEach(warning -> console.note("warning: " + warning));
        var settings = asked.settings(read);
        var blocks = asked.blocks(settings);
        rare.check(read.plan(), settings);
        new RunNotes(console).begins(settings);
        var named = read.plan().named(stored.map(run -> run.header().planName()).orElseGet(() -> asked.title(read)));
        var planned = new RunOutput.Planned(named, RunManifest.copy(read, named.name()));
        try (var engine = engines.connect(settings.threads())) {
            var run = new PlannedRun(named, planned.copy(), settings).on(engine);
            return blocks == null ? play(planned, run, stored, watch) : playPart(planned, run, blocks, console);
        }
    }

    private int play(RunOutput.Planned planned, PlannedRun run, Optional<AgainOption.Stored> stored, PartTimes watch)
            throws IOException {
        var console = Console.of(spec, options);
        var copy = planned.copy();
        var progress = ProgressLine.ticking(console, terminal.errIsTerminal());
        try (var folder = new RunStore(options.out()).begin(copy.name(), copy.hash(), watch.started());
                var checkpoint = checkpoint(run, null, progress)) {
            interruption.listen();
            var simulated = simulate(run, checkpoint, progress, watch);
            if (simulated.isEmpty()) {
                console.note("interrupted before the first futures were finished; nothing is saved");
                return interruption.exitCode();
            }
            var found = simulated.get();
            var result = rare.added(
                    found.result(),
                    planned.plan(),
                    new AskedRun(options, spec.commandLine()).ofEach(run.settings()),
                    interruption::requested);
            new RunOutput(options, pictures, spec, terminal, watch).publish(planned, found.curves(), result, folder);
            new RunNotes(console).ended(result.header());
            stored.ifPresent(before -> console.note(before.verdict(result)));
            return ended(result.header().effort(), checkpoint, console);
        }
    }

    private Optional<RunOutput.Found> simulate(
            PlannedRun run, Checkpoint checkpoint, ProgressLine progress, PartTimes watch) {
        Optional<PlayedRun> played;
        try (progress) {
            played = RunExperiment.play(run, checkpoint, progress, interruption::requested);
        }
        watch.ended("simulate");
        var found = played.map(RunOutput.Found::of);
        watch.ended("analyse");
        return found;
    }

    private int ended(Effort effort, Checkpoint checkpoint, Console console) {
        if (effort.interrupted()) {
            sayHowToGoOn(console);
            return interruption.exitCode();
        }
        checkpoint.remove();
        return effort.isPrecise() ? ExitCode.OK : ExitCode.IMPRECISE;
    }

    private void sayHowToGoOn(Console console) {
        if (options.resume()) {
            console.note("the same command plays on from here");
        }
    }

    private int playPart(RunOutput.Planned planned, PlannedRun run, BlockRange blocks, Console console)
            throws IOException {
        var file = new RunStore(options.out()).partFile(planned.copy(), blocks);
        var part = new PartRun(run, blocks, file);
        if (part.isThere(console::note)) {
            console.note(file + " is there already; nothing is played");
            return ExitCode.OK;
        }
        var progress = ProgressLine.ticking(console, terminal.errIsTerminal());
        try (var checkpoint = checkpoint(run, blocks, progress)) {
            interruption.listen();
            var played = playPart(part, checkpoint, progress);
            if (played.isEmpty()) {
                console.note("interrupted: a part is written when all its blocks are played");
                sayHowToGoOn(console);
                return interruption.exitCode();
            }
            console.note(String.format(Locale.ROOT, "wrote %s: %,d futures", file, played.getAsLong()));
            checkpoint.remove();
            return ExitCode.OK;
        }
    }

    private OptionalLong playPart(PartRun part, Checkpoint checkpoint, ProgressLine progress) throws IOException {
        try (progress) {
            return part.play(checkpoint, progress, interruption::requested);
        }
    }

    private Checkpoint checkpoint(PlannedRun run, @Nullable BlockRange blocks, ProgressLine progress) {
        if (!options.resume()) {
            return Checkpoint.none();
        }
        return Checkpoint.open(
                new Checkpoint.Saving(new RunStore(options.out()), saveInterval(), progress::note), run, blocks);
    }

    private static Duration saveInterval() {
        var seconds = System.getProperty(SAVE_SECONDS, "");
        return Duration.ofMillis(
                Math.round(1000 * (seconds.isEmpty() ? USUAL_SAVE_SECONDS : Double.parseDouble(seconds))));
    }
}
