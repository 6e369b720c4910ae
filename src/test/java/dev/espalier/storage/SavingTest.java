package dev.espalier.storage;

import static dev.espalier.storage.DesignFileTest.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.espalier.design.Design;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rule 12: writing is atomic and keeps the previous version until the new one is safe.
class SavingTest {
    /// Stands in for a machine that stops at once.
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    @TempDir
    private Path folder;

    private Path file;
    private Design design;

    @BeforeEach
    void setUp() {
        file = folder.resolve("organization.json");
        design = opened(DesignFileTest.EVERYTHING);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewFileIsWrittenAndNothingElseIsLeft() throws IOException {
        DesignFile.save(design, file);

        assertThat(file).hasContent(DesignFileTest.EVERYTHING);
        assertThat(names()).containsExactly("organization.json");
    }

    @Test
    void anExistingFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Files.writeString(file, "old and much longer".repeat(1000));

        DesignFile.save(design, file);

        assertThat(Files.readString(file)).isEqualTo(DesignFileTest.EVERYTHING);
        assertThat(names()).containsExactly("organization.json");
    }

    @Test
    void whatWasSavedIsReadBack() throws IOException {
        DesignFile.save(design, file);

        assertThat(DesignFile.read(file)).isEqualTo(new ReadResult.Opened(design, false, List.of()));
    }

    @Test
    void whatWasWrittenIsKnownWithoutReadingItAgain() throws IOException {
        var real = Files.createDirectory(folder.resolve("real")).resolve("design.json");
        Files.createSymbolicLink(file, Path.of("real", "design.json"));

        var written = DesignFile.save(design, file);

        assertThat(written).isEqualTo(Fingerprint.of(real));
        assertThat(written.since(file)).isEqualTo(Fingerprint.Change.NONE);
    }

    @Test
    void permissionsOfTheFileAreKept() throws IOException {
        Files.writeString(file, "old");
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        DesignFile.save(design, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aSymbolicLinkStaysALinkAndItsTargetIsReplaced() throws IOException {
        var real = Files.createDirectory(folder.resolve("real")).resolve("design.json");
        Files.writeString(real, "old");
        Files.createSymbolicLink(file, Path.of("real", "design.json"));

        DesignFile.save(design, file);

        assertThat(file).isSymbolicLink();
        assertThat(real).hasContent(DesignFileTest.EVERYTHING);
    }

    @Test
    void whenTheNewFileCannotTakeItsPlaceTheOldOneIsAsItWas() throws IOException {
        Files.writeString(file, "old");
        var saving = new AtomicFile((_, _) -> {
            throw new IOException("Input/output error");
        });

        assertThatThrownBy(() -> saving.write(file, out -> out.write("new")))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("Input/output error")
                .hasMessageContaining("Nothing has changed");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("organization.json");
    }

    @Test
    void whenTheOldFileIsGoneAndTheNewOneDoesNotArriveTheOldOneComesBack() throws IOException {
        Files.writeString(file, "old");
        var saving = new AtomicFile((_, to) -> {
            Files.delete(to);
            throw new IOException("network is down");
        });

        assertThatThrownBy(() -> saving.write(file, out -> out.write("new"))).isInstanceOf(DesignFileException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("organization.json");
    }

    @Test
    void whenTheMachineStopsBeforeTheRenamingBothVersionsAreThereWhole() throws IOException {
        Files.writeString(file, "old");
        var saving = new AtomicFile((_, _) -> {
            throw new PowerCut();
        });

        assertThatThrownBy(() -> saving.write(file, out -> out.write("new"))).isInstanceOf(PowerCut.class);
        assertThat(file).hasContent("old");
        assertThat(contents()).contains("old", "new");
    }

    @Test
    void whenTheMachineStopsAfterTheRenamingThePreviousVersionIsStillThere() throws IOException {
        Files.writeString(file, "old");
        var saving = new AtomicFile((from, to) -> {
            AtomicFile.Renaming.BY_THE_SYSTEM.rename(from, to);
            throw new PowerCut();
        });

        assertThatThrownBy(() -> saving.write(file, out -> out.write("new"))).isInstanceOf(PowerCut.class);
        assertThat(file).hasContent("new");
        assertThat(contents()).containsExactlyInAnyOrder("old", "new");
    }

    private List<String> contents() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(SavingTest::content).toList();
        }
    }

    private static String content(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFullDiskIsSaidInASentenceAndTheOldFileIsAsItWas() throws IOException {
        Files.writeString(file, "old");
        var saving = new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM);

        assertThatThrownBy(() -> saving.write(file, _ -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(DesignFileException.class)
                .hasMessageEndingWith("the disk is full. Nothing has changed; make room or save it elsewhere.");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("organization.json");
    }

    @Test
    void aReadOnlyFileIsLeftAlone() throws IOException {
        Files.writeString(file, "old");
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(file)).as("this user may write everything").isFalse();

        assertThatThrownBy(() -> DesignFile.save(design, file))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("read-only");
        assertThat(file).hasContent("old");
    }

    @Test
    void aVanishedFolderIsSaidInASentence() {
        assertThatThrownBy(() -> DesignFile.save(design, folder.resolve("gone").resolve("x.json")))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("its folder does not exist");
    }

    @Test
    void aFolderIsNotReplacedByAFile() {
        assertThatThrownBy(() -> DesignFile.save(design, folder))
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("there is a folder of that name");
    }

    @Test
    void linksInACircleAreSaidInASentence() throws IOException {
        Files.createSymbolicLink(file, folder.resolve("other.json"));
        Files.createSymbolicLink(folder.resolve("other.json"), file);

        assertThatThrownBy(() -> DesignFile.save(design, file)).isInstanceOf(DesignFileException.class);
    }

    @Test
    void aFileThatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> DesignFile.read(file))
                .isInstanceOf(DesignFileException.class)
                .hasMessage("There is no file " + file + ".");
        assertThatThrownBy(() -> DesignFile.read(folder)).hasMessageEndingWith("is a folder, not a design file.");
    }

