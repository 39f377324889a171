package dev.headroom.engine;

/** The money of one account in one future, millions of its currency: received = paid + reserved + free at all times, and none below 0. It changes with every payment. */
final class Account {
    /** Sums of money that differ by less than this share are the same money. */
    private static final double TOLERANCE = 1e-9;

    private double received;
    private double paid;
    private double reserved;
    private double free;

    void open(double million) {
        received = million;
        free = million;
        paid = 0;
        reserved = 0;
    }

    void receive(double million) {
        received += million;
        free += million;
    }

    /** Whether the free balance covers a sum. */
    boolean covers(double million) {
        return covers(free, million);
    }

    static boolean covers(double available, double million) {
        return million <= available + TOLERANCE * Math.max(1, available);
    }

    void reserve(double million) {
        free = Math.max(0, free - million);
        reserved += million;
    }

    /** Gives a reservation back. */
    void release(double million) {
        reserved = Math.max(0, reserved - million);
        free += million;
    }

    /** Pays from a reservation first, the rest from the free balance; what is left of the reservation is released. */
    void pay(double million, double reservation) {
        release(reservation);
        free = Math.max(0, free - million);
        paid += million;
    }

    /** Whether no money came from nowhere or went there, and nothing is below zero. */
    boolean isBalanced() {
        return free >= 0
                && reserved >= 0
                && Math.abs(received - paid - reserved - free) <= 1e-6 * Math.max(1, received);
    }
}
