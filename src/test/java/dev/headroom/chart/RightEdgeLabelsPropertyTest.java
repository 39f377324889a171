package dev.headroom.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.chart.RightEdgeLabels.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RightEdgeLabelsPropertyTest {
    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsKeepTheirOrderDoNotTouchAndStayInTheRoom(int seed) {
        var random = new SplittableRandom(seed);
        var wishes = new ArrayList<Wish>();
        double needed = 0;
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            wishes.add(new Wish(random.nextDouble(-50, 450), random.nextDouble(10, 45)));
            needed += wishes.get(wishes.size() - 1).height();
        }
        double[] tops = RightEdgeLabels.place(wishes, 0, 400);

        assertThat(needed).isLessThan(400);
        List<Integer> order = IntStream.range(0, wishes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wishes.get(i).top()))
                .toList();
        double free = 0;
        for (int i : order) {
            assertThat(tops[i]).isGreaterThanOrEqualTo(free - 1e-9);
            free = tops[i] + wishes.get(i).height();
        }
        assertThat(free).isLessThanOrEqualTo(400 + 1e-9);
    }

    @Test
    void aLabelWithRoomStandsWhereItWishes() {
        double[] tops = RightEdgeLabels.place(List.of(new Wish(300, 20), new Wish(100, 20)), 0, 400);

        assertThat(tops).containsExactly(300, 100);
    }

    @Test
    void twoThatWouldTouchGiveWayAlike() {
        double[] tops = RightEdgeLabels.place(List.of(new Wish(100, 20), new Wish(110, 20)), 0, 400);

        assertThat(tops[0]).isCloseTo(95, within(1e-9));
        assertThat(tops[1]).isCloseTo(115, within(1e-9));
    }
}
