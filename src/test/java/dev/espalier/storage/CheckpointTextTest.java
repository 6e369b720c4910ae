package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.design.Checkpoint;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.UnknownFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTextTest {
    private static Design with(Design design, Checkpoint... checkpoints) {
        return design.withView(design.view().withCheckpoints(List.of(checkpoints)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsPackedIsUnpackedAsItWas(long seed) throws IOException {
        var design = DesignGenerator.small(seed);

        var packed = CheckpointText.pack("before", Optional.empty(), design);

        assertThat(CheckpointText.unpack(packed)).isEqualTo(design);
    }

    @Test
    void aCheckpointComesBackFromTheFileAndTakesOneLine() throws IOException {
        var sample = Samples.open("coffee-shop.json");
        var design = with(sample, CheckpointText.pack("before", Optional.of("2026-11-23T10:15:30Z"), sample));

        var text = DesignFile.write(design);

        assertThat(DesignFileTest.opened(text)).isEqualTo(design);
        assertThat(DesignFile.write(DesignFileTest.opened(text))).isEqualTo(text);
        assertThat(text.lines().filter(line -> line.contains("\"design\": \"H4sI")))
                .hasSize(1);
    }

    @Test
    void unknownFieldsOfACheckpointSurvive() {
        var end = DesignFileTest.SMALLEST.lastIndexOf('}');
        var text = DesignFileTest.SMALLEST.substring(0, end).stripTrailing()
                + ", \"view\": { \"checkpoints\": [{ \"name\": \"a\", \"design\": \"b\", \"by\": \"ana\" }] } }";

        assertThat(DesignFile.write(DesignFileTest.opened(text))).contains("\"by\": \"ana\"");
    }

    @Test
    void theCheckpointsOfAStateAreNotPackedWithIt() throws IOException {
        var sample = Samples.open("coffee-shop.json");
        var first = CheckpointText.pack("first", Optional.empty(), sample);

        var second = CheckpointText.pack("second", Optional.empty(), with(sample, first));

        assertThat(second.packed()).isEqualTo(first.packed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%", "H4sI", "aGVsbG8="})
    void whatIsNotPackedIsRefusedInASentence(String packed) {
        assertThatThrownBy(() ->
                        CheckpointText.unpack(new Checkpoint("old", Optional.empty(), packed, UnknownFields.NONE)))
                .isInstanceOf(DesignFileException.class)
                .hasMessage("The checkpoint \u201cold\u201d is damaged and cannot be read.");
    }

    @Test
    void whatUnpacksToNoDesignIsRefusedWithTheReason() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write("[]".getBytes(StandardCharsets.UTF_8));
        }
        var packed = Base64.getEncoder().encodeToString(out.toByteArray());

        assertThatThrownBy(() ->
                        CheckpointText.unpack(new Checkpoint("old", Optional.empty(), packed, UnknownFields.NONE)))
                .hasMessageStartingWith("The design in the checkpoint \u201cold\u201d cannot be read.");
    }
}
