package dev.headroom.store;

import java.util.List;

/**
 * What a sweep is; two sweeps with the same hash have the same cells.
 *
 * @param hash SHA-256 over all that decides its cells and their results, in hexadecimal
 * @param columns paths that are varied, in the order of cells' values
 * @param replications of each cell
 */
public record SweepInfo(
        String name,
        String hash,
        String design,
        long cells,
        List<String> columns,
        String method,
        long seed,
        long replications,
        Software software) {
    public SweepInfo {
        columns = List.copyOf(columns);
    }
}
