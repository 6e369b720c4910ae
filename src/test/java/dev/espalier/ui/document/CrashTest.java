package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.UiTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that edits and saves is killed again and again, each time at another moment, and the next one goes on with
/// what it left: `-Despalier.crashes=500` kills so many.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("espalier.crashes", 12);
    private static final int LONGEST_LIFE = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void killedProgramLosesNothingThatWasKept() throws IOException, InterruptedException {
        var file = folder.resolve("a.json");
        var first = (EditResult.Applied) new RenameNode(UiTest.HR, "n0").applyTo(UiTest.fourDepartments());
        DesignFile.save(first.design(), file);
        var random = new Random(6);
        int safe = 0;
        for (int i = 0; i < CRASHES; i++) {
            safe = Math.max(safe, liveAndDie(i, random.nextInt(LONGEST_LIFE)));
            assertThat(recovered(file)).as("after crash %d", i).isGreaterThanOrEqualTo(safe);
        }
        assertThat(safe).as("something was kept at all").isPositive();
    }

    /// Lets a program live for so many lines of what it says.
    ///
    /// @return the last change it said to be safe
    private int liveAndDie(int seed, int lines) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var child = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingEditor.class.getName(),
                        folder.toString(),
                        Integer.toString(seed)))
                .redirectError(
                        ProcessBuilder.Redirect.to(folder.resolve("errors").toFile()))
                .start();
        int safe = -1;
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < lines + 1; i++) {
                safe = Math.max(safe, safeIn(said.readLine()));
            }
            // the process itself would close the stream before it is read to its end
            ProcessHandle.of(child.pid()).ifPresent(ProcessHandle::destroyForcibly);
            for (var line : said.lines().toList()) {
                safe = Math.max(safe, safeIn(line));
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return safe;
    }

    private int safeIn(@Nullable String line) throws IOException {
        assertThat(line)
                .as("the program died by itself: %s", Files.readString(folder.resolve("errors")))
                .isNotNull();
        var words = String.valueOf(line).split(" ", -1);
        return words.length == 2 ? Integer.parseInt(words[1]) : -1;
    }

    /// The last change that is in the file or in what was left behind.
    private int recovered(Path file) throws IOException {
        assertThat(DesignFile.read(file)).isInstanceOf(ReadResult.Opened.class);
        int number = CrashingEditor.number(((ReadResult.Opened) DesignFile.read(file)).design());
        var me = new Owner("", "", Long.MAX_VALUE, Instant.EPOCH);
        for (var left : new RecoveryFolder(folder.resolve("recovery"), me, InstantSource.system()).left()) {
            assertThat(left).isInstanceOf(Recovery.Whole.class);
            number = Math.max(
                    number,
                    CrashingEditor.number(((Recovery.Whole) left).unsaved().design()));
        }
        return number;
    }
}
