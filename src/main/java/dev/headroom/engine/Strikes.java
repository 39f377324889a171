package dev.headroom.engine;

import dev.headroom.model.AccountModel;
import dev.headroom.model.CapacityModel;
import dev.headroom.model.RiskModel;
import java.util.Arrays;

/** The risk events that strike an account's regions in one future: which are active now, and when that changes next. It moves through time. */
final class Strikes {
    private final CapacityModel model;
    private final AccountModel account;
    private final RiskTimeline timeline;
    private RiskEvents events;
    private double[] changes = new double[16]; // times at which events start or end, in order
    private int changeCount;
    private int nextChange;
    private int[] active = new int[8]; // events, in their order
    private int activeCount;

    Strikes(CapacityModel model, AccountModel account, RiskTimeline timeline) {
        this.model = model;
        this.account = account;
        this.timeline = timeline;
        this.events = timeline.events(0);
    }

    void begin(int lane) {
        events = timeline.events(lane);
        changeCount = 0;
        nextChange = 0;
        activeCount = 0;
        for (int event = 0; event < events.size(); event++) {
            if (concerns(event)) {
                addChange(events.start(event));
                addChange(events.end(event));
            }
        }
        Arrays.sort(changes, 0, changeCount);
    }

    private boolean concerns(int event) {
        RiskModel risk = model.risks()[events.risk(event)];
        for (int region : account.regions()) {
            if (risk.regions()[region]) {
                return true;
            }
        }
        return false;
    }

    private void addChange(double time) {
        if (changeCount == changes.length) {
            changes = Arrays.copyOf(changes, 2 * changeCount);
        }
        changes[changeCount++] = time;
    }

    /** When an event starts or ends next, infinite when none does. */
    double nextChange() {
        return nextChange < changeCount ? changes[nextChange] : Double.POSITIVE_INFINITY;
    }

    /** Lets all events start and end that do so by {@code time}. */
    void moveTo(double time) {
        if (nextChange() > time + Clock.TOLERANCE) {
            return;
        }
        while (nextChange() <= time + Clock.TOLERANCE) {
            nextChange++;
        }
        activeCount = 0;
        for (int event = 0; event < events.size(); event++) {
            if (events.isActive(event, time)) {
                if (activeCount == active.length) {
                    active = Arrays.copyOf(active, 2 * activeCount);
                }
                active[activeCount++] = event;
            }
        }
    }

    private RiskModel risk(int activeIndex) {
        return model.risks()[events.risk(active[activeIndex])];
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
