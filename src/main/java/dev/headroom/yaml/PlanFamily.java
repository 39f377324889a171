package dev.headroom.yaml;

import dev.headroom.plan.InvalidPlanException;
import java.util.ArrayList;
import java.util.List;

/** Plans of the same files that differ in some values. Files are read once; it may be used by several threads. */
public final class PlanFamily {
    private final PlanSource source;
    private final List<SweepChoice> base;
    private final ThreadLocal<FileCache> caches;

    /** @param base laid over all of them, before any other choice */
    PlanFamily(PlanSource source, List<SweepChoice> base, FileCache read) {
        this.source = source;
        this.base = List.copyOf(base);
        this.caches = ThreadLocal.withInitial(read::copy);
    }

    /**
     * Reads one of the plans.
     *
     * @throws InvalidPlanException with every problem of all files, in the order of files and lines
     */
    public ReadPlan read(List<SweepChoice> choices) {
        return PlanReader.read(source, onBase(choices), caches.get());
    }

    /** The files of one of the plans, which need not be valid. */
    public List<InputFile> inputs(List<SweepChoice> choices) {
        return PlanReader.inputs(source, onBase(choices), caches.get());
    }

    private List<SweepChoice> onBase(List<SweepChoice> choices) {
        var all = new ArrayList<>(base);
        all.addAll(choices);
        return all;
    }
}
