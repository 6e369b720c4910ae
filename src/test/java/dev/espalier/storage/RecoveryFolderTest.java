package dev.espalier.storage;

import static dev.espalier.storage.DesignFileTest.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.design.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryFolderTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    /// No process has a number like that.
    private static final Owner GONE = new Owner("ada", Owner.current().host(), Long.MAX_VALUE, NOON);

    @TempDir
    private Path folder;

    private Design design;

    @BeforeEach
    void setUp() {
        design = opened(DesignFileTest.EVERYTHING);
    }

    private RecoveryFolder recoveries(Owner owner, Instant now) {
        return new RecoveryFolder(folder.resolve("recovery"), owner, InstantSource.fixed(now));
    }

    private Unsaved unsaved(String... steps) {
        return Unsaved.of(
                design,
                Optional.of(Path.of("/designs/a.json")),
                Optional.of(new Fingerprint(12, NOON, "ab")),
                List.of(steps));
    }

    @Test
    void whatAProgramLeftBehindIsFoundAsItWasKept() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved("rename HR", "delete \"x\"\n"));

        assertThat(recoveries(Owner.current(), NOON).left())
                .singleElement()
                .isInstanceOfSatisfying(Recovery.Whole.class, whole -> {
                    assertThat(whole.unsaved()).isEqualTo(unsaved("rename HR", "delete \"x\"\n"));
                    assertThat(whole.owner()).isEqualTo(GONE);
                    assertThat(whole.written()).isEqualTo(NOON);
                });
    }

    @Test
    void designThatWasNeverSavedIsKeptWithoutAFile() throws IOException {
        var never = Unsaved.of(design, Optional.empty(), Optional.empty(), List.of());
        recoveries(GONE, NOON).slot().keep(never);

        assertThat(recoveries(GONE, NOON).left())
                .extracting(found -> ((Recovery.Whole) found).unsaved())
                .containsExactly(never);
    }

    @Test
    void latestComesFirstAndWhatCannotBeReadLast() throws IOException {
        var broken = Files.createDirectories(folder.resolve("recovery")).resolve("0.recovery");
        Files.writeString(broken, "nonsense");
        recoveries(GONE, NOON).slot().keep(unsaved("early"));
        recoveries(GONE, NOON.plusSeconds(60)).slot().keep(unsaved("late"));

        assertThat(recoveries(GONE, NOON).left())
                .extracting(found -> found instanceof Recovery.Whole whole
                        ? whole.unsaved().steps().getFirst()
                        : "broken")
                .containsExactly("late", "early", "broken");
    }

    @Test
    void whatARunningProgramIsBusyWithIsNotOffered() throws IOException {
        recoveries(Owner.current(), NOON).slot().keep(unsaved());

        assertThat(recoveries(GONE, NOON).left()).isEmpty();
    }

    @Test
    void whatAnotherMachineMayBeBusyWithIsToldApartAndLeftAlone() throws IOException {
        var elsewhere = new Owner("ada", "another-desk", Long.MAX_VALUE, NOON);
        recoveries(elsewhere, NOON).slot().keep(unsaved("one"));
        var mine = recoveries(Owner.current(), NOON);
        var left = (Recovery.Whole) mine.left().getFirst();

        mine.slotOf(left).keep(unsaved("one", "two"));

        assertThat(left.writer()).isEqualTo(Recovery.Writer.ELSEWHERE);
        assertThat(mine.left())
                .singleElement()
                .isInstanceOfSatisfying(
                        Recovery.Whole.class,
                        still -> assertThat(still.unsaved().steps()).containsExactly("one"));
    }

    @Test
    void whatWasTriedOutIsKeptBesideTheDesign() throws IOException {
        var tried = new Unsaved.Tried(design.withName("Tried"), List.of("try it"));
        var both = new Unsaved(
                design, Optional.empty(), Optional.empty(), Unsaved.Nature.NOTHING, List.of(), 0, Optional.of(tried));
        recoveries(GONE, NOON).slot().keep(both);

        assertThat(recoveries(GONE, NOON).left())
                .extracting(found -> ((Recovery.Whole) found).unsaved())
                .containsExactly(both);
    }

    @Test
    void processOfTheSameNumberThatBeganLaterIsAnotherOne() {
        var me = Owner.current();

        assertThat(me.isRunning()).isTrue();
        assertThat(new Owner(me.user(), me.host(), me.process(), me.started().minusSeconds(3600)).isRunning())
                .isFalse();
    }

    @Test
    void keepingAgainReplacesWhatWasKept() throws IOException {
        var slot = recoveries(GONE, NOON).slot();
        slot.keep(unsaved("one"));
        slot.keep(unsaved("one", "two"));

        assertThat(recoveries(GONE, NOON).left()).hasSize(1);
    }

    @Test
    void clearedSlotLeavesNothing() throws IOException {
        var slot = recoveries(GONE, NOON).slot();
        slot.keep(unsaved());
        slot.clear();

        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void workOnWhatWasLeftGoesOnInTheSameFile() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved("one"));
        var mine = recoveries(Owner.current(), NOON);
        var left = (Recovery.Whole) mine.left().getFirst();

        mine.slotOf(left).keep(unsaved("one", "two"));

        assertThat(left.path()).exists();
        assertThat(mine.left()).isEmpty();
        mine.slotOf(left).clear();
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void damagedFilesAreSaidAndKept() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved("one"));
        var path = recoveries(GONE, NOON).left().getFirst().path();
        var text = Files.readString(path);
        for (var damaged : List.of(
                "",
                text.substring(0, 20),
                text.substring(0, text.length() - 2),
                text.replace("Management", "Managem3nt"),
                text.replace("\"espalierRecovery\": 2", "\"espalierRecovery\": 3"),
                text.replace("2026-05-04T12:00:00Z", "yesterday"))) {
            Files.writeString(path, damaged);

            assertThat(recoveries(GONE, NOON).left())
                    .singleElement()
                    .isInstanceOfSatisfying(Recovery.Broken.class, broken -> {
                        assertThat(broken.path()).isEqualTo(path);
                        assertThat(broken.sentence()).endsWith(".").isNotBlank();
                    });
            assertThat(path).hasContent(damaged);
        }
    }

    @Test
    void discardedFileIsGoneWithWhateverWritingItLeft() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved());
        var left = recoveries(GONE, NOON).left().getFirst();
        Files.writeString(left.path().resolveSibling("." + left.path().getFileName() + ".0123abcd.tmp"), "half");

        recoveries(GONE, NOON).discard(left);

        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void oldPartsOfRecoveryFilesThatAreNotThereAreRemoved() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved("a"));
        var whole = recoveries(GONE, NOON).left().getFirst().path();
        var weekBefore = FileTime.from(NOON.minus(Duration.ofDays(7)));
        var minuteBefore = FileTime.from(NOON.minus(Duration.ofMinutes(1)));
        part("." + whole.getFileName() + ".01234567.previous", weekBefore);
        part(whole.getFileName() + ".changes", weekBefore);
        part(".1.recovery.01234567.tmp", weekBefore);
        part("1.recovery.changes", weekBefore);
        part("notes.txt", weekBefore);
        part(".2.recovery.01234567.tmp", minuteBefore);

        recoveries(GONE, NOON).left();

        try (var files = Files.list(folder.resolve("recovery"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            whole.getFileName().toString(),
                            whole.getFileName() + ".changes",
                            "." + whole.getFileName() + ".01234567.previous",
                            "notes.txt",
                            ".2.recovery.01234567.tmp");
        }
    }

    @Test
    void whatAFileHeldBeforeIsBroughtBackWhenNothingElseIsThere() throws IOException {
        var slot = recoveries(GONE, NOON).slot();
        slot.keep(unsaved("one"));
        var whole = ((Recovery.Whole) recoveries(GONE, NOON).left().getFirst()).path();
        var earlier = whole.resolveSibling("." + whole.getFileName() + ".00000000.previous");
        Files.copy(whole, earlier);
        Files.setLastModifiedTime(earlier, FileTime.from(NOON.minus(Duration.ofDays(7))));
        slot.keep(unsaved("one", "two"));
        var later = whole.resolveSibling("." + whole.getFileName() + ".11111111.previous");
        Files.move(whole, later);
        Files.setLastModifiedTime(later, FileTime.from(NOON.minus(Duration.ofDays(6))));

        assertThat(recoveries(GONE, NOON).left())
                .singleElement()
                .isInstanceOfSatisfying(
                        Recovery.Whole.class,
                        back -> assertThat(back.unsaved().steps()).containsExactly("one", "two"));
        recoveries(GONE, NOON).discard(recoveries(GONE, NOON).left().getFirst());
        assertThat(folder.resolve("recovery")).isEmptyDirectory();
    }

    @Test
    void whatARunningProgramMayBeReplacingIsLeftToIt() throws IOException {
        recoveries(Owner.current(), NOON).slot().keep(unsaved("one"));
        Path previous;
        try (var files = Files.list(folder.resolve("recovery"))) {
            var whole = files.findFirst().orElseThrow();
            previous = Files.move(whole, whole.resolveSibling("." + whole.getFileName() + ".00000000.previous"));
        }
        Files.setLastModifiedTime(previous, FileTime.from(NOON.minus(Duration.ofDays(7))));

        assertThat(recoveries(GONE, NOON).left()).isEmpty();
        assertThat(previous).exists();
    }

    @Test
    void fileIsFoundFromAnyFolder() throws IOException {
        var typed = Path.of("w", "a.json");
        recoveries(GONE, NOON).slot().keep(Unsaved.of(design, Optional.of(typed), Optional.empty(), List.of("one")));

        var left = (Recovery.Whole) recoveries(GONE, NOON).left().getFirst();
        assertThat(Files.readString(left.path())).contains("\"file\": \"" + typed.toAbsolutePath() + "\"");
        assertThat(left.unsaved().file()).contains(typed.toAbsolutePath());
    }

    /// Earlier versions kept the path as it was typed.
    @Test
    void fileOfAFolderThatIsNotToldIsNone() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved("one"));
        var left = (Recovery.Whole) recoveries(GONE, NOON).left().getFirst();
        Files.writeString(left.path(), Files.readString(left.path()).replace("/designs/a.json", "designs/a.json"));

        assertThat(recoveries(GONE, NOON).left())
                .singleElement()
                .isInstanceOfSatisfying(
                        Recovery.Whole.class,
                        found -> assertThat(found.unsaved().file()).isEmpty());
    }

    private void part(String name, FileTime written) throws IOException {
        Files.setLastModifiedTime(Files.writeString(folder.resolve("recovery").resolve(name), "{"), written);
    }

    @Test
    void withoutItsFirstLineARecoveryFileIsTheDesign() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved());
        var text = Files.readString(recoveries(GONE, NOON).left().getFirst().path());

        assertThat(text.substring(text.indexOf('\n') + 1)).isEqualTo(DesignFileTest.EVERYTHING);
    }

    @Test
    void folderIsTheUsersAlone() throws IOException {
        recoveries(GONE, NOON).slot().keep(unsaved());
        var rights = Files.getFileAttributeView(folder.resolve("recovery"), PosixFileAttributeView.class);

        if (rights != null) {
            assertThat(PosixFilePermissions.toString(rights.readAttributes().permissions()))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatCannotBeKeptIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("recovery"), "a file where the folder should be");
        var slot = recoveries(GONE, NOON).slot();

        assertThatThrownBy(() -> slot.keep(unsaved()))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("could not be saved");
    }

    @Test
    void onlyTheLatestStepsAreTold() {
        var steps = IntStream.range(0, 100).mapToObj(i -> "step " + i).toList();

        assertThat(Unsaved.of(design, Optional.empty(), Optional.empty(), steps).steps())
                .hasSize(Unsaved.MOST_STEPS)
                .endsWith("step 99");
    }
}
