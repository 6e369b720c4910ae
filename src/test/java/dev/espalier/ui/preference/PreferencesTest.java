package dev.espalier.ui.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.document.MemorySettings;
import dev.espalier.ui.look.ThemeChoice;
import dev.espalier.ui.preference.Preferences.Motion;
import dev.espalier.ui.preference.Preferences.Scrolling;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final MemorySettings settings = new MemorySettings();
    private final Preferences preferences = new Preferences(settings);

    @Test
    void choicesAreThereAgainAtTheNextStart() {
        preferences.theme().property().set(ThemeChoice.DARK);
        preferences.textSize().property().set(150);
        preferences.scrolling().property().set(Scrolling.ZOOMS);

        var next = new Preferences(settings);

        assertThat(next.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(next.textSize().get()).isEqualTo(150);
        assertThat(next.scrolling().get()).isEqualTo(Scrolling.ZOOMS);
        assertThat(next.motion().get()).isEqualTo(Motion.SYSTEM);
    }

    @Test
    void unknownChoiceInTheSettingsIsAsNone() {
        settings.put("textSize", "117");

        assertThat(new Preferences(settings).textSize().get()).isEqualTo(100);
    }

    @Test
    void resetTakesBackOneChoiceOnly() {
        preferences.textSize().property().set(200);
        preferences.theme().property().set(ThemeChoice.LIGHT);

        preferences.textSize().reset();

        assertThat(preferences.textSize().changedProperty().getValue()).isFalse();
        assertThat(preferences.textSize().get()).isEqualTo(100);
        assertThat(preferences.theme().get()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(new Preferences(settings).textSize().get()).isEqualTo(100);
    }

    @Test
    void projectorIsLargerWithThickerLinesAndKeepsALargerChoice() {
        assertThat(preferences.linesProperty().getValue()).isEqualTo(1);

        preferences.theme().property().set(ThemeChoice.PROJECTOR);
        assertThat(preferences.scaleProperty().getValue()).isEqualTo(1.3);
        assertThat(preferences.linesProperty().getValue()).isEqualTo(1.5);

        preferences.textSize().property().set(200);
        assertThat(preferences.scaleProperty().getValue()).isEqualTo(2);

        preferences.theme().reset();
        assertThat(preferences.linesProperty().getValue()).isEqualTo(1);
    }

    @Test
    void motionFollowsTheSystemUntilItIsChosen() {
        var system = new SimpleBooleanProperty();
        var isStill = preferences.stillProperty(system);
        assertThat(isStill.getValue()).isFalse();

        system.set(true);
        assertThat(isStill.getValue()).isTrue();

        preferences.motion().property().set(Motion.FULL);
        assertThat(isStill.getValue()).isFalse();

        system.set(false);
        preferences.motion().property().set(Motion.REDUCED);
        assertThat(isStill.getValue()).isTrue();
    }
}
