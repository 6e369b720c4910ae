package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// How much memory a reader may take: so many bytes for each byte it reads, and so many whatever it reads. All that its
/// thread allocates is counted, which is never less than what it holds at once; a reader that went round in circles
/// would exceed it, too.
///
/// @param each for each byte
/// @param most what it may take anyway: tables that are made once, buffers, messages
public record Appetite(long each, long most) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Has something read, and fails when it takes more.
    ///
    /// @param size bytes that are read
    public void check(long size, Runnable reading) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        reading.run();
        long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(taken).as("bytes allocated to read %,d", size).isLessThanOrEqualTo(most + each * size);
    }
}
