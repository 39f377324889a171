package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.StageModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one account builds in one future: its named projects in order of priority, then modules in order of their start, with the state
 * of every stage. A stage is known by its key, undertaking x {@link #stride} + stage, so that a smaller key has priority. It changes as
 * the future unfolds.
 */
final class Undertakings {
    static final byte PLANNED = 0;
    static final byte UNDER_WAY = 1;
    static final byte COMPLETE = 2;
    static final byte ABANDONED = 3;

    private final CapacityModel model;
    final int stride; // stages of the longest build, at least 1
    int size;
    int planned; // how many are not committed yet; only named projects wait to be
    int[] project; // [undertaking] index of the named project, -1 for a module
    int[] region; // [undertaking]
    int[] build; // [undertaking] -1 without one
    byte[] status; // [undertaking]
    double[] aiMw; // [undertaking]
    double[] generalMw; // [undertaking]
    double[] convertsMw; // [undertaking]
    double[] paid; // [undertaking] USD million
    int[] openStages; // [undertaking] that have not ended
    boolean[] moneyStopped; // [undertaking] was eligible, and money kept it from being committed
    double[] basePrice; // [undertaking] USD million at plan start's prices, before overrun and contingency
    double[] localShare; // [undertaking] of its cost
    boolean changed; // since the latest round a stage became ready, or a slot free for what is planned

    @Nullable
    ProjectDraws[] draws; // [undertaking]

    double[] reserved; // [key] millions of the account's money
    int[] waitingFor; // [key] predecessors that have not ended
    final SortedKeys ready = new SortedKeys(); // keys whose predecessors have ended, not started
    final StageTimes running = new StageTimes(); // keys under way, with their ends
    final int[] underWay; // [region]
    final double[][] committedMw; // [region][pool] of all committed and not abandoned, conversions taken off
    final double[][] uncountedMw; // [region][pool] those of them that the grid limit does not count
    final Leavings leavings = new Leavings();

    /** @param projects how many named projects the account has */
    Undertakings(CapacityModel model, int projects) {
        this.model = model;
        this.stride = mostStages(model);
        this.underWay = new int[model.regions().length];
        this.committedMw = new double[model.regions().length][2];
        this.uncountedMw = new double[model.regions().length][2];
        int capacity = projects + 16;
        project = new int[capacity];
        region = new int[capacity];
        build = new int[capacity];
        status = new byte[capacity];
        aiMw = new double[capacity];
        generalMw = new double[capacity];
        convertsMw = new double[capacity];
        paid = new double[capacity];
        openStages = new int[capacity];
        moneyStopped = new boolean[capacity];
        basePrice = new double[capacity];
        localShare = new double[capacity];
        draws = new ProjectDraws[capacity];
        reserved = new double[capacity * stride];
        waitingFor = new int[capacity * stride];
    }

    private static int mostStages(CapacityModel model) {
        int stages = 1;
        for (BuildModel build : model.builds()) {
            stages = Math.max(stages, build.stages().length);
        }
        return stages;
    }

    void clear() {
        leavings.clear();
        size = 0;
        planned = 0;
        changed = false;
        ready.clear();
        running.clear();
        Arrays.fill(underWay, 0);
        for (int r = 0; r < committedMw.length; r++) {
            Arrays.fill(committedMw[r], 0);
            Arrays.fill(uncountedMw[r], 0);
        }
    }

    /** Adds an undertaking that is not committed yet, and gives its index. */
    int add(int projectIndex, int regionIndex, int buildIndex, ProjectDraws itsDraws) {
        if (size == project.length) {
            grow();
        }
        int i = size++;
        project[i] = projectIndex;
        region[i] = regionIndex;
        build[i] = buildIndex;
        draws[i] = itsDraws;
        status[i] = PLANNED;
        planned++;
        convertsMw[i] = 0;
        paid[i] = 0;
        moneyStopped[i] = false;
        openStages[i] = 0;
        return i;
    }

    /** Takes back the undertaking that was added last and is not committed. */
    void removeLast() {
        size--;
        planned--;
    }

    private void grow() {
        int capacity = 2 * size;
        project = Arrays.copyOf(project, capacity);
        region = Arrays.copyOf(region, capacity);
        build = Arrays.copyOf(build, capacity);
        status = Arrays.copyOf(status, capacity);
        aiMw = Arrays.copyOf(aiMw, capacity);
        generalMw = Arrays.copyOf(generalMw, capacity);
        convertsMw = Arrays.copyOf(convertsMw, capacity);
        paid = Arrays.copyOf(paid, capacity);
        openStages = Arrays.copyOf(openStages, capacity);
        moneyStopped = Arrays.copyOf(moneyStopped, capacity);
        basePrice = Arrays.copyOf(basePrice, capacity);
        localShare = Arrays.copyOf(localShare, capacity);
        draws = Arrays.copyOf(draws, capacity);
        reserved = Arrays.copyOf(reserved, capacity * stride);
        waitingFor = Arrays.copyOf(waitingFor, capacity * stride);
    }

    ProjectDraws drawsOf(int undertaking) {
        ProjectDraws its = draws[undertaking];
        if (its == null) {
            throw new IllegalStateException("undertaking " + undertaking + " has no draws");
        }
        return its;
    }

    BuildModel buildOf(int undertaking) {
        return model.builds()[build[undertaking]];
    }

    /** It takes a slot of its region and counts in the planner's forecast from now on. */
    void take(int undertaking) {
        status[undertaking] = UNDER_WAY;
        planned--;
        underWay[region[undertaking]]++;
        addToForecast(undertaking, 1);
    }

    /** Opens all stages of a committed undertaking with their reservations; those without predecessors are ready at once. */
    void openStages(int undertaking, double reservation) {
        StageModel[] stages = buildOf(undertaking).stages();
        openStages[undertaking] = stages.length;
        for (int k = 0; k < stages.length; k++) {
            int key = undertaking * stride + k;
            reserved[key] = reservation * stages[k].spendShare();
            waitingFor[key] = stages[k].predecessors();
            if (waitingFor[key] == 0) {
                ready.add(key);
                changed = true;
            }
        }
    }

    /** Marks a stage as ended; its successors that wait for nothing else become ready. */
    void endStage(int key, WaitLog waits) {
        int undertaking = key / stride;
        openStages[undertaking]--;
        for (int successor : buildOf(undertaking).stages()[key % stride].successors()) {
            int waiting = undertaking * stride + successor;
            waits.predecessorEnded(waiting, key);
            if (--waitingFor[waiting] == 0) {
                ready.add(waiting);
                changed = true;
            }
        }
    }

    void complete(int undertaking) {
        status[undertaking] = COMPLETE;
        freeSlot(undertaking);
    }

    private void freeSlot(int undertaking) {
        underWay[region[undertaking]]--;
        changed |= planned > 0;
    }

    /** Drops an undertaking: its stages, slot and MW in the forecast. Gives the reservation that it held. */
    double abandon(int undertaking) {
        status[undertaking] = ABANDONED;
        freeSlot(undertaking);
        addToForecast(undertaking, -1);
        int from = undertaking * stride;
        ready.removeRange(from, from + stride);
        running.removeRange(from, from + stride);
        double held = 0;
        for (int k = 0; k < buildOf(undertaking).stages().length; k++) {
            held += reserved[from + k];
            reserved[from + k] = 0;
        }
        return held;
    }

    private void addToForecast(int undertaking, int sign) {
        double[] pools = committedMw[region[undertaking]];
        pools[0] += sign * aiMw[undertaking];
        pools[1] += sign * (generalMw[undertaking] - convertsMw[undertaking]);
        if (build[undertaking] >= 0 && !buildOf(undertaking).gridCounted()) {
            double[] uncounted = uncountedMw[region[undertaking]];
            uncounted[0] += sign * aiMw[undertaking];
            uncounted[1] += sign * generalMw[undertaking];
        }
    }
}
