package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.DesignFile;
import dev.espalier.storage.Owner;
import dev.espalier.storage.ReadResult;
import dev.espalier.storage.Recovery;
import dev.espalier.storage.RecoveryFolder;
import dev.espalier.ui.document.CrashingEditor.Way;
import dev.espalier.ui.document.CrashingProgram.Life;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A program that edits and saves is killed again and again, each time at another moment, and the next one goes on
/// with what it left. Each of the 500 lives is a process of its own that the system ends without a word to it;
/// `-Despalier.crashes=10000` kills so many.
///
/// What was kept must be there whatever happens. What was changed a second before the end must be there as well: a
/// second of the program's [OwnTime], as that of the clock tells more of the machine than of the program.
///
/// The moments are drawn by a seed, but what the program is doing by then is up to the system. After a failure
/// the folder stays, and the message says where.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("espalier.crashes", 500);
    /// So many programs live at the same time, each with a design of its own.
    private static final int LANES = 3;

    /// From so many on it would be more than bad luck if none was killed while it wrote, or none
    /// had kept changes in one of the ways.
    private static final int MANY = 60;

    private static final long SECOND = 1000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path tools;

    @Test
    void killedProgramLosesNothingThatWasKeptAndASecondAtMost() throws Throwable {
        var program = CrashingProgram.rehearsed(Files.createDirectory(folder.resolve("rehearsal")), tools);
        var deaths = new ArrayList<Death>();
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var lanes = new ExecutorCompletionService<List<Death>>(threads);
            for (int i = 0; i < LANES; i++) {
                var lane = new Lane(program, Files.createDirectory(folder.resolve("lane" + i)), i);
                lanes.submit(() -> lane.kill(CRASHES / LANES + (lane.seed < CRASHES % LANES ? 1 : 0)));
            }
            try {
                for (int i = 0; i < LANES; i++) {
                    deaths.addAll(result(lanes.take()));
                }
            } finally {
                threads.shutdownNow();
            }
        }
        assertThat(deaths).hasSize(CRASHES);
        if (CRASHES >= MANY) {
            assertThat(deaths).as("killed while it was writing").anyMatch(Death::isInterrupted);
            assertThat(deaths).extracting(Death::left).contains(Optional.of(Way.WHOLE), Optional.of(Way.CHANGES));
        }
    }

    private static List<Death> result(Future<List<Death>> lane) throws Throwable {
        try {
            return lane.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /// How a program ended.
    ///
    /// @param isInterrupted whether that was while it wrote a file
    /// @param left how it had kept changes; empty when it had not kept two of them yet
    private record Death(boolean isInterrupted, Optional<Way> left) {}

    /// Programs that live one after the other, each with what the one before it left.
    private static final class Lane {
        private final CrashingProgram program;
        private final Path folder;
        private final Path file;
        private final int seed;
        private final Random random;
        private int last;

        Lane(CrashingProgram program, Path folder, int seed) throws IOException {
            this.program = program;
            this.folder = folder;
            this.seed = seed;
            file = CrashingEditor.fileIn(folder);
            random = new Random(seed);
            CrashingEditor.begin(folder);
        }

        List<Death> kill(int times) throws IOException, InterruptedException {
            var deaths = new ArrayList<Death>();
            var known = Set.<Path>of();
            for (int i = 0; i < times && !Thread.currentThread().isInterrupted(); i++) {
                int lines = linesToHear();
                long nanos = random.nextLong(lines == 0 ? 100_000_000 : 4_000_000);
                var way = random.nextBoolean() ? Way.WHOLE : Way.CHANGES;
                var where = "life %d of seed %d that keeps %s, killed after %d lines and %d ns, in %s"
                        .formatted(i, seed, way, lines, nanos, folder);
                var life = program.start(folder, way, random.nextLong());
                life.live(lines, nanos);
                life.die();
                var leftovers = leftovers();
                deaths.add(new Death(
                        !known.containsAll(leftovers), Optional.of(way).filter(_ -> hasKept(life, way))));
                known = leftovers;
                check(life, where);
            }
            return deaths;
        }

        /// Changes lie beside the whole once a second one was kept.
        private boolean hasKept(Life life, Way way) {
            return life.keeps() > 1 && hasChanges() == (way == Way.CHANGES);
        }

        private boolean hasChanges() {
            try (var files = Files.list(CrashingEditor.recoveriesIn(folder))) {
                return files.anyMatch(file -> file.toString().endsWith(".changes"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Most lives are short, as a start is dear.
        private int linesToHear() {
            return random.nextInt(random.nextInt(10) == 0 ? 150 : 16);
        }

        private void check(Life life, String where) throws IOException {
            assertThat(life.complaints()).as(where).isEmpty();
            life.begun()
                    .ifPresent(begun ->
                            assertThat(begun).as("recovered, %s", where).isEqualTo(last));
            int recovered = recovered(where);
            assertThat(recovered)
                    .as("the last change of those that were kept before or by %s", where)
                    .isGreaterThanOrEqualTo(Math.max(last, life.safe()));
            for (var lost : life.changesAfter(recovered)) {
                assertThat(life.lastMillis() - lost.millis())
                        .as("milliseconds of work that are lost with change %d, %s", lost.number(), where)
                        .isLessThan(SECOND);
            }
            last = recovered;
        }

        /// The last change that is in the file or in what was left behind.
        private int recovered(String where) throws IOException {
            var read = DesignFile.read(file);
            assertThat(read).as(where).isInstanceOf(ReadResult.Opened.class);
            var designs = new ArrayList<>(List.of(((ReadResult.Opened) read).design()));
            var me = new Owner("", "", Long.MAX_VALUE, Instant.EPOCH);
            var recoveries = new RecoveryFolder(CrashingEditor.recoveriesIn(folder), me, InstantSource.system());
            for (var left : recoveries.left()) {
                assertThat(left).as(where).isInstanceOf(Recovery.Whole.class);
                designs.add(((Recovery.Whole) left).unsaved().design());
            }
            int number = 0;
            for (var design : designs) {
                int its = CrashingEditor.number(design);
                assertThat(design).as(where).isEqualTo(CrashingEditor.withChange(its));
                number = Math.max(number, its);
            }
            return number;
        }

        /// Files that were being written.
        private Set<Path> leftovers() throws IOException {
            try (var files = Files.walk(folder)) {
                return files.filter(path -> path.getFileName().toString().startsWith("."))
                        .collect(Collectors.toSet());
            }
        }
    }
}
