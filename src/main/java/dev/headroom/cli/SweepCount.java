package dev.headroom.cli;

import dev.headroom.store.SweepFolder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far a sweep is, by its folder. */
final class SweepCount {
    private final SweepFolder folder;
    private final long done;
    private final long playing;

    SweepCount(SweepFolder folder) throws IOException {
        this.folder = folder;
        long found = 0;
        long claimed = 0;
        if (folder.list().isThere()) {
            try (var keys = folder.list().keys()) {
                for (long cell = 0; cell < folder.info().cells(); cell++) {
                    if (folder.store().has(keys.of(cell))) {
                        found++;
                    } else if (folder.isClaimed(cell)) {
                        claimed++;
                    }
                }
            }
        }
        this.done = found;
        this.playing = claimed;
    }

    long missing() {
        return folder.info().cells() - done;
    }

    long done() {
        return done;
    }

    /** Cells that some process plays just now. */
    long playing() {
        return playing;
    }

    /** For programs. */
    Map<String, Object> json() throws IOException {
        var status = new LinkedHashMap<String, Object>();
        var info = folder.info();
        status.put("schema", 1);
        status.put("name", info.name());
        status.put("hash", info.hash());
        status.put("folder", folder.path().toString());
        status.put("cells", info.cells());
        status.put("done", done);
        status.put("playing", playing);
        status.put("missing", missing());
        var failures = folder.failures().cells().stream()
                .map(cell -> {
                    var failure = new LinkedHashMap<String, Object>();
                    failure.put("cell", cell);
                    failure.put("why", folder.failures().why(cell));
                    return failure;
                })
                .toList();
        status.put("failed", failures.size());
        status.put("failures", failures);
        return status;
    }
}
