package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxHasItWhereTheEnvironmentSays() {
        assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "/state"), HOME))
                .isEqualTo(Path.of("/state/espalier"));
    }

    @Test
    void linuxHasItUnderTheHomeOtherwise() {
        assertThat(StateFolder.of("Linux", Map.of(), HOME)).isEqualTo(Path.of("/home/ada/.local/state/espalier"));
        assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "relative"), HOME))
                .isEqualTo(Path.of("/home/ada/.local/state/espalier"));
    }

    @Test
    void macHasItAmongApplicationSupport() {
        assertThat(StateFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/Espalier"));
    }

    @Test
    void windowsHasItAmongLocalData() {
        assertThat(StateFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Espalier"));
        assertThat(StateFolder.of("Windows 11", Map.of(), HOME)).isEqualTo(Path.of("/home/ada/AppData/Local/Espalier"));
    }
}
