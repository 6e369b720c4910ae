package dev.espalier.ui.window;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Remembers whether the keyboard or the mouse was used last, as the pseudo-class `keyboard` of the window. With the
/// keyboard the focus is always shown, also where a command put it; JavaFX by itself shows it after Tab alone.
final class KeyboardFocus {
    private static final PseudoClass KEYBOARD = PseudoClass.getPseudoClass("keyboard");

    private KeyboardFocus() {}

    static void listenAt(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, _ -> window.pseudoClassStateChanged(KEYBOARD, true));
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> window.pseudoClassStateChanged(KEYBOARD, false));
    }
}
