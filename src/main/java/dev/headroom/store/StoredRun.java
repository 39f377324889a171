package dev.headroom.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A finished run on disk.
 *
 * @param interrupted whether it ended before the replications it was asked for
 */
public record StoredRun(
        Path folder,
        Instant started,
        String planName,
        String planHash,
        String method,
        long seed,
        long replications,
        boolean interrupted) {}
