package dev.headroom.engine;

import dev.headroom.model.CapacityModel;
import java.util.stream.IntStream;

/** Which column of a sample has what: outcomes of regions (in plan order, then all), of all regions, of projects, then drawn inputs. */
public final class SampleLayout {
    private static final int OF_A_REGION = 4;
    private static final int OF_ALL = 2;
    private static final int OF_A_PROJECT = 2;

    private final int regions;
    private final int projects;
    private final int[] inputs; // those that are drawn

    private SampleLayout(int regions, int projects, int[] inputs) {
        this.regions = regions;
        this.projects = projects;
        this.inputs = inputs;
    }

    public static SampleLayout of(CapacityModel model) {
        int[] drawn = IntStream.range(0, model.inputs().length)
                .filter(i -> !model.inputs()[i].constant())
                .toArray();
        return new SampleLayout(model.regions().length, model.projects().length, drawn);
    }

    /** Number of columns. */
    public int columns() {
        return input(inputs.length);
    }

    /** Number of regions without {@code all}. */
    public int regions() {
        return regions;
    }

    public int projects() {
        return projects;
    }

    /** Unserved MW-months of the horizon. */
    public int unserved(int region) {
        return region * OF_A_REGION;
    }

    /** Largest shortfall of a month, MW. */
    public int peakShortfall(int region) {
        return region * OF_A_REGION + 1;
    }

    /** Number of short months. */
    public int shortMonths(int region) {
        return region * OF_A_REGION + 2;
    }

    /** First short month from plan start, from 0; not a number where none is. */
    public int firstShort(int region) {
        return region * OF_A_REGION + 3;
    }

    /** USD million paid over the horizon for building in all regions. */
    public int capex() {
        return (regions + 1) * OF_A_REGION;
    }

    /** Mean over months of demand of all regions, MW. */
    public int demand() {
        return capex() + 1;
    }

    /** Months from plan start at which a project is committed, 0 for a funded one; not a number where it is not by the end. */
    public int committed(int project) {
        return capex() + OF_ALL + project * OF_A_PROJECT;
    }

    /** Months from plan start at which a project is complete; not a number where it is not by the end. */
    public int complete(int project) {
        return committed(project) + 1;
    }

    /** Number of drawn inputs. */
    public int inputs() {
        return inputs.length;
    }

    /** The value of the k-th drawn input. */
    public int input(int k) {
        return committed(projects) + k;
    }

    /** The index among the model's inputs of the k-th drawn one. */
    public int modelInput(int k) {
        return inputs[k];
    }
}
