package dev.espalier.ui.look;

import dev.espalier.diagram.Theme;
import dev.espalier.ui.document.Settings;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Keeps a theme property at what the user chose, or at what the system says.
public final class ThemeSwitch {
    private static final String KEY = "theme";

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ObjectProperty<Theme> theme;
    private final ObservableValue<Boolean> systemIsDark;
    private final Subscription subscriptions;

    /// Sets `theme` from now on.
    public ThemeSwitch(ObjectProperty<Theme> theme, ObservableValue<Boolean> systemIsDark, Settings settings) {
        this.theme = theme;
        this.systemIsDark = systemIsDark;
        settings.get(KEY).flatMap(ThemeSwitch::named).ifPresent(choice::set);
        subscriptions = Subscription.combine(
                choice.subscribe(chosen -> {
                    settings.put(KEY, chosen.name());
                    follow();
                }),
                systemIsDark.subscribe(_ -> follow()));
    }

    private static Optional<ThemeChoice> named(String name) {
        return Stream.of(ThemeChoice.values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    private void follow() {
        theme.set(
                switch (choice.get()) {
                    case SYSTEM -> systemIsDark.getValue() ? Theme.DARK : Theme.LIGHT;
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case CONTRAST -> Theme.CONTRAST;
                });
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// From light to dark and back.
    public void toggle() {
        choice.set(theme.get() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }
}
