package dev.espalier.ui.panel;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Text that goes to the clipboard.
final class ClipboardText {
    private ClipboardText() {}

    static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
