package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointSetPropertyTest {
    private static Set<Long> points(PointRanges ranges) {
        var points = new TreeSet<Long>();
        for (int k = 0; k < ranges.count(); k++) {
            assertThat(ranges.end(k)).isGreaterThan(ranges.first(k));
            if (k > 0) {
                assertThat(ranges.first(k)).isGreaterThan(ranges.end(k - 1)); // else it is one range
            }
            for (long point = ranges.first(k); point < ranges.end(k); point++) {
                points.add(point);
            }
        }
        assertThat(ranges.size()).isEqualTo(points.size());
        return points;
    }

    private static PointRanges random(Random random) {
        PointRanges ranges = PointRanges.NONE;
        for (int k = random.nextInt(6); k > 0; k--) {
            long first = random.nextInt(30);
            ranges = ranges.plus(PointRanges.of(first, first + random.nextInt(8)));
        }
        return ranges;
    }

    @Test
    void ranges_behave_as_sets_of_points() {
        var random = new Random(1);
        for (int k = 0; k < 2000; k++) {
            PointRanges one = random(random);
            PointRanges other = random(random);
            var sum = new TreeSet<>(points(one));
            sum.addAll(points(other));
            var rest = new TreeSet<>(points(one));
            rest.removeAll(points(other));
            var both = new TreeSet<>(points(one));
            both.retainAll(points(other));
            assertThat(points(one.plus(other))).isEqualTo(sum);
            assertThat(points(one.minus(other))).isEqualTo(rest);
            assertThat(points(one.common(other))).isEqualTo(both);
            assertThat(one.plus(other)).isEqualTo(other.plus(one)).hasSameHashCodeAs(other.plus(one));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 64, 1000, 32 * 1024, 32 * 1024 + 5, 100_000})
    void ranges_of_blocks_cut_a_run_into_what_their_numbers_say(long replications) {
        long count = ReplicationBlock.count(replications);
        PointSet run = PointSet.ofRun(replications);
        assertThat(run.size()).isEqualTo(replications);
        assertThat(PointSet.ofBlocks(0, count - 1, replications)).isEqualTo(run).hasSameHashCodeAs(run);
        assertThat(run.blocks()).allSatisfy(block -> assertThat(block.number()).isBetween(0L, count - 1));
        var random = new Random(replications);
        for (int k = 0; k < 50; k++) {
            long border = 1L + random.nextInt((int) count - 1);
            PointSet below = PointSet.ofBlocks(0, border - 1, replications);
            PointSet above = PointSet.ofBlocks(border, count - 1, replications);
            assertThat(below.common(above).isEmpty()).isTrue();
            assertThat(below.plus(above)).isEqualTo(run);
            assertThat(below.blocks())
                    .allSatisfy(block -> assertThat(block.number()).isLessThan(border));
            assertThat(above.blocks())
                    .allSatisfy(block -> assertThat(block.number()).isGreaterThanOrEqualTo(border));
        }
    }

    @Test
    void full_batches_end_where_a_longer_run_ends_them_too() {
        PointSet full = PointSet.ofRun(32 * 1000).inFullBatches();
        assertThat(full).isEqualTo(PointSet.ofRun(32 * (1000 / Lanes.WIDTH * Lanes.WIDTH)));
        assertThat(PointSet.ofRun(64).inFullBatches().isEmpty()).isTrue();
    }
}
