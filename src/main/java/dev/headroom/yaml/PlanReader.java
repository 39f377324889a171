package dev.headroom.yaml;

import dev.headroom.plan.InvalidPlanException;
import dev.headroom.plan.Plan;
import dev.headroom.yaml.YamlTree.Mapping;
import java.util.List;

/** Reads a plan from its files. */
public final class PlanReader {
    private PlanReader() {}

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
        var problems = new Problems();
        var files = new YamlFiles(problems, cache);
        YamlTree tree = files.load(source.file(), Source.Kind.FILE, "");
        if (!(tree instanceof Mapping file)) {
            if (!(tree instanceof YamlTree.Broken)) {
                problems.error(tree.origin(), "", Scalars.wanted(tree, "a plan (a map)"));
            }
            throw new InvalidPlanException(problems.errors());
        }
        var overlay = new Overlay(file, new FileReferences(files, problems), problems);
        new OverlayReader(files, problems).apply(source, choices, overlay);
        Mapping whole = new ForecastFiles(files, problems).inline(overlay.plan());
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
