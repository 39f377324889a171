package dev.headroom.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSumTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 127, 128})
    void addsTheFirstNumbersOfAColumnAndNoOther(int count) {
        var column = new double[128];
        Arrays.setAll(column, i -> i < count ? 1 + 0.5 * i : Double.NaN);
        assertThat(ColumnSum.of(column, count)).isEqualTo(count + 0.25 * count * (count - 1));
    }
}
