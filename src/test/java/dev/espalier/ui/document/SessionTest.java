package dev.espalier.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.document.Session.Entry;
import dev.espalier.ui.document.Session.Place;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
    private static final Place PLACE = new Place(-10, 20, 1200, 800, false);

    private final MemorySettings settings = new MemorySettings();
    private final Session session = new Session(settings);

    @Test
    void filesAndPlacesAreThereAgainInTheirOrder() {
        var entries = List.of(
                new Entry(Path.of("/plans/with  spaces in it.json"), PLACE),
                new Entry(Path.of("/plans/b.json"), new Place(0, 0, 900, 600, true)));

        session.remember(entries);

        assertThat(new Session(settings).entries()).isEqualTo(entries);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        settings.put("session", "1 2 3\nx 1 900 600 0 /a.json\n1 2 900 600 0 \n1 2 900 600 0 /b.json");

        assertThat(session.entries()).containsExactly(new Entry(Path.of("/b.json"), new Place(1, 2, 900, 600, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 600", "900 -1", "1 1", "2147483647 600"})
    void windowThatNobodyCouldUseIsLeftOut(String size) {
        settings.put("session", "1 2 " + size + " 0 /a.json");

        assertThat(session.entries()).isEmpty();
    }

    @Test
    void longerSessionThanFitsIsCutShort() {
        var long1000 = new Entry(Path.of("/" + "x".repeat(1000)), PLACE);

        session.remember(Collections.nCopies(20, long1000));

        assertThat(settings.get("session").orElse("").length()).isBetween(7000, 8000);
        assertThat(session.entries()).hasSize(7).containsOnly(long1000);
    }
}
