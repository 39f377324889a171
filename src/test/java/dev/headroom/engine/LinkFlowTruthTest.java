package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves over links in small graphs, by hand. */
class LinkFlowTruthTest {

    /** Links as "from to room", in listing order. */
    private record Links(int regions, double[]... links) {
        private double[] flow(double[] supply, double[] spare, double moved) {
            int[] from = Arrays.stream(links).mapToInt(link -> (int) link[0]).toArray();
            int[] to = Arrays.stream(links).mapToInt(link -> (int) link[1]).toArray();
            double[] room = Arrays.stream(links).mapToDouble(link -> link[2]).toArray();
            double[] flow = new double[links.length];
            Arrays.fill(flow, Double.NaN);
            assertThat(new LinkFlow(regions, from, to).solve(supply, spare, room, flow))
                    .isEqualTo(moved);
            return flow;
        }
    }

    private static double[] mw(double... values) {
        return values;
    }

    private static double[] link(int from, int to, double room) {
        return new double[] {from, to, room};
    }

    @Test
    void oneLinkMovesWhatBothEndsAllow() {
        var links = new Links(2, link(0, 1, 9));
        assertThat(links.flow(mw(5, 0), mw(0, 7), 5)).containsExactly(5);
        assertThat(links.flow(mw(8, 0), mw(0, 7), 7)).containsExactly(7);
    }

    @Test
    void aLinkTooSmallMovesItsRoom() {
        assertThat(new Links(2, link(0, 1, 3)).flow(mw(5, 0), mw(0, 7), 3)).containsExactly(3);
    }

    @Test
    void aLinkWithoutLimitMovesAll() {
        assertThat(new Links(2, link(0, 1, Double.POSITIVE_INFINITY)).flow(mw(5, 0), mw(0, 7), 5))
                .containsExactly(5);
    }

    @Test
    void nothingMovesAgainstALink() {
        assertThat(new Links(2, link(1, 0, 9)).flow(mw(5, 0), mw(0, 7), 0)).containsExactly(0);
    }

    @Test
    void ofTwoLinksIntoOneSpareTheEarlierListedIsFilledFirst() {
        assertThat(new Links(3, link(0, 2, 4), link(1, 2, 4)).flow(mw(5, 5, 0), mw(0, 0, 6), 6))
                .containsExactly(4, 2);
        assertThat(new Links(3, link(1, 2, 4), link(0, 2, 4)).flow(mw(5, 3, 0), mw(0, 0, 6), 6))
                .containsExactly(3, 3);
    }

    /** Two links of 1.004 and 1.005 cost more than one of 1.006, though each is cheaper and the first comes earlier. */
    @Test
    void oneLaterLinkIsCheaperThanTwoEarlierOnes() {
        var links = new Links(3, link(0, 1, 5), link(1, 2, 5), link(0, 2, 3));
        assertThat(links.flow(mw(5, 0, 0), mw(0, 0, 5), 5)).containsExactly(2, 2, 3);
    }

    /** 0 to 3 by links 1 and 4 or by links 2 and 3: both ways cost 2.005. */
    @Test
    void aTieGoesToTheWayThatUsesTheEarliestLink() {
        var links = new Links(4, link(0, 1, 4), link(0, 2, 4), link(2, 3, 4), link(1, 3, 4));
        assertThat(links.flow(mw(6, 0, 0, 0), mw(0, 0, 0, 6), 6)).containsExactly(4, 2, 2, 4);
        assertThat(links.flow(mw(3, 0, 0, 0), mw(0, 0, 0, 6), 3)).containsExactly(3, 0, 0, 3);
    }

