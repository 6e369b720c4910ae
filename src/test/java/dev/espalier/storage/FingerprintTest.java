package dev.espalier.storage;

import static dev.espalier.storage.Fingerprint.Change;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path folder;

    private Path file;
    private Fingerprint before;

    @BeforeEach
    void setUp() throws IOException {
        file = Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("a.json"), "one");
        before = Fingerprint.of(file);
    }

    @Test
    void untouchedFileIsUnchanged() {
        assertThat(before.since(file)).isEqualTo(Change.NONE);
    }

    @Test
    void sameContentWithAnotherTimeIsNoChange() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(before.since(file)).isEqualTo(Change.NONE);
    }

    @Test
    void otherContentOfTheSameLengthIsAChange() throws IOException {
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(before.since(file)).isEqualTo(Change.CONTENT);
    }

    @Test
    void deletedFileAndVanishedFolderAreToldApart() throws IOException {
        Files.delete(file);
        assertThat(before.since(file)).isEqualTo(Change.GONE);

        Files.delete(folder.resolve("in"));
        assertThat(before.since(file)).isEqualTo(Change.FOLDER_GONE);
    }

    @Test
    void folderInThePlaceOfTheFileCannotBeRead() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThat(before.since(file)).isEqualTo(Change.UNREADABLE);
    }
}
