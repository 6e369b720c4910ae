package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.export.Exported.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTargetTest {
    private static final List<String> FILES = List.of("organization/main.tf", "accounts/hr/iam.tf");

    @TempDir
    Path folder;

    private void write(String file) throws IOException {
        var place = folder.resolve(file);
        Files.createDirectories(place.getParent());
        Files.writeString(place, "");
    }

    @Test
    void filesOfAnEarlierExportAreNamedInTheFoldersOfThisOne() throws IOException {
        write("organization/main.tf");
        write("accounts/hr/iam.tf");
        write("accounts/hr/resources.tf");
        write("accounts/legal/iam.tf");
        write("notes.txt");

        var others = ExportTarget.of(FILES.size(), folder).others(FILES);

        assertThat(others)
                .containsExactlyInAnyOrder(
                        folder.resolve("accounts/hr/resources.tf"),
                        folder.resolve("accounts/legal"),
                        folder.resolve("notes.txt"));
    }

    @Test
    void aFolderWithAnythingInItIsInTheWay() throws IOException {
        write("notes.txt");

        assertThat(ExportTarget.of(FILES.size(), folder).obstacle(FILES)).isPresent();
    }

    @Test
    void ofAnExportThatIsStoppedNothingIsLeft() throws IOException {
        var exported = new Exported(List.of(new TextFile("a/one.tf", "1"), new TextFile("b/two.tf", "2")), List.of());
        var asked = new AtomicInteger();

        for (var place : List.of(folder, folder.resolve("new"))) {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() ->
                            ExportTarget.of(exported, place).write(exported, () -> asked.getAndIncrement() % 2 == 1));
        }

        assertThat(asked).hasValue(4);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anEmptyFolderIsNotInTheWay() throws IOException {
        assertThat(ExportTarget.of(FILES.size(), folder).obstacle(FILES)).isEmpty();
    }
}
