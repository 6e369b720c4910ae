package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
    private static final Path FOLDER = Path.of("samples");

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSampleIsWrittenAsItWasRead(Path file) throws IOException {
        var text = Files.readString(file);

        assertThat(DesignFile.write(DesignFileTest.opened(text))).isEqualTo(text);
    }

    @Test
    void everySampleShipsAndIsCalledByTheNameOfItsDesign() throws IOException {
        var samples = Samples.all();

        assertThat(samples)
                .extracting(Samples.Sample::fileName)
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertThat(samples)
                .allSatisfy(sample -> assertThat(sample.title())
                        .isNotBlank()
                        .isEqualTo(Samples.open(sample.fileName()).name()));
        assertThat(samples.getFirst().title()).isEqualTo("Four departments");
    }

    @Test
    void thereAreNoOtherSamples() {
        assertThatThrownBy(() -> Samples.open("../messages.properties")).isInstanceOf(IllegalArgumentException.class);
    }
}
