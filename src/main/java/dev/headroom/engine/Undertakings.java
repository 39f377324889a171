package dev.headroom.engine;

import dev.headroom.model.BuildModel;
import dev.headroom.model.CapacityModel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one account builds in one future: its named projects in order of priority, then modules in order of their start, with the state
 * of every stage by its key, see {@link StageTable}. It changes as
 * the future unfolds.
 */
final class Undertakings {
    static final byte PLANNED = 0;
    static final byte UNDER_WAY = 1;
    static final byte COMPLETE = 2;
    static final byte ABANDONED = 3;

    private final CapacityModel model;
    private final StageTable table;
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
    final Leavings leavings;
    final Leavings uncountedLeavings; // those of them that the grid limit does not count

    /** @param projects how many named projects the account has */
    Undertakings(CapacityModel model, StageTable table, int projects) {
        this.model = model;
        this.table = table;
        this.leavings = new Leavings(model);
        this.uncountedLeavings = new Leavings(model);
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
        reserved = new double[table.key(capacity, 0)];
        waitingFor = new int[table.key(capacity, 0)];
    }

    void clear() {
        leavings.clear();
        uncountedLeavings.clear();
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

    /** Adds an undertaking that is not committed yet, and gives its index; its MW and draws are set by who adds it. */
    int add(int projectIndex, int regionIndex, int buildIndex) {
        if (size == project.length) {
            grow();
        }
        int i = size++;
        project[i] = projectIndex;
        region[i] = regionIndex;
        build[i] = buildIndex;
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
        reserved = Arrays.copyOf(reserved, table.key(capacity, 0));
        waitingFor = Arrays.copyOf(waitingFor, table.key(capacity, 0));
    }

    ProjectDraws drawsOf(int undertaking) {
        ProjectDraws its = draws[undertaking];
        if (its == null) {
            throw new IllegalStateException("undertaking " + undertaking + " has no draws");
        }
        return its;
    }

    /** The slot in the table of stages that belongs to a key. */
    int slotOf(int key) {
        return table.key(build[table.undertaking(key)], table.place(key));
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
        int stages = buildOf(undertaking).stages().length;
        openStages[undertaking] = stages;
        for (int k = 0; k < stages; k++) {
            int key = table.key(undertaking, k);
            int slot = table.key(build[undertaking], k);
            reserved[key] = reservation * table.spendShare(slot);
            waitingFor[key] = table.predecessors(slot);
            if (waitingFor[key] == 0) {
                ready.add(key);
                changed = true;
            }
        }
    }

    /** Marks a stage as ended; its successors that wait for nothing else become ready. */
    void endStage(int key, WaitLog waits) {
        int undertaking = table.undertaking(key);
        openStages[undertaking]--;
        for (int successor : table.successors(slotOf(key))) {
            int waiting = table.key(undertaking, successor);
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
        int from = table.key(undertaking, 0);
        int end = table.key(undertaking + 1, 0);
        ready.removeRange(from, end);
        running.removeRange(from, end);
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
