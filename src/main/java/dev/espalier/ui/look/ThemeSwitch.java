package dev.espalier.ui.look;

import dev.espalier.diagram.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Keeps the theme of one window at what the user chose, or at what the system says.
public final class ThemeSwitch {
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ObjectProperty<Theme> theme;
    private final ObservableValue<Boolean> systemIsDark;
    private final ObjectProperty<ThemeChoice> chosenForAll;
    private final Subscription subscriptions;

    /// Sets `theme` from now on.
    ///
    /// @param chosenForAll what was chosen in any window
    public ThemeSwitch(
            ObjectProperty<Theme> theme,
            ObservableValue<Boolean> systemIsDark,
            ObjectProperty<ThemeChoice> chosenForAll) {
        this.theme = theme;
        this.systemIsDark = systemIsDark;
        this.chosenForAll = chosenForAll;
        choice.bindBidirectional(chosenForAll);
        subscriptions = Subscription.combine(choice.subscribe(_ -> follow()), systemIsDark.subscribe(_ -> follow()));
    }

    private void follow() {
        theme.set(
                switch (choice.get()) {
                    case SYSTEM -> systemIsDark.getValue() ? Theme.DARK : Theme.LIGHT;
                    case LIGHT, PROJECTOR -> Theme.LIGHT;
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
        choice.unbindBidirectional(chosenForAll);
    }
}
