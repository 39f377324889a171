package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What moves over links is the one best flow, in graphs at random. */
class LinkFlowPropertyTest {

    private static DoubleSupplier whole(RandomGenerator random, int most) {
        return () -> random.nextInt(most + 1);
    }

    private static RandomLinks small(RandomGenerator random) {
        return RandomLinks.of(random, 3 + random.nextInt(3), 3 + random.nextInt(6), whole(random, 3));
    }

    /** Lists of up to 8 links, and of up to 160 of which every 10th or 20th has room. */
    @ParameterizedTest
    @CsvSource({"1, 0, 6000", "2, 9, 2000", "3, 19, 2000"})
    void ofAllWholeFlowsNoneIsBetter(int seed, int between, int graphs) {
        var random = new Well19937c(seed);
        int moving = 0;
        for (int i = 0; i < graphs; i++) {
            RandomLinks links = small(random).spread(between);
            double[] flow = links.flow();
            assertThat(flow).as("graph %s: %s", i, links).isEqualTo(EveryWholeFlow.bestOf(links));
            moving += Arrays.stream(flow).sum() > 0 ? 1 : 0;
        }
        assertThat(moving).isGreaterThan(graphs / 3);
    }

    /** From two regions straight to two others, several ways each: what costs the same can be sent this way or that. */
    @Test
    void amongEqualsTheFirstListedCarryTheMost() {
        var random = new Well19937c(8);
        for (int i = 0; i < 2000; i++) {
            int[] from = new int[7];
            int[] to = new int[7];
            double[] room = new double[7];
            for (int k = 0; k < 7; k++) {
                from[k] = random.nextInt(2);
                to[k] = 2 + random.nextInt(2);
                room[k] = 1 + random.nextInt(2);
            }
            double[] supply = {1 + random.nextInt(4), 1 + random.nextInt(4), 0, 0};
            double[] spare = {0, 0, 1 + random.nextInt(4), 1 + random.nextInt(4)};
            var links = new RandomLinks(from, to, supply, spare, room);
            assertThat(links.flow()).as("graph %s", i).isEqualTo(EveryWholeFlow.bestOf(links));
        }
    }

    /** Tenths and thirds are not exact in binary; what rounding leaves of them neither moves nor keeps the rest from moving. */
    @ParameterizedTest
    @CsvSource({"4, 0.1", "5, 0.3333333333333333", "6, 1e9", "7, 1e-9"})
    void anotherUnitGivesTheSameFlow(int seed, double factor) {
        var random = new Well19937c(seed);
        for (int i = 0; i < 500; i++) {
            RandomLinks links = RandomLinks.of(random, 8, 20, whole(random, 9));
            double[] expected = RandomLinks.times(links.flow(), factor);
            assertThat(links.times(factor).flow())
                    .as("graph %s", i)
                    .containsExactly(expected, within(1e-9 * Math.min(1, factor)));
        }
    }

    /** MW between 30 and 80; for odd seeds over six orders of magnitude. */
    private static RandomLinks real(int seed, int regions, int links) {
        var random = new Well19937c(seed);
        double spread = seed % 2 == 0 ? 1 : 14;
        return RandomLinks.of(random, regions, links, () -> StrictMath.exp(spread * (random.nextDouble() - 0.5)) * 50);
    }

    /** What could move if links were no limit. */
    private static double scale(RandomLinks links) {
        double supply = 0;
        double spare = 0;
        for (int r = 0; r < links.regions(); r++) {
            supply += Math.max(0, links.net(r));
            spare += Math.max(0, -links.net(r));
        }
        return Math.min(supply, spare);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 500", "6, 15, 500", "40, 60, 60", "40, 300, 30"})
    void noLinkAndNoRegionIsAskedForMoreThanItHas(int regions, int count, int graphs) {
        for (int seed = 0; seed < graphs; seed++) {
            RandomLinks links = real(seed, regions, count);
            double[] flow = new double[count];
            double moved = links.solve(links.solver(), flow);
            double rounding = 1e-11 * scale(links);
            for (int k = 0; k < count; k++) {
                assertThat(flow[k]).isBetween(0.0, links.room()[k]);
            }
            double left = 0;
            double entered = 0;
            double[] sent = links.sent(flow);
            for (int r = 0; r < regions; r++) {
                assertThat(sent[r])
                        .isBetween(Math.min(0, links.net(r)) - rounding, Math.max(0, links.net(r)) + rounding);
                left += Math.max(0, sent[r]);
                entered += Math.max(0, -sent[r]);
            }
            assertThat(left).isCloseTo(moved, within(rounding));
            assertThat(entered).isCloseTo(moved, within(rounding));
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 500", "6, 15, 500", "40, 60, 60", "40, 300, 30"})
    void noWayIsLeftToMoveMoreOrCheaperOrEarlier(int regions, int count, int graphs) {
        for (int seed = 0; seed < graphs; seed++) {
            RandomLinks links = real(seed, regions, count);
            var ways = new WaysLeft(links, links.flow(), 1e-10 * scale(links));
            assertThat(ways.leadToMore()).as("more, seed %s", seed).isFalse();
            assertThat(ways.leadToCheaperOrEarlier())
                    .as("better, seed %s", seed)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12})
    void moreRoomNeverMovesLess(int regions) {
        for (int seed = 0; seed < 300; seed++) {
            RandomLinks links = real(seed, regions, 2 * regions);
            var random = new Well19937c(1000 + seed);
            double[] wider = links.room().clone();
            wider[random.nextInt(wider.length)] *= 1 + random.nextDouble();
            double[] flow = new double[wider.length];
            double moved = links.solve(links.solver(), flow);
            assertThat(links.withRoom(wider).solve(links.solver(), flow))
                    .isGreaterThanOrEqualTo(moved - 1e-11 * scale(links));
        }
    }

    @Test
    void whatMovesDoesNotDependOnWhatMovedBefore() {
        for (int seed = 0; seed < 100; seed++) {
            RandomLinks links = real(seed, 6, 15);
            LinkFlow used = links.solver();
            double[] flow = new double[15];
            links.times(3).withRoom(real(seed + 1, 6, 15).room()).solve(used, flow);
            double moved = links.solve(used, flow);
            assertThat(flow).isEqualTo(links.flow());
            assertThat(moved).isEqualTo(links.solve(links.solver(), flow));
        }
    }
}
