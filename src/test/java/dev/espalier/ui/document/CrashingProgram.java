package dev.espalier.ui.document;

import dev.espalier.ui.document.CrashingEditor.Way;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.jul.JDK14LoggerAdapter;
import tools.jackson.core.JsonParser;

/// How [CrashingEditor] is started over and over, at a third of what a start costs otherwise: with a class path of
/// only what it needs, from jars, because only these can be remembered by an ahead-of-time cache, and with such a
/// cache.
final class CrashingProgram {
    private static final Path NICE = Path.of("/usr/bin/nice");
    /// Of each jar one class. What has no jar is ours.
    private static final List<Class<?>> NEEDED = List.of(
            CrashingEditor.class,
            Journal.class,
            Property.class,
            JsonParser.class,
            Logger.class,
            JDK14LoggerAdapter.class,
            NullMarked.class);

    private final List<String> command = new ArrayList<>();

    private CrashingProgram() {}

    /// Makes the jars and lets the program live twice to learn what it needs: the second life goes on with what the
    /// first one left.
    ///
    /// @param folder where it works then
    /// @param tools where the jars and the cache go
    static CrashingProgram rehearsed(Path folder, Path tools) throws IOException, InterruptedException {
        var program = new CrashingProgram();
        if (Files.isExecutable(NICE)) {
            program.command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        program.command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:CompileThresholdScaling=5",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                jars(tools)));
        CrashingEditor.begin(folder);
        var first = program.start(folder, Way.WHOLE, 0);
        first.live(20, 0);
        first.die();
        var cache = tools.resolve("program.aot");
        var second = program.start(folder, Way.CHANGES, 1, "-XX:AOTCacheOutput=" + cache);
        second.live(60, 0);
        second.endItself();
        program.command.add("-XX:AOTCache=" + cache);
        return program;
    }

    private static String jars(Path tools) throws IOException {
        var entries = new ArrayList<String>();
        for (var place : NEEDED.stream().map(CrashingProgram::placeOf).toList()) {
            if (Files.isDirectory(place)) {
                var jar = tools.resolve(entries.size() + ".jar").toString();
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-c", "-0", "-f", jar, "-C", place.toString(), "dev");
                entries.add(jar);
            } else {
                entries.add(place.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Life start(Path folder, Way way, long seed, String... options) throws IOException {
        var whole = new ArrayList<>(command);
        whole.addAll(List.of(options));
        whole.addAll(List.of(CrashingEditor.class.getName(), folder.toString(), way.name(), Long.toString(seed)));
        var errors = folder.resolve("errors");
        return new Life(
                new ProcessBuilder(whole)
                        .redirectError(ProcessBuilder.Redirect.to(errors.toFile()))
                        .start(),
                errors);
    }

    /// A change and when it was made in the program's own time.
    record Change(int number, long millis) {}

    /// One run of the program, as far as it told of it.
    static final class Life {
        private final Process process;
        private final Path errors;
        private final BufferedReader said;
        private final List<Change> changes = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private Optional<Integer> begun = Optional.empty();
        private int safe = -1;
        private int keeps;

        private Life(Process process, Path errors) {
            this.process = process;
            this.errors = errors;
            said = process.inputReader();
        }

        /// The change with which it began; empty when it did not come so far.
        Optional<Integer> begun() {
            return begun;
        }

        /// The last change that it said to be kept or saved; negative when there is none.
        int safe() {
            return safe;
        }

        /// How often it said to have kept something.
        int keeps() {
            return keeps;
        }

        /// The changes behind that one.
        List<Change> changesAfter(int number) {
            return changes.stream().filter(change -> change.number() > number).toList();
        }

        /// When it made its last change.
        long lastMillis() {
            return changes.isEmpty() ? 0 : changes.getLast().millis();
        }

        /// What it found to be wrong itself.
        List<String> complaints() throws IOException {
            return Stream.concat(complaints.stream(), Files.readAllLines(errors).stream())
                    .toList();
        }

        /// Lets it live until it has said so many things, and then a while.
        void live(int lines, long nanos) throws IOException {
            String line = "";
            for (int i = 0; i < lines && line != null; i++) {
                line = said.readLine();
                hear(line);
            }
            LockSupport.parkNanos(nanos);
        }

        private void hear(@Nullable String line) {
            var words = line == null ? new String[] {"died by itself"} : line.split(" ", -1);
            switch (words[0]) {
                case "ready" -> begun = Optional.of(Integer.valueOf(words[1]));
                case "done" -> changes.add(new Change(Integer.parseInt(words[1]), Long.parseLong(words[2])));
                case "kept", "saved" -> {
                    safe = Math.max(safe, Integer.parseInt(words[1]));
                    keeps += words[0].equals("kept") ? 1 : 0;
                }
                default -> complaints.add(String.join(" ", words));
            }
        }

        /// Kills it, and hears what it had still said.
        void die() throws InterruptedException {
            try {
                // the process itself would close the stream before it is read to its end
                process.toHandle().destroyForcibly();
                said.lines().forEach(this::hear);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }

        /// Asks it to end, which has it write its cache.
        private void endItself() throws InterruptedException {
            process.toHandle().destroy();
            said.lines().forEach(this::hear);
            process.waitFor();
        }
    }
}
