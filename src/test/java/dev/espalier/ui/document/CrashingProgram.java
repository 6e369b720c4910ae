package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;

/// How [CrashingEditor] is started over and over: from jars, because only these can be remembered by an ahead-of-time
/// cache, and with such a cache, which halves what a start costs.
final class CrashingProgram implements AutoCloseable {
    private static final long POLL_NANOS = 200_000;
    private static final Path TASKS = Path.of("/proc");

    private final Path folder;
    private final List<String> command = new ArrayList<>();

    /// One that stays is quicker to ask than a new one each time.
    private final Optional<Process> shell;

    private CrashingProgram(Path folder) throws IOException {
        this.folder = folder;
        shell = canHold() ? Optional.of(new ProcessBuilder("sh").start()) : Optional.empty();
    }

    /// Whether the system can hold a program where it is.
    static boolean canHold() {
        return Files.isDirectory(TASKS.resolve("self/task"));
    }

    /// Makes the jars and lets the program live twice to learn what it needs.
    ///
    /// @param folder where it works
    static CrashingProgram rehearsed(Path folder, Path tools) throws IOException, InterruptedException {
        var program = new CrashingProgram(folder);
        program.command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                jars(tools)));
        program.start(0).die();
        var cache = tools.resolve("program.aot");
        program.start(0, "-XX:AOTCacheOutput=" + cache).end();
        program.command.add("-XX:AOTCache=" + cache);
        return program;
    }

    private static String jars(Path tools) {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue;
            }
            var jar = tools.resolve(entries.size() + ".jar").toString();
            if (Files.isDirectory(Path.of(entry))) {
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-c", "-0", "-f", jar, "-C", entry, ".");
                entries.add(jar);
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    Life start(int seed, String... options) throws IOException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(options));
        whole.addAll(List.of(CrashingEditor.class.getName(), folder.toString(), Integer.toString(seed)));
        return new Life(new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.to(errors().toFile()))
                .start());
    }

    private Path errors() {
        return folder.resolve("errors");
    }

    @Override
    public void close() {
        shell.ifPresent(Process::destroy);
    }

    /// One run of the program.
    final class Life {
        private final Process process;
        private final BufferedReader said;
        private int safe = -1;

        private Life(Process process) {
            this.process = process;
            said = process.inputReader();
        }

        /// The last change that the program said to be kept or saved; negative when it said nothing so far.
        int safe() {
            return safe;
        }

        /// Lets it live until it has said so many things.
        void live(int lines) throws IOException {
            for (int i = 0; i < lines; i++) {
                hear(said.readLine());
            }
        }

        private void hear(@Nullable String line) throws IOException {
            assertThat(line)
                    .as("the program died by itself: %s", Files.readString(errors()))
                    .isNotNull();
            var words = String.valueOf(line).split(" ", -1);
            safe = words.length == 2 ? Math.max(safe, Integer.parseInt(words[1])) : safe;
        }

        /// Holds it where it is: files are then as if it were killed at this moment.
        void hold() throws IOException {
            signal("-STOP");
            while (!isHeld()) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            while (said.ready()) {
                hear(said.readLine());
            }
        }

        void goOn() throws IOException {
            signal("-CONT");
        }

        private void signal(String name) throws IOException {
            var out = shell.orElseThrow().outputWriter();
            out.write("kill " + name + " " + process.pid() + "\n");
            out.flush();
        }

        /// Whether all its threads stand still.
        private boolean isHeld() throws IOException {
            try (var threads = Files.list(TASKS.resolve(process.pid() + "/task"))) {
                for (var thread : threads.toList()) {
                    var state = Files.readString(thread.resolve("stat"));
                    if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
                        return false;
                    }
                }
            }
            return true;
        }

        /// Kills it, and hears what it had still said.
        void die() throws IOException, InterruptedException {
            try {
                // the process itself would close the stream before it is read to its end
                process.toHandle().destroyForcibly();
                for (var line : said.lines().toList()) {
                    hear(line);
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }

        /// Asks it to end, which has it tidy up.
        private void end() throws IOException, InterruptedException {
            live(20);
            process.toHandle().destroy();
            said.lines().forEach(_ -> {});
            process.waitFor();
        }
    }
}
