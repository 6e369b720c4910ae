package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlienTextTest {
    private static final String JSON = "{ \"formatVersion\": 1, \"name\": \"Größe\" }";

    @TempDir
    Path folder;

    @Test
    void utf16IsNamedOnceWithOrWithoutItsMark() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = Files.write(folder.resolve("design.json"), JSON.getBytes(charset));

            assertThatThrownBy(() -> DesignText.of(file))
                    .hasMessageContaining("looks like UTF-16 text. Save it as UTF-8");
        }
    }

    @Test
    void aBinaryFileGetsOneSentence() throws IOException {
        var bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        var file = Files.write(folder.resolve("design.json"), bytes);

        assertThatThrownBy(() -> DesignText.of(file)).hasMessageContaining("is not a text file");
    }

    @Test
    void textOfEightBitsIsReadAndItsWrongBytesArePlaced() {
        assertThat(AlienText.of(JSON.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(AlienText.of(JSON.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(AlienText.of(new byte[0])).isEmpty();
    }
}
