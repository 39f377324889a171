package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.model.DrawnInput;
import dev.headroom.random.ConstantQuantile;
import dev.headroom.random.MedianCoordinates;
import dev.headroom.random.NormalQuantile;
import dev.headroom.random.PhiloxCoordinates;
import org.junit.jupiter.api.Test;

class LaneSelectionTest {
    private static final int[] CHOSEN = {0, 3, 4, 99, 127};

    private static LaneSelection selection() {
        var selection = new LaneSelection();
        selection.add(5);
        selection.clear();
        for (int lane : CHOSEN) {
            selection.add(lane);
        }
        return selection;
    }

    @Test
    void aLaneDrawsWhatItWouldDrawAmongAll() {
        var lanes = new Lanes(new PhiloxCoordinates(1), true);
        lanes.moveTo(256, Lanes.WIDTH);
        var input = new DrawnInput(77, new NormalQuantile(10, 2));
        var all = new double[Lanes.WIDTH];
        var few = new double[Lanes.WIDTH];
        lanes.draw(input, 3, all);
        LaneSelection selection = selection();
        selection.draw(lanes, input, 3, few);
        assertThat(selection.size()).isEqualTo(CHOSEN.length);
        for (int k = 0; k < CHOSEN.length; k++) {
            assertThat(selection.lane(k)).isEqualTo(CHOSEN[k]);
            assertThat(few[k]).isEqualTo(all[CHOSEN[k]]);
        }
    }

    @Test
    void aConstantIsTheSameInEveryLane() {
        var few = new double[Lanes.WIDTH];
        selection().draw(new Lanes(new MedianCoordinates(), true), new DrawnInput(1, new ConstantQuantile(7)), 0, few);
        assertThat(few).startsWith(7, 7, 7, 7, 7, 0);
    }
}
