package dev.espalier.ui.window;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/// Short notices over the window.
final class Notices {
    private Notices() {}

    static void tell(Window owner, String title, String text) {
        var alert = new Alert(Alert.AlertType.NONE, text, ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.showAndWait();
    }
}
