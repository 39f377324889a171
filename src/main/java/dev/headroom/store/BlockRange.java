package dev.headroom.store;

/**
 * Blocks of a run that one process plays, by their numbers.
 *
 * @param first from 0
 * @param last inclusive
 */
public record BlockRange(long first, long last) {
    public BlockRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "blocks go from one number to the same or a larger one, not " + first + " to " + last);
        }
    }

    /** {@code 16-31}. */
    @Override
    public String toString() {
        return first + "-" + last;
    }
}
