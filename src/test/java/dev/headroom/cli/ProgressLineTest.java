package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.results.TargetOutcome;
import dev.headroom.stats.Estimate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long nowNanos;

    private ProgressLine line(boolean quiet, boolean watched) {
        var console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), quiet);
        return new ProgressLine(console, watched, () -> nowNanos);
    }

    private void advance(ProgressLine line, int seconds, long done) {
        nowNanos += TimeUnit.SECONDS.toNanos(seconds);
        line.advanced(done, 65536, new Estimate(417.2, 2.1, 413, 421));
    }

    @Test
    void where_nobody_watches_a_line_comes_every_thirty_seconds() {
        try (var line = line(false, false)) {
            advance(line, 29, 1024);
            advance(line, 1, 16384);
            advance(line, 10, 20000);
            advance(line, 20, 49152);
        }
        assertThat(err).hasToString("""
                        headroom: 25%, 16,384 of 65,536 futures, 417 ± 2 MW-months unserved, 1 min 30 s left
                        headroom: 75%, 49,152 of 65,536 futures, 417 ± 2 MW-months unserved, 20 s left
                        """);
    }

    @Test
    void a_watched_line_is_written_over_and_wiped() {
        try (var line = line(false, true)) {
            advance(line, 1, 32768);
            advance(line, 0, 32769);
        }
        assertThat(err)
                .hasToString("\r\u001b[K50%, 32,768 of 65,536 futures, 417 ± 2 MW-months unserved, 1 s left\r\u001b[K");
    }

    private static TargetOutcome outcome(String target, double goal, double half) {
        return new TargetOutcome(target, goal, new Estimate(1, half / 2, 1 - half, 1 + half), half <= goal);
    }

    @Test
    void the_interval_of_the_target_that_is_farthest_from_its_goal_closes() {
        try (var line = line(false, false)) {
            advance(line, 30, 4096);
            line.looked(List.of(outcome("demandMean", 0.001, 0.0015), outcome("unservedMwMonths", 0.01, 0.0181)));
            advance(line, 30, 8192);
            line.looked(List.of(outcome("demandMean", 0.001, 0.0012), outcome("unservedMwMonths", 0.01, 0.01)));
            advance(line, 60, 32768);
        }
        assertThat(err).hasToString("""
                        headroom: 6%, 4,096 of 65,536 futures, 417 ± 2 MW-months unserved, 7 min 30 s left
                        headroom: 8,192 of 65,536 futures, unservedMwMonths ± 1.9% (goal 1%), next look in 7 min 0 s
                        headroom: 32,768 of 65,536 futures, demandMean ± 0.12% (goal 0.1%), next look in 2 min 0 s
                        """);
    }

    @Test
    void where_someone_watches_a_look_is_told_at_once() {
        try (var line = line(false, true)) {
            advance(line, 1, 4096);
            nowNanos += TimeUnit.SECONDS.toNanos(1);
            line.looked(List.of(outcome("unservedMwMonths", 0.01, 0.018)));
        }
        assertThat(err.toString())
                .contains("4,096 of 65,536 futures, unservedMwMonths ± 1.8% (goal 1%), next look in ");
    }

    @Test
    void quiet_means_quiet() {
        try (var line = line(true, true)) {
            advance(line, 60, 32768);
        }
        assertThat(err).hasToString("");
    }

    private void tick(ProgressLine line, int seconds) {
        nowNanos += TimeUnit.SECONDS.toNanos(seconds);
        line.tick();
    }

    @Test
    void while_nothing_is_reported_the_clock_moves_it_on() {
        try (var line = line(false, true)) {
            tick(line, 1);
            tick(line, 59);
            advance(line, 2, 32768);
            tick(line, 5);
            tick(line, 60);
        }
        assertThat(err.toString().split("\\r\u001b\\[K"))
                .containsExactly(
                        "",
                        "playing the first futures, 1 s so far",
                        "playing the first futures, 1 min 0 s so far",
                        "50%, 32,768 of 65,536 futures, 417 ± 2 MW-months unserved, 1 min 2 s left",
                        "50%, 32,768 of 65,536 futures, 417 ± 2 MW-months unserved, 57 s left",
                        "50%, 32,768 of 65,536 futures, 417 ± 2 MW-months unserved, 0 s left");
    }

    @Test
    void the_clock_speaks_no_oftener_than_every_thirty_seconds_where_nobody_watches() {
        try (var line = line(false, false)) {
            for (int second = 0; second < 59; second++) {
                tick(line, 1);
            }
        }
        assertThat(err).hasToString("headroom: playing the first futures, 30 s so far\n");
    }
}
