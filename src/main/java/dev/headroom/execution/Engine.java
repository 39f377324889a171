package dev.headroom.execution;

import dev.headroom.engine.SampleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where jobs are played: threads of this process, or a cluster that it is connected to until this is closed. */
public interface Engine extends AutoCloseable {
    /**
     * Plays many jobs.
     *
     * @param tasks how many there are at most
     */
    CellExecutor cells(long tasks);

    /**
     * Plays the blocks of one job.
     *
     * @param samples that may be filled with the replications that have a place there; what is not filled is left to be played again
     */
    BlockExecutor blocks(@Nullable SampleTable samples);

    /**
     * Copies files to a folder that the engine's file systems know, over what has their names there.
     *
     * @param folder as a path, or a URL such as {@code s3a://bucket/folder}; made where it is missing
     * @throws IOException naming the folder, where it refuses
     */
    void copy(List<Path> files, String folder) throws IOException;

    @Override
    void close();
}
