package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.RiskModel;
import java.util.Arrays;

/** The risk events that strike an account's regions in one future: which are active now, and when that changes next. It moves through time. */
final class Strikes {
    private final RiskModel[] risks;
    private final boolean[] concerns; // [risk] whether it strikes any of the account's regions
    private final RiskTimeline timeline;
    private RiskEvents events;
    private int[] own = new int[8]; // events that concern the account, in their order
    private int ownCount;
    private double[] changes = new double[16]; // times at which they start or end, in order
    private int changeCount;
    private int nextChange;
    private int[] slowing = new int[8]; // active events that change the months of stages, in their order
    private int slowingCount;
    private int[] holding = new int[8]; // active events that hold stages
    private int holdingCount;
    private final int[] regions; // of the account
    private final double[] costFactor; // [region] product of active factors
    private final boolean[][] slows; // [risk][slot]
    private final boolean[][] holds; // [risk][slot]
    private final boolean[] holdsAny; // [risk]

    Strikes(CapacityModel model, StageTable stages, AccountModel account, RiskTimeline timeline) {
        this.risks = model.risks();
        this.regions = account.regions();
        this.costFactor = new double[model.regions().length];
        this.slows = new boolean[risks.length][];
        this.holds = new boolean[risks.length][];
        this.holdsAny = new boolean[risks.length];
        this.concerns = new boolean[risks.length];
        for (int k = 0; k < risks.length; k++) {
            boolean[] struck = risks[k].regions();
            concerns[k] = Arrays.stream(regions).anyMatch(region -> struck[region]);
            slows[k] = bySlot(stages, risks[k].slows());
            holds[k] = bySlot(stages, risks[k].holds());
            for (boolean[] ofBuild : risks[k].holds()) {
                for (boolean held : ofBuild) {
                    holdsAny[k] |= held;
                }
            }
        }
        this.timeline = timeline;
        this.events = timeline.events(0);
    }

    private static boolean[] bySlot(StageTable stages, boolean[][] byBuild) {
        var flat = new boolean[stages.key(byBuild.length, 0)];
        for (int b = 0; b < byBuild.length; b++) {
            System.arraycopy(byBuild[b], 0, flat, stages.key(b, 0), byBuild[b].length);
        }
        return flat;
    }

    void begin(int lane) {
        events = timeline.events(lane);
        changeCount = 0;
        nextChange = 0;
        ownCount = 0;
        calm();
        for (int event = 0; event < events.size(); event++) {
            if (concerns[events.risk(event)]) {
                add(event);
            }
        }
    }

    private void calm() {
        slowingCount = 0;
        holdingCount = 0;
        for (int region : regions) {
            costFactor[region] = 1;
        }
    }

    private void add(int event) {
        if (ownCount == own.length) {
            own = Arrays.copyOf(own, 2 * ownCount);
            slowing = Arrays.copyOf(slowing, 2 * ownCount);
            holding = Arrays.copyOf(holding, 2 * ownCount);
            changes = Arrays.copyOf(changes, 4 * ownCount);
        }
        own[ownCount++] = event;
        addChange(events.start(event));
        addChange(events.end(event));
    }

    private void addChange(double time) {
        int i = changeCount++;
        while (i > 0 && changes[i - 1] > time) {
            changes[i] = changes[i - 1];
            i--;
        }
        changes[i] = time;
    }

    /** When an event starts or ends next, infinite when none does. */
    double nextChange() {
        return nextChange < changeCount ? changes[nextChange] : Double.POSITIVE_INFINITY;
    }

    /**
     * Lets all events start and end that do so by {@code time}.
     *
     * @return whether any did
     */
    boolean moveTo(double time) {
        double now = time + Clock.TOLERANCE;
        if (nextChange() > now) {
            return false;
        }
        while (nextChange() <= now) {
            nextChange++;
        }
        calm();
        for (int k = 0; k < ownCount; k++) {
            if (events.isActive(own[k], time)) {
                strike(own[k]);
            }
        }
        return true;
    }

    private void strike(int event) {
        int risk = events.risk(event);
        if (events.leadTimeFactor(event) != 1) {
            slowing[slowingCount++] = event;
        }
        if (holdsAny[risk]) {
            holding[holdingCount++] = event;
        }
        for (int region : regions) {
            if (risks[risk].regions()[region]) {
                costFactor[region] *= events.costFactor(event);
            }
        }
    }

    /** On what is paid now in a region. */
    double costFactor(int region) {
        return costFactor[region];
    }

    /** On the months of a stage that starts now. */
    double leadTimeFactor(int region, int slot) {
        double factor = 1;
        for (int k = 0; k < slowingCount; k++) {
            int risk = events.risk(slowing[k]);
            if (slows[risk][slot] && risks[risk].regions()[region]) {
                factor *= events.leadTimeFactor(slowing[k]);
            }
        }
        return factor;
    }

    /** Whether any stage may be held now. */
    boolean holdAny() {
        return holdingCount > 0;
    }

    /** Whether a stage cannot start now. */
    boolean hold(int region, int slot) {
        for (int k = 0; k < holdingCount; k++) {
            int risk = events.risk(holding[k]);
            if (holds[risk][slot] && risks[risk].regions()[region]) {
                return true;
            }
        }
        return false;
    }
}
