package dev.headroom.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Processor time of this process by kind of thread, looked at again and again while threads come and go; mutable. */
final class ThreadTimes implements AutoCloseable {
    private static final long LOOK_MILLIS = 250;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> nanos = new HashMap<>(); // by thread
    private final Map<Long, String> kinds = new HashMap<>(); // by thread
    private final Thread watch = new Thread(this::watch, "thread-times");

    ThreadTimes() {
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            look();
        }
    }

    private synchronized void look() {
        for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            long used = thread == null ? -1 : THREADS.getThreadCpuTime(thread.getThreadId());
            if (thread != null && used >= 0) {
                nanos.put(thread.getThreadId(), used);
                kinds.put(thread.getThreadId(), kind(thread.getThreadName()));
            }
        }
    }

    private static String kind(String name) {
        if (name.startsWith("pool-")) {
            return "cells made and kept";
        }
        if (name.startsWith("ForkJoinPool")) {
            return "plans checked";
        }
        if (name.equals("main")) {
            return "main";
        }
        return name.startsWith("thread-times") ? "this measurement" : "Spark";
    }

    /** Seconds so far, by kind. Those of collecting garbage are by the clock, as Java tells no others. */
    synchronized Map<String, Double> seconds() {
        look();
        var sums = new TreeMap<String, Double>();
        nanos.forEach((thread, used) -> sums.merge(kinds.get(thread), used / 1e9, Double::sum));
        double threads = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1e3;
        sums.put("collecting garbage", collecting);
        sums.put("compiling and rest", process() - threads - collecting);
        return sums;
    }

    /** Seconds of processor time of the whole process. */
    static double process() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
