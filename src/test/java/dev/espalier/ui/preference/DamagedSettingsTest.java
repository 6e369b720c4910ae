package dev.espalier.ui.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.Appetite;
import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.document.Session;
import dev.espalier.ui.document.Session.Entry;
import dev.espalier.ui.document.Session.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that were damaged where the platform keeps them: the program starts with what can be read of them.
/// `-Despalier.fuzz=100` tries a hundred times as much.
class DamagedSettingsTest {
    private static final int TIMES = 2000 * Integer.getInteger("espalier.fuzz", 1);
    private static final Appetite FOR_SETTINGS = new Appetite(150, 4 << 20);
    private static final List<Entry> OPEN = List.of(
            new Entry(Path.of("/plans/a b.json"), new Place(-10, 20, 1200, 800, false)),
            new Entry(Path.of("/plans/c.json"), new Place(0, 0, 900, 600, true)));

    private final MemorySettings settings = new MemorySettings();

    private static String damaged(String whole, Random random) {
        var text = new StringBuilder(whole);
        for (int i = 1 + random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x3000));
                case 1 -> text.setCharAt(at, "0-9 \n\0/x\uD800".charAt(random.nextInt(9)));
                case 2 -> text.setLength(at);
                default -> text.insert(at, text.substring(at));
            }
        }
        return text.toString();
    }

    private void read(String text) {
        settings.put("session", text);
        FOR_SETTINGS.check(
                text.length(),
                () -> assertThat(new Session(settings).entries())
                        .allSatisfy(entry -> assertThat(entry.file().toString()).isNotEmpty())
                        .allSatisfy(entry -> assertThat(entry.place().width()).isBetween(100, 100_000)));
    }

    private void choose(String key, String text) {
        settings.put(key, text);
        FOR_SETTINGS.check(text.length(), () -> {
            var preferences = new Preferences(settings);
            for (var each : preferences.all()) {
                assertThat(each.choices().contains(each.get())).isTrue();
            }
            assertThat((double) preferences.scaleProperty().getValue()).isBetween(1.0, 2.0);
        });
    }

    @Test
    void damagedSessionGivesWhatCanBeReadOfIt() {
        new Session(settings).remember(OPEN);
        var whole = settings.get("session").orElseThrow();
        var random = new Random(73);
        for (int i = 0; i < TIMES; i++) {
            read(damaged(whole, random));
        }
    }

    @Test
    void damagedPreferenceGivesOneOfItsChoices() {
        var random = new Random(74);
        for (int i = 0; i < TIMES; i++) {
            for (var preference : new Preferences(settings).all()) {
                choose(preference.key(), damaged(preference.get().toString(), random));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "0 ", "0 0 0 0 0 /", "-", "9", "0 0 0 0 0 a\n", "\0", "\u202E"})
    void hostileSettingsAreReadAsFarAsTheyGo(String again) {
        var hostile = again.repeat(100_000);

        read(hostile);
        choose("theme", hostile);
        choose("textSize", hostile);
    }
}