    /** 0 and 1 send to 2 and 3, each 1 MW: by links 1 and 4, or crosswise by links 2 and 3, at 2.005 both. */
    @Test
    void aTieBetweenTwoPairsGoesToThePairWithTheEarliestLink() {
        var straight = new Links(4, link(0, 2, 4), link(0, 3, 4), link(1, 2, 4), link(1, 3, 4));
        assertThat(straight.flow(mw(1, 1, 0, 0), mw(0, 0, 1, 1), 2)).containsExactly(1, 0, 0, 1);
        var crosswise = new Links(4, link(0, 3, 4), link(0, 2, 4), link(1, 3, 4), link(1, 2, 4));
        assertThat(crosswise.flow(mw(1, 1, 0, 0), mw(0, 0, 1, 1), 2)).containsExactly(1, 0, 0, 1);
    }

    /** The same tie far down a long list, first and last link against the two between them. */
    @ParameterizedTest
    @CsvSource({"30, 31", "2, 3", "2, 50", "31, 32", "32, 33"})
    void aTieIsBrokenTheSameWayAnywhereInALongList(int first, int second) {
        int last = first == 2 ? 99 : 65;
        double[][] list = new double[100][];
        Arrays.fill(list, link(0, 3, 0));
        list[first - 1] = link(0, 1, 4);
        list[second - 1] = link(0, 2, 4);
        list[last - (second - first) - 1] = link(2, 3, 4);
        list[last - 1] = link(1, 3, 4);
        double[] flow = new Links(4, list).flow(mw(3, 0, 0, 0), mw(0, 0, 0, 6), 3);
        assertThat(flow[first - 1]).isEqualTo(3);
        assertThat(flow[last - 1]).isEqualTo(3);
        assertThat(flow[second - 1]).isEqualTo(0);
    }

    /** Links 2 to 6 in a row cost 5.020, and so do links 1, 338, 340 and 341: 4 + 1.020. */
    @Test
    void aTieIsExactAlsoBetweenPathsOfDifferentLengths() {
        double[][] list = new double[341][];
        Arrays.fill(list, link(0, 0, 9));
        int[] five = {2, 3, 4, 5, 6};
        int[] four = {1, 338, 340, 341};
        for (int i = 0; i < five.length; i++) {
            list[five[i] - 1] = link(i, i + 1, 9);
        }
        for (int i = 0; i < four.length; i++) {
            list[four[i] - 1] = link(i == 0 ? 0 : 5 + i, i == 3 ? 5 : 6 + i, 9);
        }
        double[] supply = mw(1, 0, 0, 0, 0, 0, 0, 0, 0);
        double[] spare = mw(0, 0, 0, 0, 0, 1, 0, 0, 0);
        double[] flow = new Links(9, list).flow(supply, spare, 1);
        assertThat(flow[0]).isEqualTo(1);
        assertThat(flow[1]).isEqualTo(0);
        assertThat(flow[340]).isEqualTo(1);
    }

    @Test
    void aRegionInBetweenPassesOn() {
        var links = new Links(3, link(0, 1, 4), link(1, 2, 3));
        assertThat(links.flow(mw(5, 0, 0), mw(0, 0, 7), 3)).containsExactly(3, 3);
    }

    /** Both want the link 1 to 2; the MW of region 1 takes one link less. */
    @Test
    void aRegionInBetweenSendsItsOwnFirstAndPassesOnTheRest() {
        var links = new Links(3, link(0, 1, 4), link(1, 2, 5));
        assertThat(links.flow(mw(4, 3, 0), mw(0, 0, 9), 5)).containsExactly(2, 5);
    }

    @Test
    void aRegionInBetweenKeepsWhatItCanAndPassesOnTheRest() {
        var links = new Links(3, link(0, 1, 9), link(1, 2, 5));
        assertThat(links.flow(mw(6, 0, 0), mw(0, 4, 9), 6)).containsExactly(6, 2);
    }

    /** Region 1 alone would take the cheap spare at 2, yet 0 reaches nothing else: 1 has to give way to 3. */
    @Test
    void theMostMovesEvenIfTheCheapestWayHasToGiveWay() {
        var links = new Links(4, link(1, 2, 5), link(0, 2, 5), link(1, 3, 5));
        assertThat(links.flow(mw(5, 5, 0, 0), mw(0, 0, 5, 5), 10)).containsExactly(0, 5, 5);
    }

