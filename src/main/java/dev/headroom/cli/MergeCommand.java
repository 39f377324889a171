package dev.headroom.cli;

import dev.headroom.experiment.PartsOfRun;
import dev.headroom.experiment.PlannedRun;
import dev.headroom.plan.Plan;
import dev.headroom.store.PartHeader;
import dev.headroom.store.RunFolder;
import dev.headroom.store.RunStore;
import dev.headroom.store.UnusablePartException;
import dev.headroom.yaml.PlanReader;
import dev.headroom.yaml.PlanSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a run of its parts. */
@Command(
        name = "merge",
        description = "Make a run of the parts that run --blocks wrote.",
        sortOptions = false,
        abbreviateSynopsis = true)
final class MergeCommand implements Callable<Integer> {
    private final SharedOptions options;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "PART",
            arity = "1..*",
            description = "The parts, in any order: files, patterns such as 'runs/*.part', or folders that hold them.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    MergeCommand(SharedOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var watch = new PartTimes();
        var parts = PartsOfRun.of(files());
        watch.ended("read");
        var header = parts.header();
        var copy = header.plan();
        try (var folder = new RunStore(options.out()).begin(copy.name(), copy.hash(), watch.started())) {
            var plan = new RunOutput.Planned(plan(header, folder).named(copy.name()), copy);
            var joined = RunOutput.Found.of(parts.join(new PlannedRun(plan.plan(), copy, parts.settings())));
            watch.ended("merge");
            new RunOutput(options, pictures, spec, terminal, watch)
                    .publish(plan, joined.curves(), joined.result(), folder);
            return ExitCode.OK;
        }
    }

    /** The plan, from its text in the parts. */
    private static Plan plan(PartHeader header, RunFolder folder) throws IOException {
        folder.writeText(RunFolder.PLAN, header.plan().resolved());
        var read = PlanReader.read(PlanSource.of(folder.path().resolve(RunFolder.PLAN)));
        if (!read.resolved().hash().equals(header.plan().hash())) {
            throw new UnusablePartException("the plan in the parts is not the one that they were played with");
        }
        return read.plan();
    }

    /** What the names stand for, each file once. */
    private List<Path> files() throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (var name : names) {
            var path = Path.of(name);
            if (Files.isDirectory(path)) {
                files.addAll(matching(path, "*" + RunStore.PART, name));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                var folder = path.getParent() == null ? Path.of("") : path.getParent();
                files.addAll(matching(folder, String.valueOf(path.getFileName()), name));
            }
        }
        var seen = new LinkedHashSet<Path>();
        files.removeIf(file -> !seen.add(file.toAbsolutePath().normalize()));
        return List.copyOf(files);
    }

    private List<Path> matching(Path folder, String pattern, String asked) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> matcher.matches(file.getFileName()))
                        .sorted()
                        .forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            throw new ParameterException(spec.commandLine(), asked + ": there is no such part of a run");
        }
        return found;
    }
}
