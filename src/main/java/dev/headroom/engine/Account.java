package dev.headroom.engine;

/** The money of one account in one future, USD million: received = paid + reserved + free at all times, and none below 0. It changes with every payment. */
final class Account {
    /** Sums of money that differ by less than this share are the same money. */
    private static final double TOLERANCE = 1e-9;

    private double received;
    private double paid;
    private double reserved;
    private double free;

    void open(double usdMillion) {
        received = usdMillion;
        free = usdMillion;
        paid = 0;
        reserved = 0;
    }

    void receive(double usdMillion) {
        received += usdMillion;
        free += usdMillion;
    }

    /** Whether the free balance covers a sum. */
    boolean covers(double usdMillion) {
        return covers(free, usdMillion);
    }

    static boolean covers(double available, double usdMillion) {
        return usdMillion <= available + TOLERANCE * Math.max(1, available);
    }

    void reserve(double usdMillion) {
        free = Math.max(0, free - usdMillion);
        reserved += usdMillion;
    }

    /** Gives a reservation back. */
    void release(double usdMillion) {
        reserved = Math.max(0, reserved - usdMillion);
        free += usdMillion;
    }

    /** Pays from a reservation first, the rest from the free balance; what is left of the reservation is released. */
    void pay(double usdMillion, double reservation) {
        release(reservation);
        free = Math.max(0, free - usdMillion);
        paid += usdMillion;
    }

    /** Whether no money came from nowhere or went there, and nothing is below zero. */
    boolean isBalanced() {
        return free >= 0
                && reserved >= 0
                && Math.abs(received - paid - reserved - free) <= 1e-6 * Math.max(1, received);
    }
}
