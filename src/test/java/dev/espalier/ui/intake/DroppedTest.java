package dev.espalier.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.storage.DesignFile;
import dev.espalier.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void designsAreOpenedAndEverythingElseIsImported() throws IOException {
        var design = folder.resolve("a.json");
        DesignFile.save(UiTest.fourDepartments(), design);
        var accounts = file("list-accounts.json", "{\"Accounts\": []}");
        var archive = Files.write(folder.resolve("all.zip"), new byte[] {'P', 'K', 5, 6});

        assertThat(Dropped.of(List.of(accounts, design, folder, archive)))
                .isEqualTo(new Dropped(List.of(design), List.of(accounts, folder, archive)));
    }

    @Test
    void brokenDesignIsOpenedSoThatItsProblemsAreTold() throws IOException {
        var broken = file("a.json", "{ \"formatVersion\": 1, \"organization\": { ");

        assertThat(Dropped.of(List.of(broken)).designs()).containsExactly(broken);
    }

    @Test
    void pictureIsOpened() throws IOException {
        var picture =
                Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

        assertThat(Dropped.of(List.of(picture)).designs()).containsExactly(picture);
    }

    @Test
    void policyDocumentIsImported() throws IOException {
        var policy = file("p.json", "{\"Version\": \"2012-10-17\", \"Statement\": []}");

        assertThat(Dropped.of(List.of(policy)).others()).containsExactly(policy);
    }

    @Test
    void whatCannotBeReadIsOpenedSoThatItIsTold() {
        var gone = folder.resolve("gone.json");

        assertThat(Dropped.of(List.of(gone))).isEqualTo(new Dropped(List.of(), List.of(gone)));
    }
}
