package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = place.resolve("export");
    }

    private static void add(WholeFolder whole, String path, String text) throws IOException {
        whole.add(path, out -> out.write(text));
    }

    private Map<String, String> everything() throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(place)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                found.put(place.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return found;
    }

    @Test
    void aNewFolderComesIntoBeingWithEverything() throws IOException {
        try (var whole = WholeFolder.at(folder)) {
            add(whole, "one.tf", "1");
            add(whole, "a/b/two.tf", "zwei ü");
            assertThat(folder).doesNotExist();
            whole.finish();
        }

        assertThat(everything())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("export/one.tf", "1", "export/a/b/two.tf", "zwei ü")));
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws IOException {
        try (var whole = WholeFolder.at(folder)) {
            add(whole, "a/one.tf", "1");
        }
        Files.createDirectory(folder);
        try (var whole = WholeFolder.at(folder)) {
            add(whole, "a/one.tf", "1");
        }

        assertThat(folder).isEmptyDirectory();
        assertThat(place.toFile().list()).containsExactly("export");
    }

    @Test
    void onePlaceThatIsUnfitLeavesAllAsTheyWere() throws IOException {
        Files.createDirectories(folder.resolve("c.yaml"));
        Files.writeString(folder.resolve("a.yaml"), "old");

        try (var whole = WholeFolder.at(folder)) {
            add(whole, "a.yaml", "new");
            add(whole, "b.yaml", "new");
            add(whole, "c.yaml", "new");
            assertThatThrownBy(whole::finish)
                    .isInstanceOf(DesignFileException.class)
                    .hasMessageContaining("c.yaml");
        }

        assertThat(folder.resolve("a.yaml")).hasContent("old");
        assertThat(folder.resolve("b.yaml")).doesNotExist();
    }

    @Test
    void aContentThatFailsLeavesNothing() throws IOException {
        try (var whole = WholeFolder.at(folder)) {
            assertThatThrownBy(() -> whole.add("one.tf", out -> {
                        throw new IOException("no space left on device");
                    }))
                    .isInstanceOf(DesignFileException.class)
                    .hasMessageContaining("one.tf");
        }

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void inAFolderThatIsThereOnlyFilesOfTheSameNamesAreReplaced() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/one.tf"), "old");
        Files.writeString(folder.resolve("a/mine.tf"), "mine");

        try (var whole = WholeFolder.at(folder)) {
            add(whole, "a/one.tf", "new");
            add(whole, "b/two.tf", "2");
            whole.finish();
        }

        assertThat(everything())
                .containsExactlyEntriesOf(new TreeMap<>(
                        Map.of("export/a/mine.tf", "mine", "export/a/one.tf", "new", "export/b/two.tf", "2")));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void linksAndPermissionsStay() throws IOException {
        Files.createDirectory(folder);
        var elsewhere = Files.writeString(place.resolve("elsewhere.tf"), "old");
        var owner = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(elsewhere, owner);
        Files.createSymbolicLink(folder.resolve("one.tf"), elsewhere);

        try (var whole = WholeFolder.at(folder)) {
            add(whole, "one.tf", "new");
            whole.finish();
        }

        assertThat(folder.resolve("one.tf")).isSymbolicLink();
        assertThat(elsewhere).hasContent("new");
        assertThat(Files.getPosixFilePermissions(elsewhere))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void aFileInTheWayOfAFolderIsNamedAndStays() throws IOException {
        Files.writeString(folder, "a file");

        assertThatThrownBy(() -> {
                    try (var whole = WholeFolder.at(folder)) {
                        add(whole, "one.tf", "1");
                        add(whole, "two.tf", "2");
                        whole.finish();
                    }
                })
                .isInstanceOf(DesignFileException.class)
                .hasMessageContaining("export");

        assertThat(everything()).containsExactly(Map.entry("export", "a file"));
    }
}
