package dev.headroom.random;

/** What constructors ask of their parameters. */
final class Parameters {
    private Parameters() {}

    /** Throws an IllegalArgumentException that states the rule, unless it holds. */
    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
