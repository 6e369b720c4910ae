package dev.espalier.ui.window;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One part of the left region, which can also stand alone in a fly-out.
///
/// @param icon the literal of its icon on the rail
record Section(String name, String icon, Node head, Node body, boolean isGrowing) {
    VBox box() {
        var box = new VBox(head, body);
        if (isGrowing) {
            VBox.setVgrow(body, Priority.ALWAYS);
        }
        return box;
    }
}
