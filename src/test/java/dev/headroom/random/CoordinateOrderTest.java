package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.headroom.random.CoordinateOrder.Coordinate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoordinateOrderTest {

    @Test
    void givesEachCoordinateItsPlace() {
        var order = CoordinateOrder.of(
                List.of(new Coordinate(7, 0), new Coordinate(-3, 2), new Coordinate(7, 1), new Coordinate(-3, 0)));
        assertThat(order.size()).isEqualTo(4);
        assertThat(order.dimension(7, 0)).isEqualTo(0);
        assertThat(order.dimension(-3, 2)).isEqualTo(1);
        assertThat(order.dimension(7, 1)).isEqualTo(2);
        assertThat(order.dimension(-3, 0)).isEqualTo(3);
    }

    @Test
    void knowsNoOthers() {
        var order = CoordinateOrder.of(List.of(new Coordinate(7, 0), new Coordinate(7, 2)));
        assertThat(order.dimension(7, 1)).isEqualTo(-1);
        assertThat(order.dimension(7, 3)).isEqualTo(-1);
        assertThat(order.dimension(8, 0)).isEqualTo(-1);
        assertThat(CoordinateOrder.of(List.of()).dimension(7, 0)).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Coordinate(7, -1));
    }

    @Test
    void aCoordinateThatIsNamedTwiceTakesOnePlace() {
        var order = CoordinateOrder.of(List.of(new Coordinate(1, 0), new Coordinate(1, 0), new Coordinate(2, 0)));
        assertThat(order.size()).isEqualTo(2);
        assertThat(order.dimension(2, 0)).isEqualTo(1);
    }
}
