package dev.headroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationBlockTest {
    private static long[] numbers(List<ReplicationBlock> blocks) {
        return blocks.stream()
                .flatMapToLong(
                        block -> LongStream.range(block.firstReplication(), block.firstReplication() + block.size()))
                .sorted()
                .toArray();
    }

    /** Number i is point (i / 32768) x 1024 + i % 1024 of strand (i / 1024) % 32. */
    @ParameterizedTest
    @CsvSource({"0,0,0", "0,1,1", "1,0,1024", "31,1023,32767", "0,1024,32768", "5,2050,70658"})
    void aReplicationsNumberIsItsAddress(int strand, long point, long number) {
        var block = new ReplicationBlock(strand, point, point + 1);
        assertThat(block.firstReplication()).isEqualTo(number);
        assertThat(block.number()).isEqualTo(number / 1024);
        assertThat(number / 1024 % 32).isEqualTo(strand);
        assertThat(number / 32768 * 1024 + number % 1024).isEqualTo(point);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 32, 33, 1000, 32_767, 32_768, 32_769, 70_001})
    void aRunsBlocksHoldAsManyReplicationsSpreadEvenly(long replications) {
        List<ReplicationBlock> blocks = ReplicationBlock.between(0, replications);
        assertThat(Arrays.stream(numbers(blocks)).distinct().count()).isEqualTo(replications);
        for (int strand = 0; strand < 32; strand++) {
            int its = strand;
            long points = blocks.stream()
                    .filter(block -> block.strand() == its)
                    .mapToLong(ReplicationBlock::size)
                    .sum();
            assertThat(points).isEqualTo(ReplicationBlock.points(strand, replications));
            assertThat(points).isBetween(replications / 32, replications / 32 + 1);
        }
        assertThat(blocks.stream().mapToLong(ReplicationBlock::number))
                .allMatch(number -> number < ReplicationBlock.count(replications));
    }

    /** Also where the shorter run ends within a row. */
    @ParameterizedTest
    @CsvSource({"1000,2000", "32768,65536", "40000,80001", "31,32"})
    void aLongerRunExtendsAShorterOne(long from, long to) {
        List<ReplicationBlock> both = new ArrayList<>(ReplicationBlock.between(0, from));
        both.addAll(ReplicationBlock.between(from, to));
        assertThat(Arrays.equals(numbers(both), numbers(ReplicationBlock.between(0, to))))
                .isTrue();
    }

    @Test
    void aBlockIsAPartOfARowOfAStrand() {
        assertThatThrownBy(() -> new ReplicationBlock(32, 0, 1)).hasMessage("strands go from 0 to 31, not 32");
        assertThatThrownBy(() -> new ReplicationBlock(-1, 0, 1)).hasMessageContaining("not -1");
        assertThatThrownBy(() -> new ReplicationBlock(0, -1, 1)).hasMessageContaining("1 to 1024 points of a row");
        assertThatThrownBy(() -> new ReplicationBlock(0, 5, 5)).hasMessageContaining("not 5 to 5");
        assertThatThrownBy(() -> new ReplicationBlock(0, 1000, 1025)).hasMessageContaining("not 1000 to 1025");
    }
}
