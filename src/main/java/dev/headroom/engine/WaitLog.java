package dev.headroom.engine;

import java.util.Arrays;

/**
 * When the named projects of an account could start what, what they waited for, and when they started and ended: from it follows which
 * stage binds a project. Cleared for each future.
 */
final class WaitLog {
    /** What may be waited for. */
    static final int MONEY = 0;

    static final int HOLD = 1;
    static final int SLOT = 2;
    static final int HEADROOM = 3;
    static final int REASONS = 4;
    private static final byte NOTHING = -1;

    private final StageTable table;
    private final int projects;
    private final int keys; // of the projects' stages, the first ones
    private final int places; // one of each stage of a project, then one of each project before it is committed
    private final double[][] waited; // [reason][place] months
    private final byte[] reason; // [place] that is waited for now
    private final double[] since; // [place]
    private final double[] start; // [key]
    private final double[] end; // [key]
    private final int[] before; // [key] the key whose end made it ready, -1 without one
    private final int[] last; // [project] the key that ended last

    WaitLog(StageTable table, int projects) {
        this.table = table;
        this.projects = projects;
        this.keys = table.key(projects, 0);
        this.places = keys + projects;
        this.waited = new double[REASONS][places];
        this.reason = new byte[places];
        this.since = new double[places];
        this.start = new double[keys];
        this.end = new double[keys];
        this.before = new int[keys];
        this.last = new int[projects];
    }

    void clear() {
        for (double[] months : waited) {
            Arrays.fill(months, 0);
        }
        Arrays.fill(reason, NOTHING);
        Arrays.fill(before, -1);
        Arrays.fill(last, -1);
    }

    private boolean follows(int undertaking) {
        return undertaking < projects;
    }

    /** From {@code time} on a project that is not committed waits for {@code what}. */
    void projectWaits(int undertaking, int what, double time) {
        change(keys + undertaking, what, time);
    }

    void committed(int undertaking, double time) {
        if (follows(undertaking)) {
            change(keys + undertaking, NOTHING, time);
        }
    }

    /** From {@code time} on a stage that is ready waits for {@code what}. */
    void stageWaits(int key, int what, double time) {
        if (key < keys) {
            change(key, what, time);
        }
    }

    void started(int key, double time) {
        if (key < keys) {
            change(key, NOTHING, time);
            start[key] = time;
        }
    }

    void ended(int key, double time) {
        if (key < keys) {
            int undertaking = table.undertaking(key);
            end[key] = time;
            last[undertaking] = later(last[undertaking], key);
        }
    }

    /** One of a stage's predecessors has ended. */
    void predecessorEnded(int key, int predecessor) {
        if (key < keys) {
            before[key] = later(before[key], predecessor);
        }
    }

    /** The key that ended later; of those that ended together the first. */
    private int later(int earlierKey, int key) {
        return earlierKey < 0 || end[key] > end[earlierKey] + Clock.TOLERANCE ? key : earlierKey;
    }

    private void change(int place, int what, double time) {
        if (reason[place] == what) {
            return;
        }
        if (reason[place] != NOTHING) {
            waited[reason[place]][place] += time - since[place];
        }
        reason[place] = (byte) what;
        since[place] = time;
    }

    /**
     * Charges the months of a complete project, walking back from its last stage over the predecessor that ended last.
     *
     * @param charged [item][lane] of the project: its stages in file order, then the reasons
     */
    void charge(int undertaking, double[][] charged, int lane) {
        int stages = charged.length - REASONS;
        for (int key = last[undertaking]; key >= 0; key = before[key]) {
            charged[table.place(key)][lane] += end[key] - start[key];
            chargeWaits(key, stages, charged, lane);
        }
        chargeWaits(keys + undertaking, stages, charged, lane);
    }

    private void chargeWaits(int place, int stages, double[][] charged, int lane) {
        for (int k = 0; k < REASONS; k++) {
            charged[stages + k][lane] += waited[k][place];
        }
    }
}
