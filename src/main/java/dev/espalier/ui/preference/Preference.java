package dev.espalier.ui.preference;

import dev.espalier.ui.document.Settings;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// One thing to choose. It is read from the settings at first and written there at each change.
public final class Preference<T> {
    private final String key;
    private final List<T> choices;
    private final ObjectProperty<T> value;

    /// @param choices the first is what holds until the user chooses
    Preference(Settings settings, String key, List<T> choices) {
        this.key = key;
        this.choices = List.copyOf(choices);
        var remembered = settings.get(key);
        var first = choices.stream()
                .filter(choice -> remembered.filter(choice.toString()::equals).isPresent())
                .findFirst()
                .orElse(choices.getFirst());
        value = new SimpleObjectProperty<>(this, key, first);
        value.subscribe((_, chosen) -> settings.put(key, chosen.toString()));
    }

    /// Names it among the texts and controls.
    public String key() {
        return key;
    }

    public List<T> choices() {
        return choices;
    }

    public ObjectProperty<T> property() {
        return value;
    }

    public T get() {
        return value.get();
    }

    /// Whether something else is chosen than what holds at first.
    public ObservableValue<Boolean> changedProperty() {
        return value.map(chosen -> !chosen.equals(choices.getFirst()));
    }

    /// Back to what holds at first.
    public void reset() {
        value.set(choices.getFirst());
    }
}
