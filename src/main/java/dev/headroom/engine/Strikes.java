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
    private int[] active = new int[8]; // of them, in their order
    private int activeCount;

    Strikes(CapacityModel model, AccountModel account, RiskTimeline timeline) {
        this.risks = model.risks();
        this.concerns = new boolean[risks.length];
        for (int k = 0; k < risks.length; k++) {
            boolean[] struck = risks[k].regions();
            concerns[k] = Arrays.stream(account.regions()).anyMatch(region -> struck[region]);
        }
        this.timeline = timeline;
        this.events = timeline.events(0);
    }

    void begin(int lane) {
        events = timeline.events(lane);
        changeCount = 0;
        nextChange = 0;
        activeCount = 0;
        ownCount = 0;
        for (int event = 0; event < events.size(); event++) {
            if (concerns[events.risk(event)]) {
                add(event);
            }
        }
    }

    private void add(int event) {
        if (ownCount == own.length) {
            own = Arrays.copyOf(own, 2 * ownCount);
            active = Arrays.copyOf(active, 2 * ownCount);
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
        activeCount = 0;
        for (int k = 0; k < ownCount; k++) {
            if (events.isActive(own[k], time)) {
                active[activeCount++] = own[k];
            }
        }
        return true;
    }

    private RiskModel risk(int activeIndex) {
        return risks[events.risk(active[activeIndex])];
    }

    /** On what is paid now in a region. */
    double costFactor(int region) {
        double factor = 1;
        for (int k = 0; k < activeCount; k++) {
            if (risk(k).regions()[region]) {
                factor *= events.costFactor(active[k]);
            }
        }
        return factor;
    }

    /** On the months of a stage that starts now. */
    double leadTimeFactor(int region, int build, int stage) {
        double factor = 1;
        for (int k = 0; k < activeCount; k++) {
            if (risk(k).regions()[region] && risk(k).slows()[build][stage]) {
                factor *= events.leadTimeFactor(active[k]);
            }
        }
        return factor;
    }

    /** Whether a stage cannot start now. */
    boolean hold(int region, int build, int stage) {
        for (int k = 0; k < activeCount; k++) {
            if (risk(k).regions()[region] && risk(k).holds()[build][stage]) {
                return true;
            }
        }
        return false;
    }
}
