package dev.espalier.ui.dialog;

import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyEvent;

/// Arrow keys in a box of choices. The control opens its list when Down is released, but lets the press travel on to
/// the next control, whose list would open instead.
public final class ChoiceKeys {
    private ChoiceKeys() {}

    /// Keeps Up and Down in the box, and has Enter open its list, too.
    public static void listenAt(ChoiceBox<?> box) {
        box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case DOWN -> event.consume();
                case UP, ENTER -> {
                    box.show();
                    event.consume();
                }
                default -> {}
            }
        });
    }
}
