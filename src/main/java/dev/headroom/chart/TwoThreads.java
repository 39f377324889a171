package dev.headroom.chart;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Draws pictures on two threads; what comes of them is in the order of the pictures. */
final class TwoThreads {
    private static final int THREADS = 2;

    private TwoThreads() {}

    /** What is written of one picture. */
    interface Writer {
        List<Path> write(Sheet sheet) throws IOException;
    }

    /** What is made of one picture. */
    interface Maker {
        DrawnChart make(Sheet sheet);
    }

    static List<DrawnChart> map(List<Sheet> sheets, Maker maker) {
        try {
            return all(sheets.stream()
                    .map(sheet -> (Callable<DrawnChart>) () -> maker.make(sheet))
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("Drawing was interrupted", e); // pictures in memory read and write nothing
        }
    }

    static List<Path> write(List<Sheet> sheets, Writer writer) throws IOException {
        var files = new ArrayList<Path>();
        all(sheets.stream()
                        .map(sheet -> (Callable<List<Path>>) () -> writer.write(sheet))
                        .toList())
                .forEach(files::addAll);
        return files;
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "charts");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("drawing was interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof IOException refused) {
            return refused;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException defect) {
            throw defect;
        }
        throw new IllegalStateException("A picture could not be drawn", cause);
    }
}
