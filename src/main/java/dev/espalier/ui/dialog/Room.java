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
            var height = Math.min(pane.prefHeight(width), PART * bounds.getHeight());
            pane.setPrefSize(width, height);
            pane.setMinSize(width, height); // without it some window systems show a window of another size
        });
    }

    /// Moves a window that has grown over the edge of its screen back, as far as it fits.
    public static void keepOnScreen(Window window) {
        var bounds = screenOf(window).getVisualBounds();
        window.setX(within(window.getX(), window.getWidth(), bounds.getMinX(), bounds.getMaxX()));
        window.setY(within(window.getY(), window.getHeight(), bounds.getMinY(), bounds.getMaxY()));
    }

    private static double within(double start, double length, double least, double most) {
        return Math.max(least, Math.min(start, most - length));
    }

    private static Screen screenOf(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }
}
