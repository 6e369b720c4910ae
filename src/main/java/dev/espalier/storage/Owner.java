package dev.espalier.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A running program: whose it is, on which machine, and which process.
///
/// @param started when the process began; with its number it tells processes apart, because numbers are used again
public record Owner(String user, String host, long process, Instant started) {
    private static final Path LINUX_HOST_NAME = Path.of("/proc/sys/kernel/hostname");
    /// The system reckons the start of a process from its own start, and the clock may be set in between.
    private static final Duration SAME_START = Duration.ofSeconds(10);

    /// This process.
    public static Owner current() {
        var process = ProcessHandle.current();
        return new Owner(
                System.getProperty("user.name", ""),
                hostName(System.getenv()),
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH));
    }

    /// Not asked of the network, which may be slow to answer.
    private static String hostName(Map<String, String> environment) {
        try {
            return Files.readString(LINUX_HOST_NAME).strip();
        } catch (IOException elsewhere) {
            return environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", ""));
        }
    }

    /// Whether both run on the same machine, so that one can tell whether the other is still running.
    boolean isOnHostOf(Owner other) {
        return host.equals(other.host);
    }

    /// Whether the process runs on this machine.
    public boolean isRunning() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(handle -> handle.info().startInstant().orElse(Instant.EPOCH))
                .filter(start -> Duration.between(start, started).abs().compareTo(SAME_START) <= 0)
                .isPresent();
    }
}
