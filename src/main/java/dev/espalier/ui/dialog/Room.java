package dev.espalier.ui.dialog;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/// Keeps dialogs on the screen. Their sizes grow with the text, and at twice the size the largest would be higher than
/// a small screen; then what is in them scrolls.
public final class Room {
    private static final double PART = 0.92;

    private Room() {}

    /// Has a dialog take nearly the whole screen of its owner and no more, when it is shown.
    public static void limit(Dialog<?> dialog) {
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWING, _ -> {
            var bounds = screenOf(dialog.getOwner()).getVisualBounds();
            var pane = dialog.getDialogPane();
            pane.applyCss();
            var width = Math.min(pane.prefWidth(-1), PART * bounds.getWidth());
            var height = Math.min(pane.prefHeight(-1), PART * bounds.getHeight());
            pane.setPrefSize(width, height);
            pane.setMinSize(width, height); // without it some window systems show a window of another size
        });
    }

    private static Screen screenOf(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }
}
