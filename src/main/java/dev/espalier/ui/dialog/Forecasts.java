package dev.espalier.ui.dialog;

import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.dialog.Pick.Forecast;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What taking each choice of a list would do, asked for once for those that come into view.
final class Forecasts<T> {
    private final Forecast<T> source;
    private final Map<T, ReadOnlyStringWrapper> known = new HashMap<>();

    Forecasts(Forecast<T> source) {
        this.source = source;
    }

    /// A label that says it as soon as it is known.
    Label label(Choice<T> choice) {
        var label = new Label();
        label.getStyleClass().addAll("small", "forecast");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (choice.isPossible()) {
            label.textProperty().bind(words(choice.value()));
        }
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /// The chosen one is asked for even when its row has not come into view yet.
    void focus(Optional<Choice<T>> chosen) {
        chosen.filter(Choice::isPossible).ifPresent(choice -> words(choice.value()));
    }

    private ReadOnlyStringWrapper words(T value) {
        var words = known.get(value);
        if (words == null) {
            words = new ReadOnlyStringWrapper("");
            known.put(value, words);
            source.of(value, words::set);
        }
        return words;
    }
}
