package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationPropertyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 64, 100, 1000, 4097})
    void every_number_goes_to_another_place(long size) {
        for (long key = 0; key < 5; key++) {
            var permutation = new Permutation(size, key);
            assertThat(LongStream.range(0, size).map(permutation::of).sorted().toArray())
                    .isEqualTo(LongStream.range(0, size).toArray());
        }
    }

    @Test
    void keys_give_different_permutations_that_keep_few_numbers_in_place() {
        long size = 1000;
        var one = new Permutation(size, 1);
        var other = new Permutation(size, 2);
        assertThat(LongStream.range(0, size)
                        .filter(k -> one.of(k) == other.of(k))
                        .count())
                .isLessThan(10);
        assertThat(LongStream.range(0, size).filter(k -> one.of(k) == k).count())
                .isLessThan(10);
    }

    @Test
    void what_is_none_of_the_numbers_is_refused() {
        assertThatThrownBy(() -> new Permutation(3, 0).of(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Permutation(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
