package dev.headroom.engine;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which points of one strand: ranges that neither touch nor overlap, by rising number. */
final class PointRanges implements Serializable {
    private static final long serialVersionUID = 1;

    static final PointRanges NONE = new PointRanges(new long[0]);

    private final long[] bounds; // first of a range, its end (exclusive), first of the next one, ...

    private PointRanges(long[] bounds) {
        this.bounds = bounds;
    }

    /** The points from {@code first} to {@code end}, exclusive; none where they are equal. */
    static PointRanges of(long first, long end) {
        return first == end ? NONE : new PointRanges(new long[] {first, end});
    }

    int count() {
        return bounds.length / 2;
    }

    long first(int range) {
        return bounds[2 * range];
    }

    long end(int range) {
        return bounds[2 * range + 1];
    }

    /** How many points there are. */
    long size() {
        long size = 0;
        for (int k = 0; k < count(); k++) {
            size += end(k) - first(k);
        }
        return size;
    }

    PointRanges plus(PointRanges other) {
        return combined(other, (here, there) -> here || there);
    }

    PointRanges minus(PointRanges other) {
        return combined(other, (here, there) -> here && !there);
    }

    /** The points that both have. */
    PointRanges common(PointRanges other) {
        return combined(other, (here, there) -> here && there);
    }

    /** Whether a point belongs to a result, by whether it does to either side. */
    @FunctionalInterface
    private interface Rule {
        boolean holds(boolean here, boolean there);
    }

    /** Walks along the bounds of both; a bound of the result is where the rule's answer changes. */
    private PointRanges combined(PointRanges other, Rule rule) {
        var result = new long[bounds.length + other.bounds.length];
        int size = 0;
        int k = 0;
        int j = 0;
        while (k < bounds.length || j < other.bounds.length) {
            long here = k < bounds.length ? bounds[k] : Long.MAX_VALUE;
            long there = j < other.bounds.length ? other.bounds[j] : Long.MAX_VALUE;
            long bound = Math.min(here, there);
            k += here == bound ? 1 : 0;
            j += there == bound ? 1 : 0;
            boolean inside = rule.holds(k % 2 == 1, j % 2 == 1);
            if (inside != (size % 2 == 1)) {
                result[size++] = bound;
            }
        }
        return new PointRanges(Arrays.copyOf(result, size));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PointRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
