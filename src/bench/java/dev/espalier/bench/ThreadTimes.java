package dev.espalier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/// The processor time of the two threads that make a frame, which other programs do not lengthen much.
final class ThreadTimes {
    private static final List<String> THREADS = List.of("JavaFX Application Thread", "QuantumRenderer");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] ids;

    ThreadTimes() {
        ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && THREADS.stream().anyMatch(thread.getThreadName()::startsWith))
                .mapToLong(thread -> thread.getThreadId())
                .toArray();
    }

    /// What they have used so far, in milliseconds.
    double soFar() {
        var sum = 0L;
        for (var id : ids) {
            sum += threads.getThreadCpuTime(id);
        }
        return sum / 1e6;
    }
}
