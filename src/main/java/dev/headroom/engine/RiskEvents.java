package dev.headroom.engine;

import java.util.Arrays;

/** The risk events of one future, by risk and then by time. Refilled for each batch. */
final class RiskEvents {
    private int size;
    private int[] risk = new int[8]; // [event] index
    private double[] start = new double[8]; // [event] months from plan start
    private double[] end = new double[8]; // [event] infinite: for good
    private double[] leadTime = new double[8]; // [event] factor
    private double[] cost = new double[8]; // [event] factor

    void clear() {
        size = 0;
    }

    void add(int riskIndex, double startMonth, double endMonth, double leadTimeFactor, double costFactor) {
        if (size == risk.length) {
            risk = Arrays.copyOf(risk, 2 * size);
            start = Arrays.copyOf(start, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            leadTime = Arrays.copyOf(leadTime, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
        }
        risk[size] = riskIndex;
        start[size] = startMonth;
        end[size] = endMonth;
        leadTime[size] = leadTimeFactor;
        cost[size++] = costFactor;
    }

    int size() {
        return size;
    }

    int risk(int event) {
        return risk[event];
    }

    double start(int event) {
        return start[event];
    }

    double end(int event) {
        return end[event];
    }

    double leadTimeFactor(int event) {
        return leadTime[event];
    }

    double costFactor(int event) {
        return cost[event];
    }

    boolean isActive(int event, double time) {
        return start[event] <= time + Clock.TOLERANCE && time + Clock.TOLERANCE < end[event];
    }
}
