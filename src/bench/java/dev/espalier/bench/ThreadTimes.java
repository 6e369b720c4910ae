package dev.espalier.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// The processor time of the two threads that make a frame, which other programs do not lengthen much, in milliseconds.
final class ThreadTimes {
    private static final String RENDERER = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long window;
    private final long renderer;

    /// @param window the thread of the window, whose name differs from platform to platform
    ThreadTimes(long window) {
        this.window = window;
        renderer = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith(RENDERER))
                .mapToLong(thread -> thread.getThreadId())
                .findFirst()
                .orElseThrow();
    }

    /// What the thread of the window has used so far.
    double window() {
        return threads.getThreadCpuTime(window) / 1e6;
    }

    /// What the renderer has used so far.
    double renderer() {
        return threads.getThreadCpuTime(renderer) / 1e6;
    }
}
