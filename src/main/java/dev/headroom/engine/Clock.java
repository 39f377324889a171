package dev.headroom.engine;

/** How times, in months from plan start, compare and fall into months. */
final class Clock {
    /** Times closer than this are the same time. */
    static final double TOLERANCE = 1e-9;

    private Clock() {}

    /** The month to which a payment at {@code time} belongs. */
    static int monthOf(double time) {
        return (int) Math.floor(time + TOLERANCE);
    }

    /** The first month at whose beginning what happened at {@code time} is in force. */
    static int firstMonthFrom(double time) {
        double month = Math.ceil(time - TOLERANCE);
        return month >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) month;
    }
}
