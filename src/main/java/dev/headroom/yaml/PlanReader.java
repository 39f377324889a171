package dev.headroom.yaml;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.yaml.YamlTree.Mapping;
import java.util.List;

/** Reads a plan from its files. */
public final class PlanReader {
    private final Problems problems = new Problems();
    private final YamlFiles files;

    private PlanReader(FileCache cache) {
        this.files = new YamlFiles(problems, cache);
    }

    /**
     * Reads a plan, with its scenarios and settings laid over it.
     *
     * @throws InvalidPlanException with every problem of all files, in the order of files and lines
     */
    public static ReadPlan read(PlanSource source) {
        return read(source, List.of(), new FileCache());
    }

    /** @param choices of a sweep, laid over the source's scenarios and settings */
    static ReadPlan read(PlanSource source, List<SweepChoice> choices, FileCache cache) {
        return new PlanReader(cache).read(source, choices);
    }

    /**
     * The files of a plan, whether it is valid or not.
     *
     * @throws InvalidPlanException where the first of them is no plan
     */
    static List<InputFile> inputs(PlanSource source, List<SweepChoice> choices, FileCache cache) {
        var reader = new PlanReader(cache);
        reader.whole(source, choices);
        return reader.files.inputs();
    }

    /** All files, scenarios, settings and choices in one tree. */
    private Mapping whole(PlanSource source, List<SweepChoice> choices) {
        YamlTree tree = files.load(source.file(), Source.Kind.FILE, "");
        if (!(tree instanceof Mapping file)) {
            if (!(tree instanceof YamlTree.Broken)) {
                problems.error(tree.origin(), "", Scalars.wanted(tree, "a plan (a map)"));
            }
            throw new InvalidPlanException(problems.errors());
        }
        var overlay = new Overlay(file, new FileReferences(files, problems), problems);
        new OverlayReader(files, problems).apply(source, choices, overlay);
        return new ForecastFiles(files, problems).inline(overlay.plan());
    }

    private ReadPlan read(PlanSource source, List<SweepChoice> choices) {
        Mapping whole = whole(source, choices);
        KeyType planType = KeyTypes.section(PlanKeys.PLAN);
        Mapping canonical = (Mapping) CanonicalOrder.of(planType, whole);
        var validator = new TreeValidator(problems);
        validator.check(planType, canonical, Place.top(canonical));
        Section section = Section.top(PlanKeys.PLAN, canonical, validator.numbers());
        new PlanChecks(section, problems).check();
        if (problems.hasErrors()) {
            throw new InvalidPlanException(problems.errors());
        }
        Plan plan = new PlanBuilder(section).build();
        return new ReadPlan(plan, new ResolvedPlan(canonical), problems.warnings(), files.inputs());
    }
}