    @Test
    void bytesThatAreNoUtf8AreReportedWhereTheyStand() throws IOException {
        var text = DesignFileTest.SMALLEST.replace("Management\"", "M\u00e9n\u00e9\" ");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(DesignFileTest.problems(DesignFile.read(file)))
                .containsExactly(
                        "8:43 JSON_NOT_UTF8 organization.root.accounts[0].name",
                        "8:45 JSON_NOT_UTF8 organization.root.accounts[0].name");
    }

    @Test
    void aReplacementCharacterWrittenOnPurposeIsNothingWrong() throws IOException {
        Files.writeString(file, DesignFileTest.SMALLEST.replace("Management", "\uFFFD"));

        assertThat(DesignFile.read(file)).isInstanceOf(ReadResult.Opened.class);
    }

    @Test
    void aByteOrderMarkIsReported() throws IOException {
        Files.writeString(file, "\uFEFF" + DesignFileTest.SMALLEST);

        assertThat(DesignFileTest.problems(DesignFile.read(file))).containsExactly("1:1 JSON_BYTE_ORDER_MARK ");
    }

    @Test
    void eachLineOfAListIsADesignAndItsProblemsCarryTheLineOfTheFile() throws IOException {
        var good = DesignFileTest.SMALLEST.replaceAll("\\s*\n\\s*", " ");
        Files.writeString(file, good + "\r\n\n" + good.replace("\"r-ab12\"", "7") + "\n{ \"a\": 1,, }\n" + good);

        var lines = DesignText.linesOf(file).stream().map(DesignText::read).toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isInstanceOf(ReadResult.Opened.class);
        assertThat(DesignFileTest.problems(lines.get(1)))
                .containsExactly("3:" + (good.indexOf("\"r-ab12\"") + 1) + " WRONG_TYPE organization.root.id");
        assertThat(DesignFileTest.problems(lines.get(2))).containsExactly("4:10 JSON_SYNTAX a");
        assertThat(lines.get(3)).isInstanceOf(ReadResult.Opened.class);
    }
}
