package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing that ends at any character leaves the old file whole, and nothing half is ever taken for whole.
class CutShortTest {
    private static final int LONGEST = 4000;

    @TempDir
    private Path folder;

    /// Stands in for a machine that stops at once.
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void savingThatIsCutAtAnyCharacterLeavesTheOldDesign() throws IOException {
        var file = folder.resolve("a.json");
        Files.writeString(file, DesignFileTest.SMALLEST);
        var saving = new AtomicFile(AtomicFile.Renaming.BY_THE_SYSTEM);
        var next = DesignFileTest.EVERYTHING;
        for (int cut = 0; cut < Math.min(LONGEST, next.length()); cut++) {
            int end = cut;
            assertThatThrownBy(() -> saving.write(file, out -> {
                        out.write(next, 0, end);
                        out.flush();
                        throw new PowerCut();
                    }))
                    .isInstanceOf(PowerCut.class);
            assertThat(Files.readString(file)).isEqualTo(DesignFileTest.SMALLEST);
        }

        DesignFile.tidy(file);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void tidyingLeavesOtherFilesAlone() throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), DesignFileTest.SMALLEST);
        var others = List.of(".b.json.0123abcd.tmp", ".a.json.tmp", "a.json.0123abcd.tmp", ".a.json.0123abcd.swp");
        for (var other : others) {
            Files.writeString(folder.resolve(other), "mine");
        }
        Files.writeString(folder.resolve(".a.json.0123abcd.previous"), "left");

        DesignFile.tidy(file);

        assertThat(folder.resolve(".a.json.0123abcd.previous")).doesNotExist();
        assertThat(others).allSatisfy(other -> assertThat(folder.resolve(other)).exists());
    }

    @Test
    void recoveryFileThatIsCutAtAnyCharacterIsBroken() throws RecoveryText.BrokenException {
        var design = DesignFileTest.opened(DesignFileTest.EVERYTHING);
        var unsaved = Unsaved.of(design, Optional.of(folder), Optional.empty(), List.of("a step"));
        var written = DesignFile.write(design);
        var hash = Fingerprint.hashOf(written.getBytes(StandardCharsets.UTF_8));
        var text = RecoveryText.head(unsaved, Owner.current(), Instant.EPOCH, hash, "mark") + written;

        assertThat(RecoveryText.read(folder, text).whole().unsaved()).isEqualTo(unsaved);
        for (int cut = 0; cut < text.length(); cut++) {
            var half = text.substring(0, cut);
            assertThatThrownBy(() -> RecoveryText.read(folder, half)).isInstanceOf(RecoveryText.BrokenException.class);
        }
    }
}
