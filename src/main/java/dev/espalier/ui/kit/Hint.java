package dev.espalier.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What a control says about itself while the pointer rests on it. A tooltip is a window of its own; of a hundred at
/// the start of the program few are ever seen, so each is made when the pointer first comes to its control. A screen
/// reader gets the words all the same.
public final class Hint {
    private Hint() {}

    /// Gives a control a hint, or another one than before.
    public static void give(Control control, String text) {
        words(control).set(text);
    }

    /// Gives a control a hint that follows a text from now on.
    public static void give(Control control, ObservableValue<String> text) {
        words(control).bind(text);
    }

    private static StringProperty words(Control control) {
        if (control.getProperties().get(Hint.class) instanceof StringProperty given) {
            return given;
        }
        var words = new SimpleStringProperty(control, "hint");
        control.getProperties().put(Hint.class, words);
        control.accessibleHelpProperty().bind(words);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                var tooltip = new Tooltip();
                tooltip.textProperty().bind(words);
                control.setTooltip(tooltip);
            }
        });
        return words;
    }
}
