package dev.headroom.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The known answers of the Random123 distribution (Salmon, Moraes, Dror and Shaw 2011), file kat_vectors. */
class PhiloxTest {
    private static final int[] ZEROS = {0, 0, 0, 0};
    private static final int[] ONES = {-1, -1, -1, -1};
    private static final int[] PI = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};

    @Test
    void givesTheKnownAnswers() {
        assertThat(answer(0, ZEROS)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(answer(-1, ONES)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(answer(0x299f31d0a4093822L, PI)).containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    @Test
    void countersDoNotSeeEachOther() {
        var philox = new Philox();
        for (int i = 0; i < Philox.COUNTERS; i++) {
            set(philox, i, new int[] {i, 2, 3, 4});
        }
        philox.scramble(5);
        for (int i = 0; i < Philox.COUNTERS; i++) {
            assertThat(get(philox, i)).containsExactly(answer(5, new int[] {i, 2, 3, 4}));
        }
    }

    private static int[] answer(long key, int[] counter) {
        var philox = new Philox();
        set(philox, 7, counter);
        philox.scramble(key);
        return get(philox, 7);
    }

    private static void set(Philox philox, int index, int[] counter) {
        for (int word = 0; word < 4; word++) {
            philox.word(word)[index] = Integer.toUnsignedLong(counter[word]);
        }
    }

    private static int[] get(Philox philox, int index) {
        var words = new int[4];
        for (int word = 0; word < 4; word++) {
            words[word] = (int) philox.word(word)[index];
        }
        return words;
    }
}