    @Test
    void aLinkListedTwiceIsFilledInListingOrder() {
        var links = new Links(2, link(0, 1, 2), link(0, 1, 2), link(0, 1, 2));
        assertThat(links.flow(mw(3, 0), mw(0, 9), 3)).containsExactly(2, 1, 0);
    }

    @Test
    void linksInBothDirectionsAndCirclesCarryNothingInVain() {
        var links = new Links(3, link(0, 1, 9), link(1, 0, 9), link(1, 2, 9), link(2, 0, 9), link(2, 2, 9));
        assertThat(links.flow(mw(5, 0, 0), mw(0, 0, 3), 3)).containsExactly(3, 0, 3, 0, 0);
    }

    @Test
    void nothingMovesWithoutSupplySpareRoomOrWay() {
        var links = new Links(3, link(0, 1, 4));
        assertThat(links.flow(mw(0, 0, 0), mw(0, 7, 0), 0)).containsExactly(0);
        assertThat(links.flow(mw(5, 0, 0), mw(0, 0, 0), 0)).containsExactly(0);
        assertThat(links.flow(mw(0, 0, 5), mw(0, 7, 0), 0)).containsExactly(0);
        assertThat(links.flow(mw(5, 0, 0), mw(0, 0, 7), 0)).containsExactly(0);
        assertThat(new Links(2, link(0, 1, 0)).flow(mw(5, 0), mw(0, 7), 0)).containsExactly(0);
        assertThat(new Links(2).flow(mw(5, 0), mw(0, 7), 0)).isEmpty();
    }

    @Test
    void aRegionWithSupplyAndSpareServesItselfFirst() {
        var links = new Links(2, link(0, 1, 9), link(1, 0, 9));
        assertThat(links.flow(mw(5, 2), mw(3, 4), 2)).containsExactly(2, 0);
    }

    /** 0.1 + 0.2 is not 0.3 in binary; the rest is no MW that looks for a way. */
    @Test
    void whatRoundingLeavesDoesNotMove() {
        var links = new Links(4, link(0, 3, 9), link(1, 3, 9), link(2, 3, 9));
        double[] flow = links.flow(mw(0.1, 0.2, 5, 0), mw(0, 0, 0, 0.1 + 0.2), 0.1 + 0.2);
        assertThat(flow).containsExactly(0.1, 0.2, 0);
    }

    /** By way of 3, regions 1 and 2 fill the spare at 4; then all but a rounding of it turns off to 5, for 0 reaches only 4. */
    @Test
    void whatRoundingLeavesOnALinkIsNoFlow() {
        double[][] feeders = {link(1, 3, 9), link(2, 3, 9)};
        double[][] turn = {link(3, 4, 9), link(3, 5, 9)};
        double[][] detour = {link(0, 6, 9), link(6, 7, 9), link(7, 4, 9)};
        double[][] all =
                Stream.of(feeders, turn, detour).flatMap(Arrays::stream).toArray(double[][]::new);
        double[] supply = mw(0.3, 0.1, 0.2, 0, 0, 0, 0, 0);
        double[] flow = new Links(8, all).flow(supply, mw(0, 0, 0, 0, 0.1 + 0.2, 5, 0, 0), 0.1 + 0.2 + 0.3);
        assertThat(flow).containsExactly(0.1, 0.2, 0, 0.3, 0.3, 0.3, 0.3);
    }

    @Test
    void aLinkNeedsTwoRegionsThatAreThere() {
        assertThatThrownBy(() -> new LinkFlow(2, new int[] {0}, new int[] {2}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new LinkFlow(2, new int[] {-1}, new int[] {0}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new LinkFlow(2, new int[] {0, 1}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 links leave a region, 1 enter one");
    }
}
