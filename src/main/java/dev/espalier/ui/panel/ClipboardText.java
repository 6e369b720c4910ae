package dev.espalier.ui.panel;

import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text that goes to the clipboard or comes from it.
final class ClipboardText {
    private ClipboardText() {}

    /// The text on the clipboard; empty when there is none.
    static String get() {
        return Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), "");
    }

    static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
